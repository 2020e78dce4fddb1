/** What bulk writes of a transaction replace, so that it can be put back later. Knows no database. */
import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { type BatchPlan, type BulkRow, type Reckoned, reckonedAnew, type StoredRow } from './bulkPlan'

/** Values of the key fields, in their order. */
export type RowKey = readonly unknown[]

/** What one batch wrote. Plain JSON. */
export type JournalEntry = {
  readonly collection: CollectionSlug
  readonly keyFields: readonly string[]
  /** With the print of the row as it was stored. */
  readonly created: readonly (readonly [key: RowKey, print: string])[]
  /** With what the written fields held before; null where they were empty. */
  readonly updated: readonly (readonly [key: RowKey, print: string, before: BulkRow])[]
}

const PLACE = 'bulkJournal'

/** Runs a unit of work and tells what its bulk writes did. */
export async function journalling<T>(
  { context }: PayloadRequest,
  work: () => Promise<T>,
): Promise<[T, readonly JournalEntry[]]> {
  const entries: JournalEntry[] = []
  context[PLACE] = entries
  try {
    return [await work(), entries]
  } finally {
    delete context[PLACE]
  }
}

export const isJournalling = ({ context }: PayloadRequest): boolean => context[PLACE] !== undefined

/** Adds an entry where somebody keeps a journal. */
export function noteInJournal({ context }: PayloadRequest, entry: JournalEntry): void {
  const entries = context[PLACE] as JournalEntry[] | undefined
  if (entries && entry.created.length + entry.updated.length > 0) entries.push(entry)
}

type Batch = Pick<JournalEntry, 'collection' | 'keyFields'> & {
  readonly ownedFields: readonly string[]
  readonly reckoned: Reckoned
}

/**
 * @param ownedFields changes of these do not count as changes of an updated row
 * @param written the rows as they are stored now, where the database itself filled values in
 */
export function entryOf(
  { collection, keyFields, ownedFields, reckoned }: Batch,
  { create, update }: BatchPlan,
  written: readonly StoredRow[] = [],
): JournalEntry {
  const byKey = new Map(written.map((row) => [JSON.stringify(keyIn(row, keyFields)), row]))
  const asStored = (row: BulkRow): BulkRow => byKey.get(JSON.stringify(keyIn(row, keyFields))) ?? row
  return {
    collection,
    keyFields,
    created: create.map((row) => [keyIn(row, keyFields), printOf(asStored(row), [])]),
    updated: update.map(({ data, stored }) => [
      keyIn(stored, keyFields),
      printOf(asStored({ ...stored, ...data }), ownedFields),
      beforeOf(data, stored, reckoned),
    ]),
  }
}

export const keyIn = (row: BulkRow, keyFields: readonly string[]): RowKey => keyFields.map((field) => row[field])

/** What the database reckoned anew counts among what was written. */
function beforeOf(data: BulkRow, stored: StoredRow, reckoned: Reckoned): BulkRow {
  const names = [...Object.keys(data), ...reckonedAnew(data, reckoned).map(([name]) => name)]
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? (Array.isArray(data[name]) ? [] : null)]))
}

/** Short, and another one as soon as a value differs. Ids, moments of storing and empty values do not count. */
export function printOf(row: BulkRow, leftOut: readonly string[]): string {
  const text = JSON.stringify(filled(row, new Set([...leftOut, 'createdAt', 'updatedAt'])))
  return createHash('sha256').update(text).digest('base64').slice(0, 16)
}

function filled(value: unknown, leftOut: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, leftOut))
  if (typeof value !== 'object' || value === null) return value
  const names = Object.keys(value).filter((name) => name !== 'id' && !leftOut.has(name))
  const values = names.sort().map((name) => [name, filled((value as BulkRow)[name], leftOut)] as const)
  return Object.fromEntries(values.filter(([, one]) => !isBlank(one)))
}

const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 0 ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
