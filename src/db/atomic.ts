import { sql } from '@payloadcms/db-sqlite'
import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, Where } from 'payload'
import { mongoOf, mongoSessionOf } from './mongodb'
import { drizzleOf, isSqlite, sqliteOf } from './sqliteOf'
import { WriteConflict } from './transaction'

/** A value for `compareAndSet` that adds to a number field, or takes off with a negative `n`. The field must not be null. */
export function increment(n: number): { $inc: number } {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Cannot increment by ${n}: only whole numbers`)
  return { $inc: n }
}

export interface CompareAndSet<TSlug extends CollectionSlug> {
  collection: TSlug
  /** What must hold at the moment of writing. Names one row, by `id` or a unique field, and only fields of the row itself. */
  where: Where
  /** Plain fields of the row itself: no arrays, hasMany or localised ones. Numbers may be an `increment`. */
  data: Record<string, unknown>
}

/**
 * Changes one row if a condition holds, in one step that no other writer can get between. Skips hooks, access and
 * validation. How quantities are reserved and rows are claimed.
 *
 * @returns the row as it is now (on SQLite without its arrays and hasMany fields), or null when the condition did not hold
 */
export async function compareAndSet<TSlug extends CollectionSlug>(
  req: PayloadRequest,
  { collection, data, where }: CompareAndSet<TSlug>,
): Promise<DataFromCollectionSlug<TSlug> | null> {
  requireOneRow(req, collection, where)
  const options = { atomic: true }
  const row: unknown = await req.payload.db.updateOne({ collection, where, data: { ...data }, options, req })
  return row as DataFromCollectionSlug<TSlug> | null
}

/**
 * The next number of a series: 1, 2, 3 … Inside a transaction take it last: others of the series wait until the commit.
 * A transaction that is rolled back gives its number back.
 *
 * @param key of the row in `counters`; the first call makes it
 * @param by how many numbers are taken; the last of them is returned
 */
export async function nextCounter(req: PayloadRequest, key: string, by = 1): Promise<number> {
  return isSqlite(req.payload) ? nextInSqlite(req, key, by) : nextInMongo(req, key, by)
}

/** SQLite would change every row that matches, MongoDB only the first. */
function requireOneRow({ payload }: PayloadRequest, collection: CollectionSlug, where: Where): void {
  const { flattenedFields } = payload.collections[collection].config
  const unique = new Set(flattenedFields.filter((field) => 'unique' in field && field.unique).map(({ name }) => name))
  const names = [where, ...(where.and ?? [])].flatMap((part) =>
    Object.entries(part).flatMap(([name, test]) => (test && 'equals' in test ? [name] : [])),
  )
  if (names.some((name) => name === 'id' || unique.has(name))) return
  throw new Error(`compareAndSet on ${collection} must name one row, by id or by a unique field.`)
}

async function nextInSqlite(req: PayloadRequest, key: string, by: number): Promise<number> {
  const db = await drizzleOf(req)
  const counters = sqliteOf(req.payload).tables.counters
  if (!counters?.key || !counters.value) throw new Error('There is no collection counters with key and value.')
  const [row] = await db
    .insert(counters)
    .values({ key, value: by })
    .onConflictDoUpdate({ target: counters.key, set: { value: sql`${counters.value} + ${by}` } })
    .returning({ value: counters.value })
  return Number(row?.value)
}

async function nextInMongo(req: PayloadRequest, key: string, by: number, again = true): Promise<number> {
  const session = await mongoSessionOf(req)
  const now = new Date()
  const change = { $inc: { value: by }, $set: { updatedAt: now }, $setOnInsert: { createdAt: now } }
  try {
    const counters = mongoOf(req.payload).collections.counters
    if (!counters) throw new Error('There is no collection counters.')
    const options = { upsert: true, returnDocument: 'after', timestamps: false, session } as const
    const row = await counters.findOneAndUpdate({ key }, change, options)
    return Number(row?.value)
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    if (session) throw new WriteConflict(`Counter ${key} was made by another transaction.`, { cause: error })
    if (!again) throw error
    return nextInMongo(req, key, by, false)
  }
}

function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000
}
