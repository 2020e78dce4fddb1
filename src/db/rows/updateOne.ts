/** Compare-and-set of one row, by a statement of our own that is parsed once: no query builder. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { UpdateOne, UpdateOneArgs } from 'payload'

import { readTableOf } from '../reads/table'
import { conditionOf } from '../reads/where'
import { breaksRule, run, type Written } from './run'
import { type Cell, documentOf, type Stored, storedValue, type WriteTable, writeTableOf } from './table'

/** In place of the adapter's own, which changes what is not plain. */
export function ownUpdateOne(stock: UpdateOne): UpdateOne {
  return async function updateOne(this: SQLiteAdapter, args: UpdateOneArgs) {
    const table = writeTableOf(this, args.collection)
    const change = table && changeOf(this, table, args)
    if (!change) return stock.call(this, args)
    try {
      const [cells] = (await run(this, args.req, change)).cells
      return cells ? documentOf(table.cells, cells) : null
    } catch (error) {
      if (breaksRule(error)) return stock.call(this, args)
      throw error
    }
  } as UpdateOne
}

type Options = { readonly atomic?: boolean }

/** Null for what Payload's own adapter has to change: all but the fields of the row itself, under a condition on those. */
function changeOf(
  adapter: SQLiteAdapter,
  table: WriteTable,
  { collection, data, id, options, where }: UpdateOneArgs,
): Written | null {
  if (id !== undefined || !where || !(options as Options | undefined)?.atomic || table.others.length > 0) return null
  const { config } = adapter.payload.collections[collection] ?? {}
  const condition = config ? conditionOf(readTableOf(adapter, config), where) : null
  const pieces = Object.entries(withMoment(data)).map(([field, value]) => pieceOf(table, field, value))
  const whole = pieces.filter((piece) => piece !== null)
  if (!condition?.sql || whole.length < pieces.length || whole.length === 0) return null
  const columns = table.cells.map(({ column }) => `"${column.name}"`)
  const sets = whole.map(({ sql }) => sql)
  return {
    sql: `update ${table.name} set ${sets} where ${condition.sql} returning ${columns}`,
    args: [...whole.flatMap(({ args }) => args), ...condition.args],
  }
}

/** A change without a moment is of now; null leaves the moment as it is. */
function withMoment({ updatedAt, ...data }: UpdateOneArgs['data']): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  return updatedAt === null ? given : { ...given, updatedAt: updatedAt ?? new Date().toISOString() }
}

function pieceOf({ cells }: WriteTable, field: string, value: unknown): Written | null {
  const cell = cells.find(({ path }) => path.length === 1 && path[0] === field)
  if (!cell) return null
  const name = `"${cell.column.name}"`
  const step = stepOf(cell, value)
  if (step !== null) return { sql: `${name} = ${name} + ?`, args: [step] }
  const stored: Stored | undefined = storedValue(cell, value)
  return stored === undefined ? null : { sql: `${name} = ?`, args: [stored] }
}

function stepOf({ type }: Cell, value: unknown): number | null {
  if (type !== 'number' || typeof value !== 'object' || value === null || !('$inc' in value)) return null
  return typeof value.$inc === 'number' ? value.$inc : null
}
