/** Collections as statements of our own read them. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, SanitizedCollectionConfig } from 'payload'

import { type ColumnPart, type Part, type Parts, partsOf } from './parts'

export type ReadTable = Pick<Parts, 'parts' | 'groups'> & {
  /** Quoted. */
  readonly name: string
  /** By field, those of groups with a dot: what can be filtered and ordered by. */
  readonly columns: ReadonlyMap<string, ColumnPart>
  /** Fields that hold something that Payload's adapter has to read. */
  readonly unread: ReadonlySet<string>
  readonly defaultSort: string | readonly string[] | undefined
  /** Fields of each index of several. */
  readonly indexes: readonly (readonly string[])[]
}

const known = new WeakMap<object, ReadTable>()

/** Null where there is no such collection. */
export function readTableOf(adapter: SQLiteAdapter, collection: CollectionSlug): ReadTable | null {
  const config = adapter.payload.collections[collection]?.config
  if (!config) return null
  const table = known.get(config) ?? makeTable(adapter, config)
  known.set(config, table)
  return table
}

function makeTable(adapter: SQLiteAdapter, config: SanitizedCollectionConfig): ReadTable {
  const { name, table } = ownTableOf(adapter, config.slug)
  const { columns, groups, parts, unread } = partsOf({ adapter, table, root: table }, config.flattenedFields)
  return {
    name: `"${name}"`,
    parts: parts.map(fromText),
    groups,
    columns: new Map(columns.map((column) => [column.path.join('.'), column])),
    unread: new Set(unread.map(([field = '']) => field)),
    defaultSort: config.defaultSort,
    indexes: config.indexes?.map(({ fields }) => fields) ?? [],
  }
}

/** A list comes as a JSON text, those within it as part of that. */
const fromText = (part: Part): Part =>
  part.list ? { ...part, read: (stored) => part.read(JSON.parse(String(stored))) } : part

/** As the adapter made it. */
export function ownTableOf({ tableNameMap, tables }: SQLiteAdapter, collection: string) {
  const name = tableNameMap.get(collection.replaceAll('-', '_')) ?? ''
  const table = tables[name]
  if (!table) throw new Error(`There is no table for ${collection}.`)
  return { name, table }
}
