/** What rows of a table hold of a document: its columns, and lists that are rows of other tables, asked for as a JSON text. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type Column, getTableColumns, getTableName, type Table } from '@payloadcms/db-sqlite/drizzle'
import type { FlattenedField } from 'payload'

/** A value in a document. */
export type Part = {
  /** Where it stands: a field, or a field of groups. */
  readonly path: readonly string[]
  /** What SQLite is asked for. */
  readonly sql: string
  /** What Payload makes of what is stored; of a list what the JSON text holds. */
  readonly read: (stored: unknown) => unknown
  /** The table that it is kept in: rows with fields of their own, values, `shared` with the lists of other fields, or a text for each language. */
  readonly list?: { readonly table: string; readonly holds: 'rows' | 'values' | 'shared' | 'languages' }
}

export type ColumnPart = Part & {
  /** Of the field; `id` is a text. */
  readonly type: FlattenedField['type']
}

type Path = readonly string[]

/** A table, and the one of the collection that it belongs to. */
type Place = { readonly adapter: SQLiteAdapter; readonly table: Table; readonly root: Table }

export type Parts = {
  /** In the order of a document. */
  readonly parts: readonly Part[]
  readonly columns: readonly ColumnPart[]
  readonly groups: readonly Path[]
  /** What is left to Payload's adapter. */
  readonly unread: readonly Path[]
}

const NOTHING: Parts = { parts: [], columns: [], groups: [], unread: [] }

/** All that rows of the table hold, their id first. */
export function partsOf(place: Place, fields: readonly FlattenedField[]): Parts {
  const others = fields.filter(({ name }) => name !== 'id')
  return together([columnOf(place, ['id'], 'text'), inGroup(place, others, [])])
}

const inGroup = (place: Place, fields: readonly FlattenedField[], group: Path): Parts =>
  together(fields.filter((field) => !isVirtual(field)).map((field) => partOf(place, field, [...group, field.name])))

const together = (all: readonly Parts[]): Parts => ({
  parts: all.flatMap(({ parts }) => parts),
  columns: all.flatMap(({ columns }) => columns),
  groups: all.flatMap(({ groups }) => groups),
  unread: all.flatMap(({ unread }) => unread),
})

function partOf(place: Place, field: FlattenedField, path: Path): Parts {
  if (!isLocalized(field) && (field.type === 'group' || field.type === 'tab')) {
    const inside = inGroup(place, field.flattenedFields, path)
    return { ...inside, groups: [path, ...inside.groups] }
  }
  if (isPlainColumn(field)) return columnOf(place, path, field.type)
  const part = otherPart(place, field, path)
  return part ? { ...NOTHING, parts: [part] } : { ...NOTHING, unread: [path] }
}

function otherPart(place: Place, field: FlattenedField, path: Path): Part | null {
  if (isLocalized(field)) return inLanguages(place, field, path)
  if (field.type === 'array') return rowsOf(place, field, path)
  return KEPT_AS_JSON.includes(field.type)
    ? (columnOf(place, path, field.type).parts[0] ?? null)
    : valuesOf(place, field, path)
}

function columnOf({ table }: Place, path: Path, type: FlattenedField['type']): Parts {
  const column = (getTableColumns(table) as Record<string, Column>)[path.join('_')]
  if (!column) return { ...NOTHING, unread: [path] }
  const part: ColumnPart = { path, type, sql: `${nameOf(table)}."${column.name}"`, read: readerOf(type, column) }
  return { ...NOTHING, parts: [part], columns: [part] }
}

/** As `toISOString` writes it. */
const WRITTEN = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

export function readerOf(type: FlattenedField['type'], column: Column): Part['read'] {
  const filled = (stored: unknown) => column.mapFromDriverValue(stored)
  const date = (stored: unknown) =>
    typeof stored === 'string' && WRITTEN.test(stored) ? stored : new Date(String(filled(stored))).toISOString()
  const made = type === 'date' ? date : filled
  return (stored) => (stored === null ? null : made(stored))
}

/** By language; a language that nobody wrote has no entry. */
function inLanguages({ adapter, table: parent }: Place, field: FlattenedField, path: Path): Part | null {
  const { type } = field
  const name = `${getTableName(parent)}${adapter.localesSuffix}`
  const table = adapter.tables[name] as Table | undefined
  const column = table && (getTableColumns(table) as Record<string, Column>)[path.join('_')]
  if (!column || ('hasMany' in field && field.hasMany) || ![...PLAIN, ...KEPT_AS_JSON].includes(type)) return null
  const of = `from "${name}" where "${name}"."_parent_id" = ${nameOf(parent)}."id"`
  const one = readerOf(type, column)
  const read: Part['read'] = (found) =>
    Object.fromEntries(Object.entries(found as object).map(([language, stored]) => [language, one(stored)]))
  const sql = `(select json_group_object("${name}"."_locale", "${name}"."${column.name}") ${of})`
  return { path, sql, read, list: { table: name, holds: 'languages' } }
}

