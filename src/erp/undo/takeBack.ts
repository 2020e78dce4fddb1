/** Takes one chunk of an import back, in the transaction of the request. */
import type { CollectionSlug, PayloadRequest } from 'payload'

import { fieldsOwnedBy } from '@/core/fieldOwners'
import { bulkDelete, bulkUpdate } from '@/db/bulk'
import type { JournalEntry } from '@/db/bulkJournal'
import type { BulkRow, StoredRow } from '@/db/bulkPlan'
import type { OrderLine } from '@/payload-types'
import { allotReported } from '../allotReported'
import { awaitedAmong, RECKONED, settleCredits } from '../reservations'
import type { ChunkLog } from './changeLog'
import { type Weighed, weigh } from './weigh'
import { withdrawMails } from './withdrawMails'

type Undone = { readonly removed: number; readonly restored: number; readonly kept: number }

export async function takeBack(req: PayloadRequest, { entries }: ChunkLog): Promise<Undone> {
  const sum = { removed: 0, restored: 0, kept: 0 }
  for (const entry of [...entries].reverse()) {
    const weighed = await weigh(req, entry)
    await restore(req, entry, weighed.restore)
    await remove(req, entry.collection, weighed.remove)
    sum.removed += weighed.remove.length
    sum.restored += weighed.restore.length
    sum.kept += weighed.obstacles.length
  }
  return sum
}

async function remove(req: PayloadRequest, collection: CollectionSlug, rows: readonly StoredRow[]): Promise<void> {
  await withdrawMails(req, collection, rows)
  await bulkDelete(
    req,
    collection,
    rows.map(({ id }) => id),
  )
}

type Restored = Weighed['restore']

async function restore(req: PayloadRequest, { collection }: JournalEntry, rows: Restored): Promise<void> {
  if (collection === 'order-lines') return restoreLines(req, rows)
  const update = rows.map(({ stored, before }) => ({ id: stored.id, data: { ...before }, stored }))
  await bulkUpdate(req, { collection, update })
}

/** What cases hold of a line is theirs: only what the ERP owns goes back, and what follows from both is counted anew. */
async function restoreLines(req: PayloadRequest, rows: Restored): Promise<void> {
  const owned = new Set(fieldsOwnedBy('nazorg', 'order-lines'))
  const awaited = awaitedAmong(rows.map(({ stored }) => stored as unknown as OrderLine))
  const update = rows.flatMap(({ stored, before }) => {
    const theirs: BulkRow = Object.fromEntries(Object.entries(before).filter(([name]) => !owned.has(name)))
    return Object.keys(theirs).length === 0 ? [] : [{ id: stored.id, data: theirs, stored }]
  })
  await bulkUpdate(req, { collection: 'order-lines', update, reckoned: RECKONED })
  await allotReported(req, await settleCredits(req, awaited), new Map())
}
