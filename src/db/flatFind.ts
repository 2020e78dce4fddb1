/** Reads of flat collections, by statements of our own that are parsed once: no query builder. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Find, FindArgs, PaginatedDocs, PayloadRequest } from 'payload'

import { type FlatColumn, type FlatTable, flatTableOf } from './flatTable'
import { type Condition, conditionOf, orderOf } from './flatWhere'
import type { ResultSet } from './sqliteConnection'
import { insideOf } from './sqliteTransactions'

/** In place of the adapter's own, which answers what is not plain. */
export function flatFind(stock: Find): Find {
  return async function find<T>(this: SQLiteAdapter, args: FindArgs): Promise<PaginatedDocs<T>> {
    const plan = planOf(this, args)
    return plan ? read<T>(this, args, plan) : (stock.call(this, args) as Promise<PaginatedDocs<T>>)
  } as Find
}

type Plan = {
  readonly table: FlatTable
  readonly columns: readonly FlatColumn[]
  readonly where: Condition
  readonly order: string
}

function planOf(
  adapter: SQLiteAdapter,
  { collection, joins, limit, page = 1, select, sort, where: asked }: FindArgs,
): Plan | null {
  const table = flatTableOf(adapter, collection)
  if (!table || hasEntries(joins) || !(typeof limit === 'number' && limit >= 0 && page >= 1)) return null
  const where = conditionOf(table, asked)
  const order = orderOf(table, sort)
  const columns = columnsOf(table, select)
  return where && order !== null && columns ? { table, columns, where, order } : null
}

const hasEntries = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

/** Those that are asked for, or all but those that are not. */
function columnsOf({ columns }: FlatTable, select: FindArgs['select']): FlatColumn[] | null {
  const all = [...columns.values()]
  const wishes = Object.entries(select ?? {})
  if (!select || wishes.length === 0) return select ? null : all
  const [[, first] = []] = wishes
  if (typeof first !== 'boolean' || wishes.some(([, wish]) => wish !== first)) return null
  const named = new Set(wishes.map(([name]) => name))
  return all.filter(({ field }) => field === 'id' || named.has(field) === first)
}

async function read<T>(adapter: SQLiteAdapter, args: FindArgs, plan: Plan): Promise<PaginatedDocs<T>> {
  const { limit = 0, page = 1, req } = args
  const { table, columns, where, order } = plan
  const pageOf = limit > 0 ? ' limit ? offset ?' : ''
  const sql = `select ${columns.map(({ name }) => name)} from ${table.name}${filterOf(where)} order by ${order}${pageOf}`
  const places = limit > 0 ? [limit, (page - 1) * limit] : []
  const { rows } = await execute(adapter, req, { sql, args: [...where.args, ...places] })
  const docs = rows.map((row) => documentOf(columns, row)) as T[]
  const counted = args.pagination !== false && limit > 0 ? await countRows(adapter, { table, where, req }) : 0
  return { docs, ...pagingOf({ counted, found: docs.length, limit, page }) }
}

function documentOf(columns: readonly FlatColumn[], row: ArrayLike<unknown>): Record<string, unknown> {
  const document: Record<string, unknown> = {}
  columns.forEach(({ field, read }, index) => {
    document[field] = read(row[index])
  })
  return document
}

type Found = { readonly counted: number; readonly found: number; readonly limit: number; readonly page: number }

/** As the adapter tells it; where nothing was counted, what was found is all of one page. */
function pagingOf({ counted, found, limit, page }: Found): Omit<PaginatedDocs, 'docs'> {
  const isCounted = counted > 0
  const totalPages = isCounted ? Math.ceil(counted / limit) : 1
  const [hasPrevPage, hasNextPage] = [isCounted && page > 1, isCounted && totalPages > page]
  return {
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: isCounted ? (page - 1) * limit + 1 : 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: isCounted ? counted : found,
    totalPages,
  }
}

type Counted = {
  readonly table: FlatTable
  readonly where: Condition
  readonly req: Partial<PayloadRequest> | undefined
}

async function countRows(adapter: SQLiteAdapter, { table, where, req }: Counted): Promise<number> {
  const sql = `select count(*) from ${table.name}${filterOf(where)}`
  const { rows } = await execute(adapter, req, { sql, args: where.args })
  return Number(rows[0]?.[0] ?? 0)
}

const filterOf = ({ sql }: Condition): string => (sql === '' ? '' : ` where ${sql}`)

/** In the request's transaction, where it is in one. */
async function execute(adapter: SQLiteAdapter, req: Counted['req'], { sql, args }: Condition): Promise<ResultSet> {
  const inside = await insideOf(adapter, req)
  return (inside ?? adapter.client).execute({ sql, args: [...args] })
}
