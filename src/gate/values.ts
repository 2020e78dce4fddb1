/** Values of conditions: which operators a kind of field takes, and what a value of it looks like. */
import { isDay } from '@/core/day'
import type { CatalogField, FieldKind } from './catalog'
import { isCleanText } from './queryString'

export type Plain = string | number | boolean | null

const MAX_TEXT = 500
const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const TEXT = [...EQUALITY, 'like', 'not_like', 'contains']

const OPERATORS: Readonly<Record<FieldKind, readonly string[]>> = {
  text: [...TEXT, ...ORDER],
  number: [...EQUALITY, ...ORDER],
  date: [...EQUALITY, ...ORDER],
  checkbox: ['equals', 'not_equals', 'exists'],
  select: [...EQUALITY, 'contains'],
  id: [...EQUALITY, ...ORDER],
  relation: [...EQUALITY, 'contains'],
  json: ['exists'],
  richText: ['exists'],
  group: [],
  array: ['exists'],
  other: [],
}

export const LIST_OPERATORS: ReadonlySet<string> = new Set(['in', 'not_in'])

/** Whether `operator` may be asked of `field`. */
export const takesOperator = (field: CatalogField, operator: string) => OPERATORS[field.kind].includes(operator)

/** "Is empty" and "is not empty"; the other operators compare. */
const TAKES_NULL: ReadonlySet<string> = new Set(['equals', 'not_equals'])

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/
const ID = /^[A-Za-z0-9-]{1,64}$/
const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/

/** A day or an instant as ISO 8601 writes it, that exists. */
export const isDate = (value: string) =>
  ISO_DATE.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(new Date(value).getTime())

/** An id as the database at hand writes it; without its shape, as either does. */
export const isId = (value: string, shape = ID) => shape.test(value)

/** As both databases could write it, and neither ever does. */
export const MISSING_ID = '0'.repeat(24)

/** `value` as the field's kind, from the text of a query or from JSON; undefined when it is no such value. */
export function readValue({ kind, ids }: CatalogField, operator: string, value: unknown): Plain | undefined {
  if (operator === 'exists') return asBoolean(value)
  if (value === null || (value === 'null' && kind !== 'text')) return TAKES_NULL.has(operator) ? null : undefined
  if (kind === 'number') return asNumber(value)
  if (kind === 'checkbox') return asBoolean(value)
  if (typeof value !== 'string' || value.length > MAX_TEXT || !isCleanText(value)) return undefined
  if (kind === 'date') return isDate(value) ? value : undefined
  if (kind === 'id' || kind === 'relation') return readId(value, operator, ids)
  return value
}

/** An id that no row can have is asked for as one that no row has: in a filter it means the same, on either database. */
function readId(value: string, operator: string, ids?: RegExp): string | undefined {
  if (!isId(value)) return undefined
  if (isId(value, ids)) return value
  return ORDER.includes(operator) ? undefined : MISSING_ID
}

function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && NUMBER.test(value) ? Number(value) : undefined
}

function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'false') return value === 'true'
  return undefined
}
