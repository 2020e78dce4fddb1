/** Keeps what a chunk replaced, in its own transaction, so that the run can be taken back (src/erp/undo). */
import type { PayloadRequest } from 'payload'

import type { JournalEntry } from '@/db/bulkJournal'

type Chunk = { readonly run: string; readonly line: number; readonly entries: readonly JournalEntry[] }

export async function keepChanges(req: PayloadRequest, chunk: Chunk): Promise<void> {
  if (chunk.entries.length === 0) return
  await req.payload.db.create({ collection: 'erp-import-changes', data: { ...chunk }, returning: false, req })
}
