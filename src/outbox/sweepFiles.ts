import type { PayloadRequest, Where } from 'payload'

import { CASE_FIELD, CASE_KINDS, type CaseKind, caseIn } from '@/core/cases'
import { removeHalfWritten, removeStored, SHELVES, storedBefore } from '@/db/files'

const AT_ONCE = 200

/**
 * Files that nobody has any more: half received and half written ones, those without a row, rows without their case, and what
 * was added for a message that was never sent.
 *
 * @param before what is younger may belong to an upload that is still going on
 */
export async function sweepFiles(req: PayloadRequest, before: Date): Promise<void> {
  for await (const key of storedBefore('incoming', before)) await removeStored('incoming', key)
  for (const shelf of SHELVES) await removeHalfWritten(shelf, before)
  await forgetRowsWithoutCase(req, before)
  await sweepShelf(req, 'attachments', before)
  await sweepShelf(req, 'documents', before)
  await sweepShelf(req, 'exports', before)
}

/** The shelves whose files each have a row, and in which collection. */
const ROWS_OF = { attachments: 'attachments', documents: 'documents', exports: 'grid-exports' } as const
type Shelf = keyof typeof ROWS_OF

async function sweepShelf(req: PayloadRequest, shelf: Shelf, before: Date): Promise<void> {
  const keys: string[] = []
  for await (const key of storedBefore(shelf, before)) {
    keys.push(key)
    if (keys.length === AT_ONCE) await removeUnknown(req, shelf, keys.splice(0))
  }
  await removeUnknown(req, shelf, keys)
}

/** A thumbnail goes with the image whose key it begins with. */
const keyOf = (stored: string): string => stored.replace(/\.thumbnail$/, '')

async function removeUnknown(req: PayloadRequest, shelf: Shelf, stored: readonly string[]): Promise<void> {
  if (stored.length === 0) return
  const where = { storageKey: { in: stored.map(keyOf) } }
  const options = { where, pagination: false, depth: 0, select: { storageKey: true }, overrideAccess: true } as const
  const { docs } = await req.payload.find({ collection: ROWS_OF[shelf] as 'attachments', ...options, req })
  const known = new Set(docs.map(({ storageKey }) => storageKey))
  for (const key of stored) if (!known.has(keyOf(key))) await removeStored(shelf, key)
}

async function forgetRowsWithoutCase(req: PayloadRequest, before: Date): Promise<void> {
  const unsent = await rows(req, { sent: { not_equals: true }, createdAt: { less_than: before.toISOString() } })
  const lost = unsent.filter((row) => !caseIn(row)).map(({ id }) => id)
  if (lost.length > 0) await forgetRows(req, { id: { in: lost } })
  for (const kind of CASE_KINDS) {
    const field = CASE_FIELD[kind]
    const cases = [...new Set(unsent.flatMap((row) => (row[field] ? [String(row[field])] : [])))]
    for (let at = 0; at < cases.length; at += AT_ONCE)
      await forgetFilesOf(req, { kind, before }, cases.slice(at, at + AT_ONCE))
  }
}

/** Of those of these cases that are gone, or are no drafts any more. */
async function forgetFilesOf(
  req: PayloadRequest,
  { kind, before }: { readonly kind: CaseKind; readonly before: Date },
  asked: readonly string[],
): Promise<void> {
  const where: Where = { id: { in: [...asked] }, status: { equals: 'draft' } }
  const options = { where, pagination: false, depth: 0, select: {}, overrideAccess: true, req } as const
  const there = new Set((await req.payload.find({ collection: kind, ...options })).docs.map(({ id }) => id))
  const gone = asked.filter((id) => !there.has(id))
  const old = { sent: { not_equals: true }, createdAt: { less_than: before.toISOString() } }
  if (gone.length > 0) await forgetRows(req, { and: [{ [CASE_FIELD[kind]]: { in: gone } }, old] })
}

const forgetRows = (req: PayloadRequest, where: Where) =>
  req.payload.db.deleteMany({ collection: 'attachments', where, req })

async function rows(req: PayloadRequest, where: Where) {
  const options = {
    where,
    pagination: false,
    depth: 0,
    select: { case: true, serviceRequest: true, warrantyClaim: true },
  } as const
  return (await req.payload.find({ collection: 'attachments', ...options, overrideAccess: true, req })).docs
}
