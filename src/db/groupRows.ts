/** Counts and sums of rows by their values, made by the database over a whole filter. */
import { count, inArray, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { GroupOrder } from '@/core/grids/grouping'
import { zoneShifts } from '@/core/zoneShifts'
import { mongoOf, mongoSessionOf } from './mongodb'
import { isSqlite, sqliteOf } from './sqliteOf'

export type GroupsAsked = {
  readonly collection: CollectionSlug
  readonly where: Where
  /** Fields of the row itself, one value each. */
  readonly by: readonly string[]
  /** Those of `by` that are instants and count as the days on the clocks of `zone`. */
  readonly days?: { readonly fields: readonly string[]; readonly zone: string }
  /** Number fields; what is empty counts as nothing. */
  readonly sums: readonly string[]
  /** `value` unless it says otherwise. */
  readonly order?: GroupOrder
  readonly limit: number
  readonly offset?: number
}

export type RowGroup = {
  /** Null where the field is empty. */
  readonly values: Readonly<Record<string, string | number | boolean | null>>
  readonly count: number
  readonly sums: Readonly<Record<string, number>>
}

/** `total` counts all groups; 0 beyond the last one. */
export type RowGroups = { readonly groups: readonly RowGroup[]; readonly total: number }

type Raw = Readonly<Record<string, unknown>>

/** What is empty comes last, whatever the order. */
export async function groupRows(req: PayloadRequest, asked: GroupsAsked): Promise<RowGroups> {
  const rows = isSqlite(req.payload) ? await inSqlite(req, asked) : await inMongo(req, asked)
  const groups = rows.map((row) => ({
    values: pick(asked.by, (field) => (row[field] ?? null) as RowGroup['values'][string]),
    count: Number(row.rows),
    sums: pick(asked.sums, (field) => Number(row[`sum_${field}`] ?? 0)),
  }))
  return { groups, total: Number(rows[0]?.all ?? 0) }
}

const pick = <Value>(fields: readonly string[], value: (field: string) => Value): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field, value(field)]))

const isDay = ({ days }: Wanted, field: string): boolean => days?.fields.includes(field) ?? false

type Wanted = Omit<GroupsAsked, 'collection' | 'where'>
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

async function groupInSqlite({ tables }: Adapter, { db, joins, tableName, where }: Counted, wanted: Wanted) {
  const { by, sums, limit, offset = 0 } = wanted
  const table = tables[tableName]
  if (!table) throw new Error(`There is no table ${tableName}.`)
  const column = (field: string): SQL => sql`${(table as unknown as Record<string, unknown>)[field]}`
  const value = (field: string) => (isDay(wanted, field) ? dayOf(column(field), wanted) : column(field))
  const fields = {
    ...pick(by, (field) => value(field).as(field)),
    rows: count().as('rows'),
    all: sql`count(*) over ()`.as('all_groups'),
    ...Object.fromEntries(sums.map((field) => [`sum_${field}`, sql`sum(${column(field)})`.as(`sum_${field}`)])),
  }
  // Joined rows would count several times.
  const ids = db.select({ id: table.id }).from(table).$dynamic()
  for (const { type, condition, table: joined } of joins) ids[type ?? 'leftJoin'](joined, condition)
  const matching = joins.length > 0 ? inArray(sql`${table.id}`, ids.where(where)) : where
  const query = db.select(fields).from(table).where(matching).$dynamic()
  // Named as they stand in the result: an expression with values of its own would not be known again.
  const names = by.map((_field, index) => sql.raw(String(index + 1)))
  if (by.length > 0) query.groupBy(...names).orderBy(...orderInSqlite(names, wanted))
  return (await query.limit(limit).offset(offset)) as Raw[]
}

function orderInSqlite(names: readonly SQL[], { order = 'value', by }: Wanted): SQL[] {
  const direction = order === '-value' ? sql.raw('desc') : sql.raw('asc')
  const values = names.map((name) => sql`${name} ${direction} nulls last`)
  if (order === 'value' || order === '-value') return values
  const rows = sql.raw(String(by.length + 1))
  return [order === 'count' ? sql`${rows} asc` : sql`${rows} desc`, ...values]
}

/** SQLite knows no zones: it is told from when on their clocks are how far from UTC, the latest first. */
function dayOf(column: SQL, { days }: Wanted): SQL {
  const [first, ...changes] = zoneShifts(days?.zone ?? 'UTC')
  const cases = changes
    .reverse()
    .map(({ from, minutes }) => sql`when ${column} >= ${from} then ${`${minutes} minutes`}`)
  return sql`date(${column}, case ${sql.join(cases, sql` `)} else ${`${first?.minutes ?? 0} minutes`} end)`
}

/** As on SQLite: Payload's own count is let build the filter. */
async function inMongo(req: PayloadRequest, { collection, where, ...wanted }: GroupsAsked): Promise<Raw[]> {
  const adapter = mongoOf(req.payload)
  const model = adapter.collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  let rows: Raw[] = []
  const group = async (filter: object = {}) => {
    const matching = model.find(filter).cast(model)
    const found = await model
      .aggregate([{ $match: matching }, ...groupInMongo(wanted)])
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

function groupInMongo(wanted: Wanted) {
  const { by, sums, order = 'value', limit, offset = 0, days } = wanted
  const value = (field: string) =>
    isDay(wanted, field)
      ? { $dateToString: { date: `$${field}`, format: '%Y-%m-%d', timezone: days?.zone, onNull: null } }
      : { $ifNull: [`$${field}`, null] }
  const empty = pick(by, (field) => ({ $cond: [{ $eq: [`$_id.${field}`, null] }, 1, 0] }))
  const byValue = by.flatMap((field) => [
    [`empty.${field}`, 1],
    [`_id.${field}`, order === '-value' ? -1 : 1],
  ])
  const byCount = order === 'count' || order === '-count' ? [['rows', order === 'count' ? 1 : -1]] : []
  const sort = Object.fromEntries([...byCount, ...byValue]) as Record<string, 1 | -1>
  return [
    {
      $group: {
        _id: pick(by, value),
        rows: { $sum: 1 },
        ...Object.fromEntries(sums.map((field) => [`sum_${field}`, { $sum: `$${field}` }])),
      },
    },
    { $set: { empty } },
    { $setWindowFields: { output: { all: { $count: {} } } } },
    ...(by.length > 0 ? [{ $sort: sort }] : []),
    { $skip: offset },
    { $limit: limit },
  ]
}
