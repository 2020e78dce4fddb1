import type { CollectionSlug, PayloadRequest } from 'payload'
import { insertUnlessThere } from './rows/create'
import { isSqlite, sqliteOf } from './sqliteOf'

export type NewRow = {
  readonly collection: CollectionSlug
  /** A unique field: what has its value already is left as it is. */
  readonly key: string
  /** Every field that the collection requires. */
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Writes a row of the system's own unless one with the same key is there. Skips hooks, access and validation.
 *
 * @returns whether it was written
 */
export async function insertOnce(req: PayloadRequest, row: NewRow): Promise<boolean> {
  if (isSqlite(req.payload)) return insertUnlessThere(sqliteOf(req.payload), req, row)
  const { collection, key, data } = row
  const where = { [key]: { equals: data[key] } }
  if ((await req.payload.db.count({ collection, where, req })).totalDocs > 0) return false
  await req.payload.db.create({ collection, data: { ...data }, returning: false, req })
  return true
}
