import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import type { BatchPlan } from './bulkPlan'
import { drizzleOf, sqliteOf } from './sqliteOf'

/** Writes a batch in the request's transaction: new rows in one statement where that can be, changed rows one by one. */
export async function writeSqliteBatch(
  req: PayloadRequest,
  collection: CollectionSlug,
  plan: BatchPlan,
): Promise<void> {
  const { db } = req.payload
  const { flattenedFields } = req.payload.collections[collection].config
  const plain = new Set(['createdAt', 'updatedAt', ...flattenedFields.filter(isPlainColumn).map(({ name }) => name)])
  const isPlain = (data: Record<string, unknown>): boolean => Object.keys(data).every((name) => plain.has(name))
  await insertTogether(req, collection, plan.create.filter(isPlain))
  for (const data of plan.create) if (!isPlain(data)) await db.create({ collection, data, returning: false, req })
  for (const { data, id, stored } of plan.update) {
    // A change of a list is written as an insert that meets the row: what the table requires must be in it.
    const whole = isPlain(data) ? data : { ...stored, ...data }
    await db.updateOne({ collection, id, data: whole, returning: false, req })
  }
}

async function insertTogether(req: PayloadRequest, collection: CollectionSlug, rows: Record<string, unknown>[]) {
  if (rows.length === 0) return
  const { tableNameMap, tables } = sqliteOf(req.payload)
  const table = tables[tableNameMap.get(collection.replaceAll('-', '_')) ?? '']
  if (!table) throw new Error(`There is no table for ${collection}.`)
  const now = new Date().toISOString()
  const db = await drizzleOf(req)
  await db.insert(table).values(rows.map((row) => ({ createdAt: now, updatedAt: now, ...row })))
}

/** True for a field that is a column of the collection's own table, stored as it is given. */
function isPlainColumn(field: FlattenedField): boolean {
  if ('localized' in field && field.localized) return false
  if ('hasMany' in field && field.hasMany) return false
  if (field.type === 'relationship' || field.type === 'upload') return !Array.isArray(field.relationTo)
  return ['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio', 'json'].includes(field.type)
}
