/** Rows of a grid counted by the values of a column: by which, in what order, and which rows one value stands for. */
import { addDays, type Day, isDay } from '../day'
import { dayBegin } from '../dayBegin'
import type { ColumnType, Condition, GridClock, GridDefinition } from './definition'

/** By what groups are ordered; a minus turns it round. Groups with as many rows follow their values; what is empty comes last. */
export const GROUP_ORDERS = ['value', '-value', 'count', '-count'] as const
export type GroupOrder = (typeof GROUP_ORDERS)[number]

export const isGroupOrder = (value: unknown): value is GroupOrder => GROUP_ORDERS.some((one) => one === value)

export const MOST_GROUP_PAGES = 100_000
const MOST_TEXT = 1_000

/** How the values of a column to group by read; what is no column of the list is a word of the database. */
export const groupType = ({ columns }: GridDefinition, field: string): ColumnType => columns[field]?.type ?? 'text'

/** Only for who sees prices. */
export const isGroupPriced = ({ columns }: GridDefinition, field: string): boolean => columns[field]?.priced === true

/** Whether rows can have this value. Null is the group of what is empty. */
export function isGroupValue(definition: GridDefinition, field: string, value: string | null): boolean {
  const type = groupType(definition, field)
  if (value === null) return type !== 'customer'
  if (type === 'day') return isDay(value)
  if (type === 'customer') return /^[A-Za-z0-9-]{1,64}$/.test(value)
  return value.length <= MOST_TEXT && !/[\0\p{Cs}]/u.test(value)
}

/** The rows of one group. @param value as `isGroupValue` lets through */
export function groupCondition(
  definition: GridDefinition,
  { field, value, zone }: { readonly field: string; readonly value: string | null } & Pick<GridClock, 'zone'>,
): Condition {
  if (value === null || groupType(definition, field) !== 'day') return { [field]: { equals: value } }
  const next = addDays(value as Day, 1)
  return {
    and: [
      { [field]: { greater_than_equal: dayBegin(value as Day, zone) } },
      { [field]: { less_than: dayBegin(next, zone) } },
    ],
  }
}
