/** Settings that lie in one row, read by a statement of our own that is parsed once: no query builder. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { FindGlobal, FindGlobalArgs, GlobalSlug } from 'payload'

import { run } from './run'
import { type Cell, documentOf, globalTableOf, type WriteTable } from './table'

/** In place of the adapter's own, which reads what is not plain. */
export function ownFindGlobal(stock: FindGlobal): FindGlobal {
  return async function findGlobal(this: SQLiteAdapter, args: FindGlobalArgs) {
    const table = globalTableOf(this, args.slug as GlobalSlug)
    const cells = table && cellsOf(table, args)
    if (!table || !cells) return stock.call(this, args)
    const sql = `select ${cells.map(({ column }) => `"${column.name}"`)} from ${table.name} limit 1`
    const { rows } = await run(this, args.req, { sql, args: [] })
    return rows[0] ? { ...documentOf(cells, rows[0]), globalType: args.slug } : {}
  } as FindGlobal
}

/** Of the fields that are named, or of all; null where something of them lies elsewhere. */
function cellsOf({ cells, lists, others }: WriteTable, { select, where }: FindGlobalArgs): readonly Cell[] | null {
  if (Object.keys(where ?? {}).length > 0) return null
  const wishes = Object.entries(select ?? {})
  if (wishes.some(([, wish]) => wish !== true)) return null
  const named = new Set(['id', ...wishes.map(([name]) => name)])
  const isAsked = ([field = '']: readonly string[]) => !select || named.has(field)
  if ([...lists.map(({ path }) => path), ...others].some(isAsked)) return null
  return cells.filter(({ path }) => isAsked(path))
}
