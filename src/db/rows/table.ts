/** Collections as statements of our own write them. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type Column, getTableColumns, getTableName, type Table } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, FlattenedField } from 'payload'

import { documentOf as documentFrom, isPlainColumn, ownTable, type Part, readerOf } from '../reads/parts'
import { ownTableOf } from '../reads/table'

type Path = readonly string[]

export type Cell = Pick<Part, 'path' | 'read'> & {
  readonly type: FlattenedField['type']
  readonly column: Column
}

/** A list of rows that lie in a table of their own. */
export type RowList = { readonly path: Path; readonly rows: WriteTable }

export type WriteTable = {
  /** Quoted. */
  readonly name: string
  readonly cells: readonly Cell[]
  readonly lists: readonly RowList[]
  /** What is kept in another way, which is left to Payload's adapter: lists of values, texts in languages, blocks. */
  readonly others: readonly Path[]
}

type Place = { readonly adapter: SQLiteAdapter; readonly table: Table }
type Parts = Pick<WriteTable, 'cells' | 'lists' | 'others'>

const known = new WeakMap<object, WriteTable>()

export function writeTableOf(adapter: SQLiteAdapter, collection: CollectionSlug): WriteTable | null {
  const config = adapter.payload.collections[collection]?.config
  if (!config) return null
  const found = known.get(config) ?? tableOf({ adapter, table: ownTableOf(adapter, collection).table }, config)
  known.set(config, found)
  return found
}

function tableOf(
  place: Place,
  { flattenedFields }: { readonly flattenedFields: readonly FlattenedField[] },
): WriteTable {
  const others = flattenedFields.filter(({ name }) => name !== 'id')
  const parts = together([cellOf(place, ['id'], 'text'), inGroup(place, others, [])])
  return { name: `"${getTableName(place.table)}"`, ...parts }
}

const NOTHING: Parts = { cells: [], lists: [], others: [] }

const together = (all: readonly Parts[]): Parts => ({
  cells: all.flatMap(({ cells }) => cells),
  lists: all.flatMap(({ lists }) => lists),
  others: all.flatMap(({ others }) => others),
})

const inGroup = (place: Place, fields: readonly FlattenedField[], group: Path): Parts =>
  together(
    fields
      .filter((field) => !('virtual' in field && field.virtual))
      .map((field) => partOf(place, field, [...group, field.name])),
  )

function partOf(place: Place, field: FlattenedField, path: Path): Parts {
  const isLocalized = 'localized' in field && field.localized
  if (isLocalized) return { ...NOTHING, others: [path] }
  if (field.type === 'group' || field.type === 'tab') return inGroup(place, field.flattenedFields, path)
  if (isPlainColumn(field)) return cellOf(place, path, field.type)
  const table = field.type === 'array' ? ownTable(place, path)?.table : undefined
  if (field.type !== 'array' || !table) return { ...NOTHING, others: [path] }
  return { ...NOTHING, lists: [{ path, rows: tableOf({ ...place, table }, field) }] }
}

function cellOf({ table }: Place, path: Path, type: FlattenedField['type']): Parts {
  const column = columnOf(table, path.join('_'))
  return column
    ? { ...NOTHING, cells: [{ path, type, column, read: readerOf(type, column) }] }
    : { ...NOTHING, others: [path] }
}

const columnOf = (table: Table, name: string): Column | undefined =>
  (getTableColumns(table) as Record<string, Column>)[name]

export type Stored = string | number | null

/** As the driver stores it; undefined for what is no plain value of the field. */
export function storedValue({ type, column }: Cell, value: unknown): Stored | undefined {
  if (value === null) return null
  const fit = fitting(type, value)
  return fit === undefined ? undefined : (column.mapToDriverValue(fit) as Stored)
}

function fitting(type: Cell['type'], value: unknown): unknown {
  if (type === 'json') return value
  if (type === 'date') return value instanceof Date ? value.toISOString() : textOr(value)
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  if (type === 'checkbox') return typeof value === 'boolean' ? value : undefined
  return textOr(value)
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const asItIs: Part['read'] = (value) => value

/** The row as a document, from what was stored in each cell, with what stands elsewhere in it. */
export function documentOf(
  cells: readonly Cell[],
  row: readonly unknown[],
  others: readonly (readonly [Path, unknown])[] = [],
): Record<string, unknown> {
  const parts = [...cells, ...others.map(([path]) => ({ path, read: asItIs }))]
  return documentFrom({ parts, groups: [] }, [...row, ...others.map(([, value]) => value)])
}
