import { setImmediate as breathe } from 'node:timers/promises'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { writeMongoBatch } from './bulkMongo'
import { type BatchPlan, type BulkRow, type Derive, planBatch, type StoredRow } from './bulkPlan'
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
  /** Fields that follow from both sides, such as a quantity returnable. Sees the row as it will be. */
  derive?: Derive
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
      const plan = await upsertBatch(req, upsert, upsert.rows.slice(start, start + BATCH_ROWS))
      counts.created += plan.create.length
      counts.updated += plan.update.length
      counts.unchanged += plan.unchanged
      await breathe() // SQLite never yields by itself: other requests answer between two batches
    }
    return counts
  })
}

async function upsertBatch(req: PayloadRequest, upsert: BulkUpsert, rows: readonly BulkRow[]): Promise<BatchPlan> {
  const { collection, derive, firstValues = {}, keyFields, ownedFields = [] } = upsert
  const { flattenedFields } = req.payload.collections[collection].config
  const dateFields = flattenedFields.filter(({ type }) => type === 'date').map(({ name }) => name)
  const stored = await findStored(req, upsert, rows)
  const plan = planBatch(rows, stored, { keyFields, ownedFields, firstValues, dateFields, derive })
  if (isSqlite(req.payload)) await writeSqliteBatch(req, collection, plan)
  else await writeMongoBatch(req, collection, plan)
  return plan
}

/** Every stored row that one of these rows may be; with several key fields also some that none of them is. */
async function findStored(
  req: PayloadRequest,
  { collection, keyFields }: BulkUpsert,
  rows: readonly BulkRow[],
): Promise<StoredRow[]> {
  const where: Where = {
    and: keyFields.map((field) => ({ [field]: { in: [...new Set(rows.map((row) => row[field]))] } })),
  }
  const { docs } = await req.payload.db.find<StoredRow>({ collection, where, pagination: false, limit: 0, req })
  return docs
}
