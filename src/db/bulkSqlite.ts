import { type Column, getTableColumns, is, SQL } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, PayloadRequest } from 'payload'

import type { Difference } from '@/core/difference'
import { type Batch, type BulkRow, reckonedAnew } from './bulkPlan'
import type { GatedTransaction } from './gatedTransaction'
import { isPlainColumn } from './reads/parts'
import { ownTableOf } from './reads/table'
import { sqliteOf } from './sqliteOf'
import { gatedOf } from './sqliteTransactions'

/** Writes a batch in the request's transaction, by statements of which each is parsed once. */
export async function writeSqliteBatch(req: PayloadRequest, { collection, plan, reckoned }: Batch): Promise<void> {
  const { db } = req.payload
  const { flattenedFields } = req.payload.collections[collection].config
  const plain = new Set(['createdAt', 'updatedAt', ...flattenedFields.filter(isPlainColumn).map(({ name }) => name)])
  const isPlain = (data: BulkRow): boolean => Object.keys(data).every((name) => plain.has(name))
  const into: Into = { inside: await gatedOf(req), table: tableOf(req, collection), now: new Date().toISOString() }
  for (const data of plan.create) {
    if (isPlain(data)) await insert(into, data)
    else await db.create({ collection, data, returning: false, req })
  }
  for (const { data, id, stored } of plan.update) {
    const anew = reckonedAnew(data, reckoned)
    if (isPlain(data)) await update(into, id, { data, anew })
    else {
      // A change of a list is written as an insert that meets the row: what the table requires must be in it.
      await db.updateOne({ collection, id, data: { ...stored, ...data }, returning: false, req })
      if (anew.length > 0) await update(into, id, { data: {}, anew })
    }
  }
}

/** A collection's own table, as the adapter made it. */
type Table = {
  readonly name: string
  readonly columns: readonly (readonly [field: string, column: Column])[]
  /** Names every column, so that all new rows are one statement. */
  readonly insertion: string
}

type Into = { readonly inside: GatedTransaction; readonly table: Table; readonly now: string }

function tableOf({ payload }: PayloadRequest, collection: CollectionSlug): Table {
  const { name, table } = ownTableOf(sqliteOf(payload), collection)
  const columns: Table['columns'] = Object.entries(getTableColumns(table) as Record<string, Column>)
  const names = columns.map(([, column]) => `"${column.name}"`)
  return { name, columns, insertion: `INSERT INTO "${name}" (${names}) VALUES (${names.map(() => '?')})` }
}

async function insert({ inside, table: { columns, insertion }, now }: Into, data: BulkRow): Promise<void> {
  const row: BulkRow = { createdAt: now, updatedAt: now, ...data }
  const args = columns.map(([field, column]) =>
    written(column, row[field] === undefined ? firstOf(column) : row[field]),
  )
  await inside.execute({ sql: insertion, args })
}

type Change = { readonly data: BulkRow; readonly anew: readonly (readonly [field: string, Difference])[] }

async function update({ inside, table, now }: Into, id: string, { data, anew }: Change): Promise<void> {
  const row: BulkRow = { updatedAt: now, ...data }
  const columns = table.columns.filter(([field]) => row[field] !== undefined)
  const given = columns.map(([field, column]) => ({
    sql: `"${column.name}" = ?`,
    args: [written(column, row[field])],
  }))
  const figure = (field: string): Piece => {
    const column = columnOf(table, field)
    // In a statement a column is still as it was: what the row brings itself stands in its place.
    if (data[field] === undefined) return { sql: `COALESCE("${column.name}", 0)`, args: [] }
    return { sql: 'COALESCE(?, 0)', args: [written(column, data[field])] }
  }
  const follows = anew.map(([field, { of, without }]): Piece => {
    const figures = [of, ...without].map(figure)
    const sql = `"${columnOf(table, field).name}" = MAX(0, ${figures.map((piece) => piece.sql).join(' - ')})`
    return { sql, args: figures.flatMap(({ args }) => args) }
  })
  const pieces = [...given, ...follows]
  const sql = `UPDATE "${table.name}" SET ${pieces.map((piece) => piece.sql)} WHERE "id" = ?`
  await inside.execute({ sql, args: [...pieces.flatMap(({ args }) => args), id] })
}

/** Of a statement, with the values of its question marks. */
type Piece = { readonly sql: string; readonly args: readonly (string | number | null)[] }

function columnOf({ columns, name }: Table, wanted: string): Column {
  const found = columns.find(([field]) => field === wanted)
  if (!found) throw new Error(`There is no ${wanted} in ${name}.`)
  return found[1]
}

/** What the table itself would fill in. */
function firstOf({ default: first, defaultFn, name }: Column): unknown {
  if (defaultFn) return defaultFn()
  if (is(first, SQL)) throw new Error(`A bulk write names no value for ${name}, which the database would reckon.`)
  return first
}

/** As the driver stores it: a yes is a 1, a tree is text. */
const written = (column: Column, value: unknown) =>
  (value === undefined || value === null ? null : column.mapToDriverValue(value)) as string | number | null
