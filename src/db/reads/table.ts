/** Collections and globals as statements of our own read them. */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { SanitizedCollectionConfig } from 'payload'

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

type Config = Pick<SanitizedCollectionConfig, 'flattenedFields'> & { readonly slug: string } & Partial<
    Pick<SanitizedCollectionConfig, 'defaultSort' | 'indexes'>
  >

const known = new WeakMap<object, ReadTable>()

/** @param of a collection or a global */
export function readTableOf(adapter: SQLiteAdapter, of: Config): ReadTable {
  const table = known.get(of) ?? makeTable(adapter, of)
  known.set(of, table)
  return table
}

function makeTable(adapter: SQLiteAdapter, { slug, flattenedFields, defaultSort, indexes = [] }: Config): ReadTable {
  const { name, table } = ownTableOf(adapter, slug)
  const { columns, groups, parts, unread } = partsOf({ adapter, table, root: table }, flattenedFields)
  return {
    name: `"${name}"`,
    parts: parts.map(fromText),
    groups,
    columns: new Map(columns.map((column) => [column.path.join('.'), column])),
    unread: new Set(unread.map(([field = '']) => field)),
    defaultSort,
    indexes: indexes.map(({ fields }) => fields),
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
