/** The values of a row as the database keeps them. */
import { isDay } from '@/core/day'
import { instantOf } from '../localTime'

const DATES = new Set(['orderDate', 'expectedDeliveryDate', 'shippedAt', 'deliveredAt', 'invoiceDate', 'dueDate'])
const FLAGS = new Set(['specialOrder', 'complete', 'shipsComplete', 'primary'])
const LISTS = new Set(['orderNumbers', 'addresses'])
/** Of a closed list in which nothing is no value: null leaves them as they are. */
const NEVER_EMPTY = new Set(['type', 'shippingStatus'])

/**
 * What is left out stays out. A day is its first moment in the zone of the house, a flag without a value is not set, a
 * list without a value has nothing in it.
 */
export function storedValues(row: object, zone: string): Record<string, unknown> {
  const entries = Object.entries(row)
    .filter(([name, value]) => value !== undefined && !(value === null && NEVER_EMPTY.has(name)))
    .map(([name, value]) => [name, storedValue(name, value, zone)])
  return Object.fromEntries(entries)
}

function storedValue(name: string, value: unknown, zone: string): unknown {
  if (LISTS.has(name))
    return ((value ?? []) as unknown[]).map((one) => (one instanceof Object ? storedValues(one, zone) : one))
  if (FLAGS.has(name)) return value ?? false
  return DATES.has(name) && typeof value === 'string' ? momentOf(value, zone) : value
}

const momentOf = (value: string, zone: string): string =>
  isDay(value) ? instantOf(`${value}T00:00:00`, 0, zone) : new Date(value).toISOString()
