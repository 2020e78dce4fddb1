import { setImmediate as breathe } from 'node:timers/promises'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { entryOf, isJournalling, keyIn, noteInJournal, type RowKey } from './bulkJournal'
import { writeMongoBatch } from './bulkMongo'
import {
  type Batch,
  type BatchPlan,
  type BulkRow,
  type Derive,
  planBatch,
  type Reckoned,
  type StoredRow,
} from './bulkPlan'
import { writeSqliteBatch } from './bulkSqlite'
import { isSqlite } from './sqliteOf'
import { inTransaction } from './transaction'

const BATCH_ROWS = 250

export interface BulkUpsert {
  collection: CollectionSlug
  rows: readonly BulkRow[]
  /** What makes a row the same row, such as `['orderNumber', 'lineNumber']`. The collection has a unique index on them. */
  keyFields: readonly [string, ...string[]]
  /** Fields that are Nazorg's: a new row may bring a first value, an existing row keeps its own. */
  ownedFields?: readonly string[]
  /** What a new row holds where it names nothing itself. */
  firstValues?: BulkRow
  /** The rows with these keys and perhaps others, where the same transaction has read them before. */
  stored?: readonly StoredRow[]
  /** What follows from both sides in a way that only we can tell. Sees the row as it will be. */
  derive?: Derive
  /** Numbers that follow from those of both sides, such as a quantity returnable; the database itself reckons them as it writes. */
  reckoned?: Reckoned
}

export interface BulkCounts {
  created: number
  updated: number
  unchanged: number
}

/**
 * Inserts new rows and updates existing ones, writing only the fields that a row names. Skips hooks, access and validation:
 * check the rows first. One transaction, the request's own if it has one. When a key comes twice, the last row wins.
 *
 * @throws Error when a row misses a key field
 */
export function bulkUpsert(req: PayloadRequest, upsert: BulkUpsert): Promise<BulkCounts> {
  return inTransaction(req, async () => {
    const counts: BulkCounts = { created: 0, updated: 0, unchanged: 0 }
    for (let start = 0; start < upsert.rows.length; start += BATCH_ROWS) {
      if (start > 0) await breathe() // SQLite never yields by itself: other requests answer between two batches
      const plan = await upsertBatch(req, upsert, upsert.rows.slice(start, start + BATCH_ROWS))
      counts.created += plan.create.length
      counts.updated += plan.update.length
      counts.unchanged += plan.unchanged
    }
    return counts
  })
}

async function upsertBatch(req: PayloadRequest, upsert: BulkUpsert, rows: readonly BulkRow[]): Promise<BatchPlan> {
  const { collection, derive, firstValues = {}, keyFields, ownedFields = [], reckoned = {} } = upsert
  const { flattenedFields } = req.payload.collections[collection].config
  const dateFields = flattenedFields.filter(({ type }) => type === 'date').map(({ name }) => name)
  const stored = upsert.stored ?? (await findStored(req, upsert, rows))
  const plan = planBatch(rows, stored, { keyFields, ownedFields, firstValues, dateFields, derive, reckoned })
  await writeBatch(req, { collection, plan, reckoned })
  if (isJournalling(req)) {
    // In a list of its own table the database fills in what is left out.
    const hasLists = flattenedFields.some(({ type }) => type === 'array')
    const written = hasLists ? await findStored(req, upsert, rows) : []
    noteInJournal(req, entryOf({ collection, keyFields, ownedFields, reckoned }, plan, written))
  }
  return plan
}

const writeBatch = (req: PayloadRequest, batch: Batch): Promise<void> =>
  isSqlite(req.payload) ? writeSqliteBatch(req, batch) : writeMongoBatch(req, batch)

const findStored = (req: PayloadRequest, { collection, keyFields }: BulkUpsert, rows: readonly BulkRow[]) =>
  findByKeys(req, { collection, keyFields, keys: rows.map((row) => keyIn(row, keyFields)) })

type Sought = Pick<BulkUpsert, 'collection'> & { keyFields: readonly string[]; keys: readonly RowKey[] }

/** Rows as the database has them: every one with such a key, and with several key fields also some with none of them. */
export async function findByKeys(req: PayloadRequest, { collection, keyFields, keys }: Sought): Promise<StoredRow[]> {
  const where: Where = {
    and: keyFields.map((field, index) => ({ [field]: { in: [...new Set(keys.map((key) => key[index]))] } })),
  }
  const { docs } = await req.payload.db.find<StoredRow>({ collection, where, pagination: false, limit: 0, req })
  return docs
}

type BulkUpdate = Pick<BulkUpsert, 'collection' | 'reckoned'> & Pick<BatchPlan, 'update'>

/** Writes these fields of rows that were read in the same transaction. Skips hooks, access and validation. */
export const bulkUpdate = (req: PayloadRequest, { collection, reckoned = {}, update }: BulkUpdate): Promise<void> =>
  writeBatch(req, { collection, plan: { create: [], update, unchanged: 0 }, reckoned })

/** Removes rows; whoever calls knows that nothing refers to them. Skips hooks and access. */
export async function bulkDelete(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await req.payload.db.deleteMany({ collection, where: { id: { in: [...ids] } }, req })
}
