/** Collections of which a row is a document: every field is a column of one table. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { type Column, getTableColumns } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionSlug, FlattenedField, SanitizedCollectionConfig } from 'payload'

export type FlatColumn = {
  readonly field: string
  /** Of the field; `id` is a text. */
  readonly type: FlattenedField['type']
  /** Quoted. */
  readonly name: string
  /** What Payload makes of what is stored. */
  readonly read: (stored: unknown) => unknown
}

export type FlatTable = {
  /** Quoted. */
  readonly name: string
  /** By field, in the order of a document. */
  readonly columns: ReadonlyMap<string, FlatColumn>
  readonly defaultSort: string | readonly string[] | undefined
}

const known = new WeakMap<object, FlatTable | null>()

/** Null for a collection with lists, groups or languages, which lie in several tables. */
export function flatTableOf(adapter: SQLiteAdapter, collection: CollectionSlug): FlatTable | null {
  const config = adapter.payload.collections[collection]?.config
  if (!config) return null
  const found = known.get(config)
  if (found !== undefined) return found
  const made = makeTable(adapter, config)
  known.set(config, made)
  return made
}

function makeTable(adapter: SQLiteAdapter, config: SanitizedCollectionConfig): FlatTable | null {
  const { name, table } = ownTableOf(adapter, config.slug)
  const inTable = getTableColumns(table) as Record<string, Column>
  const columns = new Map<string, FlatColumn>()
  for (const [field, type] of [['id', 'text'] as const, ...typesOf(config.flattenedFields)]) {
    const column = inTable[field]
    if (type === null || !column) return null
    columns.set(field, { field, type, name: `"${column.name}"`, read: readerOf(type, column) })
  }
  return { name: `"${name}"`, columns, defaultSort: config.defaultSort }
}

/** As the adapter made it. */
export function ownTableOf({ tableNameMap, tables }: SQLiteAdapter, collection: string) {
  const name = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const table = tables[name]
  if (!table) throw new Error(`There is no table for ${collection}.`)
  return { name, table }
}

/** Type null for what is no column. */
const typesOf = (fields: readonly FlattenedField[]) =>
  fields
    .filter(({ name }) => name !== 'id')
    .map((field) => [field.name, isPlainColumn(field) ? field.type : null] as const)

function readerOf(type: FlattenedField['type'], column: Column): FlatColumn['read'] {
  const filled = (stored: unknown) => column.mapFromDriverValue(stored)
  const made: FlatColumn['read'] = type === 'date' ? (stored) => new Date(String(filled(stored))).toISOString() : filled
  return (stored) => (stored === null ? null : made(stored))
}

/** True for a field that is a column of the collection's own table, stored as it is given. */
export function isPlainColumn(field: FlattenedField): boolean {
  if ('localized' in field && field.localized) return false
  if ('hasMany' in field && field.hasMany) return false
  if ('virtual' in field && field.virtual) return false
  if (field.type === 'relationship' || field.type === 'upload') return !Array.isArray(field.relationTo)
  return ['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio', 'json'].includes(field.type)
}
