/** Every other row that names a person: found by looking through all of them, since people are named where nobody thinks of it. */
import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { isSearched } from '@/core/audit/personal'
import { caseIn } from '@/core/cases'
import type { Erased } from '@/core/timeline'
import { inTransaction } from '@/db/transaction'
import { forgetAnswers, removeFiles } from './eraseCase'
import { eraseEvents } from './eraseEvents'
import { namesIn, wipedFields } from './wipeTexts'

type Row = { id: string } & Record<string, unknown>

const AT_ONCE = 500

export type Found = Readonly<Record<string, number>>

type Searching = {
  readonly names: (text: string) => boolean
  readonly why: Erased['why']
  /** Counts alone. */
  readonly dryRun: boolean
  /** Ids of contacts whose own rows come last. */
  readonly own: ReadonlySet<string>
}

/** @returns how many rows named somebody, by collection */
export async function searchAndWipe(req: PayloadRequest, searching: Searching): Promise<Found> {
  const found: Record<string, number> = {}
  for (const { slug } of req.payload.config.collections) {
    if (!isSearched(slug)) continue
    const rows = (await rowsNaming(req, slug, searching.names)).filter(
      ({ id }) => slug !== 'contacts' || !searching.own.has(id),
    )
    if (rows.length > 0) found[slug] = rows.length
    if (!searching.dryRun && rows.length > 0) await wipeRows(req, { slug, rows, searching })
  }
  return found
}

async function rowsNaming(req: PayloadRequest, slug: string, names: Searching['names']): Promise<Row[]> {
  const found: Row[] = []
  for (let page = 1; ; page += 1) {
    const options = { collection: slug as CollectionSlug, sort: 'id', limit: AT_ONCE, page, pagination: true, req }
    const { docs, hasNextPage } = await req.payload.db.find<Row>(options)
    found.push(...docs.filter(({ id: _, ...row }) => namesIn(withoutRelations(req, slug, row), names)))
    if (!hasNextPage) return found
  }
}

/** A relation is no text: it leads to a row that says nothing any more. */
function withoutRelations(req: PayloadRequest, slug: string, row: Record<string, unknown>): Record<string, unknown> {
  const { flattenedFields } = req.payload.collections[slug as CollectionSlug].config
  const relations = flattenedFields.filter(({ type }) => type === 'relationship' || type === 'upload')
  const left = { ...row }
  for (const { name } of relations) delete left[name]
  return left
}

type Wiping = { readonly slug: string; readonly rows: readonly Row[]; readonly searching: Searching }

async function wipeRows(req: PayloadRequest, { slug, rows, searching }: Wiping): Promise<void> {
  const { names, why } = searching
  if (slug === 'idempotency-keys') return forgetAnswers(req, names)
  if (slug === 'outbox') return forgetEffects(req, rows)
  if (slug === 'payload-preferences' || slug === 'grid-exports') return forgetRows(req, slug, rows)
  if (slug === 'case-events') return wipeEvents(req, rows, { names, why })
  const fields: readonly FlattenedField[] = req.payload.collections[slug as CollectionSlug].config.flattenedFields
  for (const row of rows) {
    const data = wipedFields(fields, row, names)
    if (Object.keys(data).length === 0) continue
    await req.payload.db.updateOne({ collection: slug as CollectionSlug, id: row.id, data: { ...row, ...data }, req })
  }
}

const forgetRows = async (req: PayloadRequest, slug: string, rows: readonly Row[]): Promise<void> => {
  const where = { id: { in: rows.map(({ id }) => id) } }
  await req.payload.db.deleteMany({ collection: slug as CollectionSlug, where, req })
}

/** What has left goes, with its kept text; what is still to leave is looked at again once it has. */
async function forgetEffects(req: PayloadRequest, rows: readonly Row[]): Promise<void> {
  const over = rows.filter(({ status }) => status === 'done' || status === 'dead')
  if (over.length === 0) return
  await forgetRows(req, 'outbox', over)
  await removeFiles(over.flatMap(({ emlKey }) => (emlKey ? [{ shelf: 'mail' as const, key: String(emlKey) }] : [])))
}

type Naming = Pick<Searching, 'names' | 'why'>

/** In cases of others: the actor's name, and words in which they are named. */
async function wipeEvents(req: PayloadRequest, rows: readonly Row[], { names, why }: Naming): Promise<void> {
  const cases = new Map(
    rows.flatMap((row) => {
      const of = caseIn(row as Parameters<typeof caseIn>[0])
      return of ? [[of.id, of] as const] : []
    }),
  )
  for (const of of cases.values()) {
    await inTransaction(req, (inside) => eraseEvents(inside, of, { why, which: (text) => names(text) }))
  }
}
