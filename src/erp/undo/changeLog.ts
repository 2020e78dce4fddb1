/** What a run wrote, chunk by chunk, the last one first. */
import type { PayloadRequest, Where } from 'payload'

import { type JournalEntry, keyIn, type RowKey } from '@/db/bulkJournal'
import type { StoredRow } from '@/db/bulkPlan'

/** One chunk: what it wrote in one transaction, to be taken back in one. */
export type ChunkLog = { readonly id: string; readonly line: number; readonly entries: readonly JournalEntry[] }

export async function lastChunk(req: PayloadRequest, run: string, before?: number): Promise<ChunkLog | null> {
  const where: Where = { run: { equals: run }, ...(before === undefined ? {} : { line: { less_than: before } }) }
  const options = { sort: '-line', limit: 1, depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'erp-import-changes', where, ...options })
  const [doc] = docs
  return doc ? { id: doc.id, line: doc.line ?? 0, entries: doc.entries as unknown as JournalEntry[] } : null
}

export async function* chunksBackwards(req: PayloadRequest, run: string): AsyncGenerator<ChunkLog> {
  let chunk = await lastChunk(req, run)
  while (chunk) {
    yield chunk
    chunk = await lastChunk(req, run, chunk.line)
  }
}

type Kind = Pick<JournalEntry, 'collection'>

/** Names a row in the whole database. */
export const nameOfRow = ({ collection }: Kind, key: RowKey): string => JSON.stringify([collection, ...key])

export const nameOfStored = (entry: JournalEntry, row: StoredRow): string =>
  nameOfRow(entry, keyIn(row, entry.keyFields))
