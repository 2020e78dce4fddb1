/** Takes an import back, unless somebody built on it since. */
import { languageOf, staffOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { sameValue } from '@/core/config/canonical'
import type { Change } from '@/core/config/plan'
import { type Entry, isSection, type Shapes } from '@/core/config/shape'
import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { applyChanges } from './applyChanges'
import { asWhole } from './asWhole'
import { callOf, naming } from './refusal'
import { removeRow } from './removeRow'
import { rowsById, type Touched } from './runs'
import { shapesOf } from './shapes'
import { type Stored, storedConfig } from './stored'
import { targetFor, writeContent } from './writeEntry'
import { removeImageFiles } from './writeImage'

/**
 * @throws DomainError NOT_FOUND, CONFIG_UNDONE_BEFORE, CONFIG_CHANGED_SINCE, or CONFIG_REFUSED for what is in use since
 */
export async function undoRun(req: PayloadRequest, id: string): Promise<void> {
  const shapes = shapesOf(req.payload.config)
  const files = await inTransaction(req, async (inside) => {
    const touched = await openRun(inside, id)
    const stored = await storedConfig(inside, shapes)
    const changes = requireAsLeft(inside, { shapes, stored, touched })
    const gone = await asWhole(inside, shapes, async () => {
      const known = await applyChanges({ req: inside, shapes, stored, made: [] }, changes)
      await restoreDrafts(inside, { shapes, stored, touched, known })
      return removeMade(inside, shapes, touched)
    })
    const data = { state: 'undone' as const, undoneAt: new Date().toISOString(), undoneBy: nameOfActor(inside) }
    await inside.payload.update({ collection: 'config-runs', id, data, depth: 0, overrideAccess: true, req: inside })
    return gone
  })
  for (const name of files) await removeImageFiles(name)
}

const nameOfActor = (req: PayloadRequest): string => (staffOf(req) ? String(req.user?.name ?? '') : 'npm run')

async function openRun(req: PayloadRequest, id: string): Promise<Touched[]> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const run = await req.payload.findByID({ collection: 'config-runs', id, ...options })
  if (!run) throw new DomainError('NOT_FOUND', 'No such run')
  if (run.state === 'undone') throw new DomainError('CONFIG_UNDONE_BEFORE', 'Undone before')
  return run.touched as unknown as Touched[]
}

type Found = { readonly shapes: Shapes; readonly stored: Stored; readonly touched: readonly Touched[] }

/** The way back, as a plan. By id: a title may have changed the key. */
function requireAsLeft(req: PayloadRequest, { shapes, stored, touched }: Found): Change[] {
  const now = rowsById(stored)
  return touched.flatMap(({ part, key, id, before, after }) => {
    const found = now.get(`${part}/${id}`)
    if (!found || found.row.newerDraft || !sameValue(found.row.entry, after)) {
      const name = callOf(shapes, { part, key, after }, languageOf(req))
      throw new DomainError('CONFIG_CHANGED_SINCE', `${part} ${key}`, { name, part, key })
    }
    return before ? [{ part, key: found.key, kind: 'changed' as const, before: found.row.entry, after: before }] : []
  })
}

/** What was being written when the import came is the draft again. */
async function restoreDrafts(
  req: PayloadRequest,
  { shapes, stored, touched, known }: Found & { known: ReadonlyMap<string, string> },
) {
  for (const { part, key, id, before, beforeDraft } of touched) {
    if (!before || !beforeDraft) continue
    const change: Change = { part, key, kind: 'changed', before, after: beforeDraft as Entry }
    const row = rowsById(stored).get(`${part}/${id}`)?.row
    await naming(req, { shapes, change }, () => writeContent(req, targetFor({ shapes, change, known, row }), id))
  }
}

/** What others of the run name goes last. @returns names of files to remove once this is stored */
async function removeMade(req: PayloadRequest, shapes: Shapes, touched: readonly Touched[]): Promise<string[]> {
  const files: string[] = []
  for (const { part, key, id, after } of withLeavesFirst(touched.filter(({ before }) => !before))) {
    if (!isSection(part)) continue
    const file = await naming(req, { shapes, change: { part, key, after } }, () => removeRow(req, part, id))
    if (file) files.push(file)
  }
  return files
}

/** The order of making, from its end; reasons before the group that they stand in. */
function withLeavesFirst(made: readonly Touched[]): Touched[] {
  const byKey = new Map(made.map((one) => [`${one.part}/${one.key}`, one]))
  const depth = (one: Touched | undefined, seen = 0): number =>
    one && seen < made.length ? 1 + depth(byKey.get(`${one.part}/${String(one.after.parent)}`), seen + 1) : 0
  return made
    .map((one, index) => ({ one, index, depth: depth(one) }))
    .sort((a, b) => (a.one.part === b.one.part ? b.depth - a.depth : b.index - a.index))
    .map(({ one }) => one)
}
