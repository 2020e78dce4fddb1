/** Which rows come after a place in a sorted list. Empty values come last, in either order of the others. */
import type { Cursor, CursorValue } from './cursor'
import type { Condition, SortKey } from './definition'

/** A stretch of the list: read one after the other, until the page is full. */
export type Stretch = { readonly where: Condition; readonly sort: readonly SortKey[] }

export type Order = {
  readonly column: SortKey
  /** Together unique and never empty. */
  readonly ties: readonly SortKey[]
}

/** The order of a sort such as `-orderDate`. Ties follow its direction, but for the last of several: lines of an order count up. */
export function orderOf(column: SortKey, ties: readonly string[]): Order {
  const { descending } = column
  const others = ties.filter((field) => field !== column.field)
  return {
    column,
    ties: others.map((field, index) => ({ field, descending: index === 0 ? descending : false })),
  }
}

/**
 * @param from null: from the very beginning, or the very end when `backwards`
 * @param backwards what stands before, the nearest first
 */
export function stretchesFrom(order: Order, from: Cursor | null, backwards = false): Stretch[] {
  const { column, ties } = backwards ? turned(order) : order
  const filled: Stretch = { where: { [column.field]: { not_equals: null } }, sort: [column, ...ties] }
  const empty: Stretch = { where: { [column.field]: { equals: null } }, sort: ties }
  const all = (backwards ? [empty, filled] : [filled, empty]).filter(({ sort }) => sort.length > 0)
  if (from === null) return all
  const [value, ...rest] = from.values
  if (value === null) {
    const onwards = { ...empty, where: { and: [empty.where, beyond(ties, rest)] } }
    return backwards ? [onwards, filled] : [onwards]
  }
  const onwards = { ...filled, where: beyond(filled.sort, from.values) }
  return backwards ? [onwards] : [onwards, ...all.slice(1)]
}

const turned = ({ column, ties }: Order): Order => ({
  column: turn(column),
  ties: ties.map(turn),
})

const turn = ({ field, descending }: SortKey): SortKey => ({ field, descending: !descending })

/** Begins with a plain bound on the first key, by which an index finds the place at once. */
function beyond(
  [key, ...keys]: readonly SortKey[],
  [value, ...values]: readonly (CursorValue | undefined)[],
): Condition {
  if (!key) return {}
  const further = { [key.field]: { [key.descending ? 'less_than' : 'greater_than']: value } }
  if (keys.length === 0) return further
  const notBefore = { [key.field]: { [key.descending ? 'less_than_equal' : 'greater_than_equal']: value } }
  return { and: [notBefore, { or: [further, beyond(keys, values)] }] }
}

/** As Payload names an order. */
export const sortNames = (keys: readonly SortKey[]): string[] =>
  keys.map(({ field, descending }) => (descending ? `-${field}` : field))
