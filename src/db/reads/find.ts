/** Reads by statements of our own that are parsed once: no query builder. What is not plain is left to Payload's adapter. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type {
  CollectionSlug,
  Find,
  FindArgs,
  FindGlobal,
  FindGlobalArgs,
  FindOne,
  FindOneArgs,
  PaginatedDocs,
  PayloadRequest,
} from 'payload'

import type { GatedClient } from '../sqliteClient'
import { insideOf } from '../sqliteTransactions'
import { type Chosen, chosenOf } from './chosen'
import { documentOf } from './parts'
import { type ReadTable, readTableOf } from './table'
import { narrowerOf, walkedBy } from './walked'
import { type Condition, conditionOf, orderOf } from './where'

/** In place of the adapter's own. */
export function ownFind(stock: Find): Find {
  return async function find<T>(this: SQLiteAdapter, args: FindArgs): Promise<PaginatedDocs<T>> {
    const { collection, limit, page = 1, sort } = args
    const table = tableOf(this, collection)
    const isPaged = typeof limit === 'number' && limit >= 0 && page >= 1
    const asked = { ...args, sort: sort ?? table?.defaultSort }
    const plan = table && isPaged ? planOf(table, { ...asked, walked: await walkOf(this, table, asked) }) : null
    return plan ? readPage<T>(this, args, plan) : (stock.call(this, args) as Promise<PaginatedDocs<T>>)
  } as Find
}

/** In place of the adapter's own: the newest of what is found, or null. */
export function ownFindOne(stock: FindOne): FindOne {
  return async function findOne(this: SQLiteAdapter, args: FindOneArgs) {
    const table = tableOf(this, args.collection)
    const plan = table && planOf(table, args)
    if (!plan) return stock.call(this, args)
    return (await readRows(this, args.req, { plan, limit: 1, offset: 0 }))[0] ?? null
  } as FindOne
}

/** In place of the adapter's own: nothing where the global was never stored. */
export function ownFindGlobal(stock: FindGlobal): FindGlobal {
  return async function findGlobal(this: SQLiteAdapter, args: FindGlobalArgs) {
    const { slug: globalType, req } = args
    const config = this.payload.globals.config.find(({ slug }) => slug === globalType)
    const plan = config && planOf(readTableOf(this, config), args)
    if (!plan) return stock.call(this, args)
    const [found] = await readRows(this, req, { plan, limit: 1, offset: 0 })
    return found ? { ...found, globalType } : {}
  } as FindGlobal
}

const tableOf = (adapter: SQLiteAdapter, collection: CollectionSlug): ReadTable | null => {
  const config = adapter.payload.collections[collection]?.config
  return config ? readTableOf(adapter, config) : null
}

type Plan = {
  readonly table: ReadTable
  readonly chosen: Chosen
  readonly where: Condition
  readonly order: string
}

type Asked = Pick<FindArgs, 'joins' | 'select' | 'where'> & {
  readonly sort?: string | readonly string[] | undefined
  /** The field by whose index the rows are walked; SQLite chooses where it is left out. */
  readonly walked?: string | null
}

/** So many rows are sooner sorted than a large owner's are walked through. */
const FEW = 500

type Listed = Pick<FindArgs, 'limit' | 'req' | 'where'> & Pick<Asked, 'sort'>

async function walkOf(adapter: SQLiteAdapter, table: ReadTable, { limit, req, sort, where }: Listed) {
  const walked = limit ? walkedBy(table, { where, sort }) : null
  const narrower = walked === null ? null : narrowerOf(table, where)
  const test = narrower && conditionOf(table, narrower)
  if (!test) return walked
  const sql = `select 1 from ${table.name} where ${test.sql} limit 1 offset ?`
  const more = await execute(adapter, req, { sql, args: [...test.args, FEW] })
  return more.length > 0 ? walked : null
}

function planOf(table: ReadTable, { joins, select, sort, walked = null, where: asked }: Asked): Plan | null {
  if (hasEntries(joins)) return null
  const where = conditionOf({ ...table, walked }, asked)
  const order = orderOf(table, sort)
  const chosen = chosenOf(table, select)
  return where && order !== null && chosen ? { table, chosen, where, order } : null
}

const hasEntries = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0

async function readPage<T>(adapter: SQLiteAdapter, args: FindArgs, plan: Plan): Promise<PaginatedDocs<T>> {
  const { limit = 0, page = 1, req } = args
  const docs = (await readRows(adapter, req, { plan, limit, offset: (page - 1) * limit })) as T[]
  const counted = args.pagination !== false && limit > 0 ? await countRows(adapter, req, plan) : 0
  return { docs, ...pagingOf({ counted, found: docs.length, limit, page }) }
}

type Read = { readonly plan: Plan; readonly limit: number; readonly offset: number }

/** @param limit of the rows; none when it is zero */
async function readRows(adapter: SQLiteAdapter, req: Request, { plan, limit, offset }: Read) {
  const { table, chosen, where, order } = plan
  const { empty, groups, parts } = chosen
  const pageOf = limit > 0 ? ' limit ? offset ?' : ''
  const sql = `select ${parts.map(({ sql }) => sql)} from ${table.name}${filterOf(where)} order by ${order}${pageOf}`
  const rows = await execute(adapter, req, { sql, args: [...where.args, ...(limit > 0 ? [limit, offset] : [])] })
  return rows.map((cells) => {
    const document = documentOf({ parts, groups }, cells)
    for (const field of empty) document[field] = []
    return document
  })
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

type Request = Partial<PayloadRequest> | undefined

async function countRows(adapter: SQLiteAdapter, req: Request, { table, where }: Plan): Promise<number> {
  const sql = `select count(*) from ${table.name}${filterOf(where)}`
  const [[count] = []] = await execute(adapter, req, { sql, args: where.args })
  return Number(count ?? 0)
}

const filterOf = ({ sql }: Condition): string => (sql === '' ? '' : ` where ${sql}`)

/** The cells of each row, in the request's transaction where it is in one. */
async function execute(adapter: SQLiteAdapter, req: Request, { sql, args }: Condition): Promise<readonly unknown[][]> {
  const inside = await insideOf(adapter, req)
  return (await (inside ?? (adapter.client as GatedClient)).execute({ sql, args: [...args] })).cells
}
