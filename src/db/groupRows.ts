/** Counts and sums of rows by their values, made by the database over a whole filter. */
import { count, inArray, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import { mongoOf, mongoSessionOf } from './mongodb'
import { isSqlite, sqliteOf } from './sqliteOf'

export type GroupsAsked = {
  readonly collection: CollectionSlug
  readonly where: Where
  /** Fields of the row itself, one value each. */
  readonly by: readonly string[]
  /** Number fields; what is empty counts as nothing. */
  readonly sums: readonly string[]
  readonly limit: number
}

export type RowGroup = {
  /** Null where the field is empty. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>
  readonly count: number
  readonly sums: Readonly<Record<string, number>>
}

type Raw = Readonly<Record<string, unknown>>

/** The groups in the order of their values. */
export async function groupRows(req: PayloadRequest, asked: GroupsAsked): Promise<RowGroup[]> {
  const rows = isSqlite(req.payload) ? await inSqlite(req, asked) : await inMongo(req, asked)
  return rows.map((row) => ({
    values: pick(asked.by, (field) => (row[field] ?? null) as RowGroup['values'][string]),
    count: Number(row.rows),
    sums: pick(asked.sums, (field) => Number(row[`sum_${field}`] ?? 0)),
  }))
}

const pick = <Value>(fields: readonly string[], value: (field: string) => Value): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field, value(field)]))

type Adapter = ReturnType<typeof sqliteOf>
type Counted = Parameters<Adapter['countDistinct']>[0]

/** Payload reads the filter as for a count; what it would count is grouped instead. */
async function inSqlite(req: PayloadRequest, { collection, where, ...asked }: GroupsAsked): Promise<Raw[]> {
  const adapter = sqliteOf(req.payload)
  let rows: Raw[] = []
  const countDistinct: Adapter['countDistinct'] = async (counted) => {
    rows = await groupInSqlite(adapter, counted, asked)
    return rows.length
  }
  const grouping: Adapter = Object.assign(Object.create(adapter), { countDistinct })
  await adapter.count.call(grouping, { collection, where, req })
  return rows
}

type Wanted = Pick<GroupsAsked, 'by' | 'sums' | 'limit'>

async function groupInSqlite(
  { tables }: Adapter,
  { db, joins, tableName, where }: Counted,
  { by, sums, limit }: Wanted,
) {
  const table = tables[tableName]
  if (!table) throw new Error(`There is no table ${tableName}.`)
  const column = (field: string): SQL => sql`${(table as unknown as Record<string, unknown>)[field]}`
  const fields = {
    ...pick(by, (field) => column(field).as(field)),
    rows: count().as('rows'),
    ...Object.fromEntries(sums.map((field) => [`sum_${field}`, sql`sum(${column(field)})`.as(`sum_${field}`)])),
  }
  // Joined rows would count several times.
  const ids = db.select({ id: table.id }).from(table).$dynamic()
  for (const { type, condition, table: joined } of joins) ids[type ?? 'leftJoin'](joined, condition)
  const matching = joins.length > 0 ? inArray(sql`${table.id}`, ids.where(where)) : where
  const query = db.select(fields).from(table).where(matching).$dynamic()
  if (by.length > 0) query.groupBy(...by.map(column)).orderBy(...by.map(column))
  return (await query.limit(limit)) as Raw[]
}

/** As on SQLite: Payload's own count is let build the filter. */
async function inMongo(req: PayloadRequest, { collection, where, by, sums, limit }: GroupsAsked): Promise<Raw[]> {
  const adapter = mongoOf(req.payload)
  const model = adapter.collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  let rows: Raw[] = []
  const group = async (filter: object = {}) => {
    const matching = model.find(filter).cast(model)
    const found = await model
      .aggregate([
        { $match: matching },
        {
          $group: {
            _id: pick(by, (field) => ({ $ifNull: [`$${field}`, null] })),
            rows: { $sum: 1 },
            ...Object.fromEntries(sums.map((field) => [`sum_${field}`, { $sum: `$${field}` }])),
          },
        },
        { $sort: { _id: 1 } },
        { $limit: limit },
      ])
      .session((await mongoSessionOf(req)) ?? null)
    rows = found.map(({ _id, ...sum }) => ({
      ..._id,
      ...sum,
      ...('customer' in _id && { customer: String(_id.customer) }),
    }))
    return rows.length
  }
  const counting = { countDocuments: group, estimatedDocumentCount: () => group() }
  const grouping = Object.assign(Object.create(adapter), { collections: { [collection]: counting } })
  await adapter.count.call(grouping, { collection, where, req })
  return rows
}
