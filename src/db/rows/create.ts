/** New rows, by statements of our own that are parsed once: no query builder. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { is, SQL } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, Create, CreateArgs, PayloadRequest } from 'payload'

import { insideOf } from '../sqliteTransactions'
import { breaksRule, run, type Written } from './run'
import { type Cell, documentOf, type RowList, type Stored, storedValue, type WriteTable, writeTableOf } from './table'

type Data = Readonly<Record<string, unknown>>

/** In place of the adapter's own, which writes what is not plain. */
export function ownCreate(stock: Create): Create {
  return async function create(this: SQLiteAdapter, args: CreateArgs) {
    const plan = await planOf(this, args)
    if (!plan || !(await isWritten(this, args, plan.row))) return stock.call(this, args)
    return finish(this, args, plan)
  } as Create
}

type Plan = {
  readonly row: Written
  /** Of its lists. */
  readonly others: readonly Written[]
  /** As Payload's adapter would read it; null where it has to. */
  readonly document: Data | null
  readonly id: string
}

/** Null for what Payload's own adapter has to write. Several rows are written in a transaction alone, where all of them are undone. */
async function planOf(
  adapter: SQLiteAdapter,
  { collection, customID, data, req, select }: CreateArgs,
): Promise<Plan | null> {
  const table = writeTableOf(adapter, collection)
  if (!table || customID !== undefined || select) return null
  const plan = insertionOf(table, newRow(data))
  return plan && (plan.others.length === 0 || (await insideOf(adapter, req))) ? plan : null
}

/** False where it breaks a rule of its table, and nothing was written. */
async function isWritten(adapter: SQLiteAdapter, { req }: CreateArgs, row: Written): Promise<boolean> {
  try {
    await run(adapter, req, row)
    return true
  } catch (error) {
    if (breaksRule(error)) return false
    throw error
  }
}

async function finish(
  adapter: SQLiteAdapter,
  { collection, req, returning }: CreateArgs,
  { others, document, id }: Plan,
) {
  for (const row of others) await run(adapter, req, row)
  if (returning === false) return null
  return document ?? adapter.findOne({ collection, where: { id: { equals: id } }, req })
}

type Once = { readonly collection: CollectionSlug; readonly key: string; readonly data: Data }

/**
 * A row of a collection that lies in one table, unless one with this key is there.
 *
 * @returns whether it was written
 */
export async function insertUnlessThere(
  adapter: SQLiteAdapter,
  req: PayloadRequest,
  { collection, key, data }: Once,
): Promise<boolean> {
  const table = writeTableOf(adapter, collection)
  const unique = table?.cells.find(({ path }) => path.join('.') === key)
  const plan = table && insertionOf(table, newRow(data))
  if (!unique || !plan || plan.others.length > 0) throw new Error(`A row of ${collection} is no plain one.`)
  const sql = `${plan.row.sql} on conflict ("${unique.column.name}") do nothing returning "id"`
  return (await run(adapter, req, { ...plan.row, sql })).cells.length > 0
}

/** Nobody chooses the id of a new row. */
function newRow(data: Data): Data {
  const now = new Date().toISOString()
  return { ...data, id: undefined, createdAt: data.createdAt ?? now, updatedAt: data.updatedAt ?? now }
}

/** Of a row in a list. */
type Place = { readonly parent: string; readonly order: number }

/** A list's rows follow the one that they belong to. */
function insertionOf(table: WriteTable, data: Data, place?: Place): Plan | null {
  if (table.others.some((path) => !isNothing(valueAt(data, path)))) return null
  const values = table.cells.map((cell) => cellValue(cell, data))
  const id = values[table.cells.findIndex(({ path }) => path.join('.') === 'id')]
  if (typeof id !== 'string' || values.includes(undefined)) return null
  const lists = table.lists.map((list) => listOf(list, data, id))
  if (lists.includes(null)) return null
  const plans = lists.map((plan) => plan ?? [])
  const isRead = table.others.length === 0 && plans.flat().every(({ document }) => document !== null)
  const inside = table.lists.map(({ path }, index) => [path, plans[index]?.map(({ document }) => document)] as const)
  return {
    id,
    row: rowOf(table, values as Stored[], place),
    others: plans.flat().flatMap(({ row, others }) => [row, ...others]),
    document: isRead ? documentOf(table.cells, values, inside) : null,
  }
}

function listOf({ path, rows }: RowList, data: Data, parent: string): Plan[] | null {
  const items = valueAt(data, path) ?? []
  if (!Array.isArray(items)) return null
  const plans = items.map((item, index) =>
    isObject(item) ? insertionOf(rows, item, { parent, order: index + 1 }) : null,
  )
  return plans.every((plan) => plan !== null) ? plans : null
}

function rowOf(table: WriteTable, values: readonly Stored[], place: Place | undefined): Written {
  const names = [...table.cells.map(({ column }) => column.name), ...(place ? ['_order', '_parent_id'] : [])]
  const args = place ? [...values, place.order, place.parent] : values
  const sql = `insert into ${table.name} (${names.map((name) => `"${name}"`)}) values (${names.map(() => '?')})`
  return { sql, args }
}

/** What is given, or what the table itself would fill in. */
function cellValue(cell: Cell, data: Data): Stored | undefined {
  const given = valueAt(data, cell.path)
  if (given !== undefined) return storedValue(cell, given)
  const { default: first, defaultFn } = cell.column
  if (defaultFn) return storedValue(cell, defaultFn())
  return is(first, SQL) ? undefined : storedValue(cell, first ?? null)
}

const valueAt = (data: Data, path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, name) => (isObject(inside) ? inside[name] : undefined), data)

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)
