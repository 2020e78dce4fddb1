/** What the configuration answers: as a bundle, and what an import of one does or did. */
import { z } from 'zod'

import { Instant } from '@/core/answer'
import type { Report, ReportEntry, RunReport } from '@/core/config/report'
import { BUNDLE_FORMAT, type Part, SECTIONS, SETTINGS } from '@/core/config/shape'
import { LOCALES } from '@/core/locale'

/** Fields by name, as docs/decisions/0014-configuration-bundle.md tells. */
const Entry = z.record(z.string(), z.unknown())
const entries = z.array(Entry).optional()

export const BundleAnswer = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  settings: z.partialRecord(z.enum(SETTINGS), Entry),
  segments: entries,
  media: entries,
  forms: entries,
  'return-reasons': entries,
  'service-types': entries,
  pages: entries,
  templates: entries,
} satisfies Record<'format' | 'settings' | (typeof SECTIONS)[number], z.ZodType>)

const Piece = z.strictObject({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })

const Field = z.strictObject({
  label: z.string(),
  /** Of the text; none where the value has no language. */
  language: z.enum(LOCALES).nullable(),
  /** Of each line its pieces, in their order. */
  lines: z.array(z.array(Piece)),
})

const PARTS: readonly Part[] = [...SECTIONS, ...SETTINGS]

const EntryReport = z.strictObject({
  part: z.enum(PARTS),
  /** What the part is called in the reader's language. */
  partName: z.string(),
  key: z.string(),
  name: z.string(),
  kind: z.enum(['created', 'changed', 'unchanged', 'refused']),
  fields: z.array(Field),
  /** Why it is refused, in sentences. */
  reasons: z.array(z.string()),
}) satisfies z.ZodType<ReportEntry>

export const ReportAnswer = z.strictObject({
  entries: z.array(EntryReport),
  /** Id of what was applied; null when nothing was. */
  run: z.string().nullable(),
}) satisfies z.ZodType<Report>

const Run = z.strictObject({
  id: z.string(),
  by: z.string(),
  at: Instant,
  undoneBy: z.string().nullable(),
  undoneAt: Instant.nullable(),
  entries: z.array(EntryReport),
}) satisfies z.ZodType<RunReport>

export const Runs = z.strictObject({ runs: z.array(Run) })

export const Undone = z.strictObject({ doc: z.strictObject({ id: z.string(), state: z.literal('undone') }) })