/** A list of rows, each with fields of its own. */
function rowsOf(place: Place, field: FlattenedField & { type: 'array' }, path: Path): Part | null {
  const found = ownTable(place, path)
  if (!found) return null
  const { name, table } = found
  const rows = partsOf({ ...place, table }, field.flattenedFields)
  if (rows.unread.length > 0) return null
  const cells = rows.parts.map(cellOf)
  const sql = listed(place, { name, value: `json_array(${cells})`, order: '_order', parent: '_parent_id' })
  const read: Part['read'] = (found) => (found as unknown[][]).map((row) => documentOf(rows, row))
  return { path, sql, read, list: { table: name, holds: 'rows' } }
}

/** Within a JSON text, where SQLite would write 15 digits of a fraction. */
function cellOf(part: Part | ColumnPart): string {
  const { list, sql } = part
  if (list) return `json(${sql})`
  const isNumber = 'type' in part && part.type === 'number'
  return isNumber ? `iif(typeof(${sql}) = 'real', json(printf('%!.17g', ${sql})), ${sql})` : sql
}

/** A list of texts, of values that are chosen, or of documents of one collection. */
function valuesOf(place: Place, field: FlattenedField, path: Path): Part | null {
  if (!('hasMany' in field && field.hasMany)) return null
  if (field.type === 'select') {
    const name = ownTable(place, path)?.name
    return name ? valuesIn(place, path, { name, value: '"value"', isShared: false }) : null
  }
  // Of rows within rows the path tells the number of each.
  if (place.table !== place.root) return null
  const root = getTableName(place.root)
  if (field.type === 'text') return valuesIn(place, path, { name: `${root}_texts`, value: '"text"', isShared: true })
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return null
  const { name, table } = { name: `${root}_rels`, table: place.adapter.tables[`${root}_rels`] }
  const value = table && (getTableColumns(table) as Record<string, Column>)[`${field.relationTo}ID`]
  return value ? valuesIn(place, path, { name, value: `"${value.name}"`, isShared: true }) : null
}

type Values = { readonly name: string; readonly value: string; readonly isShared: boolean }

function valuesIn(place: Place, path: Path, { name, value, isShared }: Values): Part | null {
  if (!place.adapter.tables[name]) return null
  const where = isShared ? ` and "path" = '${path.join('.')}' and ${value} is not null` : ''
  const sql = listed(place, { name, value, order: 'order', parent: 'parent_id', where })
  return { path, sql, read: (found) => found, list: { table: name, holds: isShared ? 'shared' : 'values' } }
}

type Listed = {
  readonly name: string
  readonly value: string
  readonly order: string
  readonly parent: string
  readonly where?: string
}

const listed = ({ table }: Place, { name, value, order, parent, where = '' }: Listed): string =>
  `(select json_group_array(${value} order by "${name}"."${order}") from "${name}" where "${name}"."${parent}" = ${nameOf(table)}."id"${where})`

const nameOf = (table: Table): string => `"${getTableName(table)}"`

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The table in which a list of the parent's rows lies. */
export function ownTable({ adapter, table: parent }: Pick<Place, 'adapter' | 'table'>, path: Path) {
  const name = adapter.tableNameMap.get([getTableName(parent), ...path.map(snake)].join('_')) ?? ''
  const table = adapter.tables[name]
  return table ? { name, table: table as Table } : null
}

type Cells = Pick<Parts, 'groups'> & { readonly parts: readonly Pick<Part, 'path' | 'read'>[] }

/** A cell for each part, in their order. */
export function documentOf({ parts, groups }: Cells, cells: ArrayLike<unknown>) {
  const document: Record<string, unknown> = {}
  parts.forEach(({ path, read }, index) => {
    const inside = path.length === 1 ? document : groupIn(document, path.slice(0, -1))
    inside[path.at(-1) as string] = read(cells[index])
  })
  for (const group of groups) groupIn(document, group)
  return document
}

function groupIn(document: Record<string, unknown>, path: Path): Record<string, unknown> {
  return path.reduce((inside, name) => {
    inside[name] ??= {}
    return inside[name] as Record<string, unknown>
  }, document)
}

const isLocalized = (field: FlattenedField): boolean => 'localized' in field && field.localized === true
const isVirtual = (field: FlattenedField): boolean => 'virtual' in field && Boolean(field.virtual)

const PLAIN = ['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio', 'json']

const KEPT_AS_JSON = ['richText', 'blocks']

/** True for a field that is a column of the collection's own table, stored as it is given. */
export function isPlainColumn(field: FlattenedField): boolean {
  if (isLocalized(field) || isVirtual(field) || ('hasMany' in field && field.hasMany)) return false
  if (field.type === 'relationship' || field.type === 'upload') return !Array.isArray(field.relationTo)
  return PLAIN.includes(field.type)
}
