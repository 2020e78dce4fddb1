import { randomBytes } from 'node:crypto'
import type { CollectionSlug } from 'payload'

import { type Difference, differenceIn } from '@/core/difference'

/** What a bulk upsert has to do with a batch of rows. Knows no database. */

export type BulkRow = Readonly<Record<string, unknown>>
export type StoredRow = BulkRow & { id: string }
export type Derive = (row: BulkRow) => Record<string, unknown>

/** By field. A row is written with what it then is, though another writer may have changed its other figures. */
export type Reckoned = Readonly<Record<string, Difference>>

export interface BatchPlan {
  create: Record<string, unknown>[]
  /** Only the fields that differ, with the row as it is stored. */
  update: { id: string; data: Record<string, unknown>; stored: StoredRow }[]
  unchanged: number
}

/** What the databases write. */
export interface Batch {
  readonly collection: CollectionSlug
  readonly plan: BatchPlan
  readonly reckoned: Reckoned
}

export interface BatchRules {
  keyFields: readonly string[]
  ownedFields: readonly string[]
  firstValues: BulkRow
  dateFields: readonly string[]
  derive?: Derive
  reckoned: Reckoned
}

export function planBatch(rows: readonly BulkRow[], stored: readonly StoredRow[], rules: BatchRules): BatchPlan {
  const byKey = new Map(stored.map((row) => [keyOf(row, rules.keyFields), row]))
  const wanted = new Map(rows.map((row) => [keyOf(row, rules.keyFields), row]))
  const plan: BatchPlan = { create: [], update: [], unchanged: rows.length - wanted.size }
  for (const [key, row] of wanted) {
    const given = withIsoDates(row, rules.dateFields)
    const existing = byKey.get(key)
    if (!existing) {
      const whole = { ...rules.firstValues, ...given }
      plan.create.push(withItemIds({ ...whole, ...rules.derive?.(whole), ...reckonedIn(whole, rules.reckoned) }))
      continue
    }
    const data = changesOf(given, existing, rules)
    if (Object.keys(data).length === 0) plan.unchanged += 1
    else plan.update.push({ id: existing.id, data: withItemIds(data), stored: existing })
  }
  return plan
}

function changesOf(
  given: BulkRow,
  existing: StoredRow,
  { derive, keyFields, ownedFields }: BatchRules,
): Record<string, unknown> {
  const fixed = new Set([...keyFields, ...ownedFields])
  const theirs = Object.fromEntries(Object.entries(given).filter(([name]) => !fixed.has(name)))
  const next = { ...theirs, ...derive?.({ ...existing, ...theirs }) }
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => !isSame(value, existing[name])))
}

const reckonedIn = (row: BulkRow, reckoned: Reckoned): BulkRow =>
  Object.fromEntries(Object.entries(reckoned).map(([name, difference]) => [name, differenceIn(row, difference)]))

/** Those that a change of these fields moves. */
export const reckonedAnew = (data: BulkRow, reckoned: Reckoned): [field: string, Difference][] =>
  Object.entries(reckoned).filter(([, { of, without }]) => [of, ...without].some((name) => data[name] !== undefined))

function keyOf(row: BulkRow, keyFields: readonly string[]): string {
  const parts = keyFields.map((field) => row[field])
  if (parts.some((part) => part === undefined || part === null)) {
    throw new Error(`A row for a bulk upsert misses one of its keys: ${keyFields.join(', ')}`)
  }
  return JSON.stringify(parts)
}

/** Both databases give dates back in this form; so the same day is not a change. */
function withIsoDates(row: BulkRow, dateFields: readonly string[]): Record<string, unknown> {
  const dates = dateFields
    .filter((field) => row[field])
    .map((field) => [field, new Date(String(row[field])).toISOString()])
  return { ...row, ...Object.fromEntries(dates) }
}

/** The rows of an array field need an id before they reach the database; Payload's hooks would have given it. */
function withItemIds(data: Record<string, unknown>): Record<string, unknown> {
  const withId = (item: unknown): unknown =>
    typeof item === 'object' && item !== null ? { id: randomBytes(12).toString('hex'), ...item } : item
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, Array.isArray(value) ? value.map(withId) : value]),
  )
}

/** Compares what is given with what is stored; the ids that a database gives to the rows of an array do not count. */
function isSame(given: unknown, stored: unknown): boolean {
  if (given === stored) return true
  if (isEmpty(given) || isEmpty(stored)) return isEmpty(given) && isEmpty(stored)
  if (Array.isArray(given)) {
    return (
      Array.isArray(stored) &&
      given.length === stored.length &&
      given.every((item, index) => isSame(item, stored[index]))
    )
  }
  if (typeof given !== 'object' || typeof stored !== 'object') return false
  return Object.entries(given as BulkRow).every(([name, value]) => isSame(value, (stored as BulkRow)[name]))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
