/** Reads what a query string asks of a grid. What it cannot read for sure is refused: a misspelt filter never answers with everything. */
import { addDays, isDay } from '../day'
import { dayBegin } from '../dayBegin'
import { DomainError } from '../errors'
import { type Cursor, type CursorShape, decodeCursor } from './cursor'
import type { ColumnType, Condition, GridClock, GridColumn, GridDefinition, GridFilter } from './definition'
import { type GridName, gridNamed } from './grids'
import {
  GROUP_ORDERS,
  type GroupOrder,
  groupCondition,
  isGroupOrder,
  isGroupPriced,
  isGroupValue,
  MOST_GROUP_PAGES,
} from './grouping'
import { type Order, orderOf } from './keyset'

export const MOST_GRID_ROWS = 200
const USUAL_ROWS = 50
const MOST_CHARACTERS = 100
const MOST_WORDS = 8

/** Beside the filters of the grid. */
const WAYS = ['sort', 'after', 'before', 'limit', 'by', 'order', 'page'] as const
type Way = (typeof WAYS)[number]

/** Filters that every grid has: a customer, and one value (`is`, none for what is empty) of a column to group by (`in`). */
const FILTERS = ['customer', 'in', 'is'] as const

export type GridFilters = {
  readonly conditions: readonly Condition[]
  /** What a line of an order must hold, for orders that are looked for by their lines. */
  readonly lines: Condition | null
  /** Id of the one customer whose rows are asked for. */
  readonly customer: string | null
  /** They tell of prices. */
  readonly priced: boolean
}

export type GridQuery = {
  readonly grid: GridName
  readonly filters: GridFilters
  /** Such as `-orderDate`. */
  readonly sort: string
  readonly order: Order
  /** The order tells of prices. */
  readonly sortedByPrice: boolean
  readonly cursor: Cursor | null
  /** What stands before the cursor is asked for. */
  readonly backwards: boolean
  readonly limit: number
  /** The field that rows are counted by. */
  readonly by: string | null
  /** That field tells of prices. */
  readonly groupedByPrice: boolean
  readonly groupOrder: GroupOrder
  /** Of the groups, from 1. */
  readonly page: number
}

type Asked = ReadonlyMap<string, string>

/** The keys that a query string of this grid may hold, whatever it is asked for. */
export const gridKeys = (grid: GridName): string[] => [...WAYS, ...FILTERS, ...Object.keys(gridNamed(grid).filters)]

/**
 * @param params pairs of the query string
 * @param ways which keys beside the filters mean something at this address
 * @throws DomainError INVALID_INPUT naming the key
 */
export function readGridQuery(
  grid: GridName,
  params: Iterable<readonly [string, string]>,
  { clock, ways }: { readonly clock: GridClock; readonly ways: readonly Way[] },
): GridQuery {
  const definition = gridNamed(grid)
  const asked = askedIn(params, [...ways, ...FILTERS, ...Object.keys(definition.filters)])
  const sort = asked.get('sort') ?? definition.sort
  const [name, column] = sortableColumn(definition, sort)
  const order = orderOf({ field: name, descending: sort.startsWith('-') }, definition.ties)
  const [way, text] = placeIn(asked)
  const by = groupIn(definition, asked.get('by'))
  return {
    grid,
    filters: filtersIn(definition, asked, clock),
    sort,
    order,
    sortedByPrice: column.priced === true,
    cursor: way ? decodeCursor(text, way, shapeOf(definition, sort, order)) : null,
    backwards: way === 'before',
    limit: limitIn(asked.get('limit')),
    by,
    groupedByPrice: by !== null && isGroupPriced(definition, by),
    groupOrder: groupOrderIn(asked.get('order')),
    page: pageIn(asked.get('page')),
  }
}

const unfit = (path: string, reason: string) => new DomainError('INVALID_INPUT', `${path}: ${reason}`, { path, reason })

function askedIn(params: Iterable<readonly [string, string]>, known: readonly string[]): Asked {
  const asked = new Map<string, string>()
  for (const [key, value] of params) {
    if (key === 'locale') continue
    if (!known.includes(key)) throw unfit(key.slice(0, MOST_CHARACTERS), 'no such query key here')
    if (asked.has(key)) throw unfit(key, 'given twice')
    asked.set(key, value)
  }
  return asked
}

function sortableColumn({ columns }: GridDefinition, sort: string): [string, GridColumn] {
  const name = sort.replace(/^-/, '')
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  if (!column?.sortable) throw unfit('sort', 'not a column to sort by')
  return [name, column]
}

function placeIn(asked: Asked): ['after' | 'before' | null, string] {
  const [after, before] = [asked.get('after'), asked.get('before')]
  if (after !== undefined && before !== undefined) throw unfit('before', 'one place at most')
  if (after !== undefined) return ['after', after]
  return before === undefined ? [null, ''] : ['before', before]
}

const KINDS: Partial<Record<ColumnType, CursorShape['kinds'][number]>> = {
  number: 'number',
  cents: 'number',
  day: 'day',
}

/** Ties that are no columns are whole numbers: the number of a line. */
function shapeOf({ columns }: GridDefinition, sort: string, { column, ties }: Order): CursorShape {
  const kinds = [column, ...ties].map(({ field }) => {
    const type = columns[field]?.type
    return type ? (KINDS[type] ?? 'text') : 'number'
  })
  return { sort, kinds }
}

function limitIn(value: string | undefined): number {
  if (value === undefined) return USUAL_ROWS
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (limit < 1 || limit > MOST_GRID_ROWS) throw unfit('limit', `1 to ${MOST_GRID_ROWS}`)
  return limit
}

function groupIn({ groups }: GridDefinition, value: string | undefined): string | null {
  if (value === undefined) return null
  if (!groups.includes(value)) throw unfit('by', groups.join(', '))
  return value
}

function groupOrderIn(value: string | undefined): GroupOrder {
  if (value === undefined) return 'value'
  if (!isGroupOrder(value)) throw unfit('order', GROUP_ORDERS.join(', '))
  return value
}

function pageIn(value: string | undefined): number {
  const page = value === undefined ? 1 : /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (page < 1 || page > MOST_GROUP_PAGES) throw unfit('page', `1 to ${MOST_GROUP_PAGES}`)
  return page
}

function filtersIn(definition: GridDefinition, asked: Asked, clock: GridClock): GridFilters {
  const { rows, filters } = definition
  const conditions: Condition[] = rows ? [rows] : []
  const group = groupFilterIn(definition, asked, clock)
  if (group.condition) conditions.push(group.condition)
  let [lines, priced]: [Condition | null, boolean] = [null, group.priced]
  for (const [key, filter] of Object.entries(filters)) {
    const value = asked.get(key)
    if (value === undefined) continue
    if (filter.kind === 'wordsOfLines') lines = wordsIn(filter.fields, value, key)
    else conditions.push(conditionOf(filter, { key, value, clock }))
    if (filter.kind === 'status' && filter.statuses[value]?.priced) priced = true
  }
  return { conditions, lines, customer: customerIn(asked.get('customer')) ?? group.customer, priced }
}

type GroupFilter = { readonly condition: Condition | null; readonly customer: string | null; readonly priced: boolean }

/** A customer is asked for by id, as `customer` is: what a database makes of one is not known here. */
function groupFilterIn(definition: GridDefinition, asked: Asked, { zone }: GridClock): GroupFilter {
  const [field, value] = [asked.get('in'), asked.get('is') ?? null]
  if (field === undefined) {
    if (value !== null) throw unfit('is', 'of which column?')
    return { condition: null, customer: null, priced: false }
  }
  if (!definition.groups.includes(field)) throw unfit('in', definition.groups.join(', '))
  if (!isGroupValue(definition, field, value)) throw unfit('is', 'no value of that column')
  if (field === 'customer') {
    if (asked.has('customer') && asked.get('customer') !== value) throw unfit('in', 'one customer at most')
    return { condition: null, customer: value, priced: false }
  }
  const condition = groupCondition(definition, { field, value, zone })
  return { condition, customer: null, priced: isGroupPriced(definition, field) }
}

type Given = { readonly key: string; readonly value: string; readonly clock: GridClock }
type OwnFilter = Exclude<GridFilter, { kind: 'wordsOfLines' }>

function conditionOf(filter: OwnFilter, { key, value, clock }: Given): Condition {
  if (filter.kind === 'words') return wordsIn(filter.fields, value, key)
  if (filter.kind === 'status') {
    const status = Object.hasOwn(filter.statuses, value) ? filter.statuses[value] : undefined
    if (!status) throw unfit(key, Object.keys(filter.statuses).join(', '))
    return status.where(clock)
  }
  if (!isDay(value)) throw unfit(key, 'not a day')
  return filter.kind === 'from'
    ? { [filter.field]: { greater_than_equal: dayBegin(value, clock.zone) } }
    : { [filter.field]: { less_than: dayBegin(addDays(value, 1), clock.zone) } }
}

function wordsIn(fields: readonly string[], value: string, key: string): Condition {
  const words = value.split(/\s+/).filter((word) => word !== '')
  const isClean = value.length <= MOST_CHARACTERS && !/[\0\p{Cs}]/u.test(value)
  if (words.length === 0 || words.length > MOST_WORDS || !isClean) throw unfit(key, 'not words to look for')
  return { and: words.map((word) => ({ or: fields.map((field) => ({ [field]: { like: word } })) })) }
}

function customerIn(value: string | undefined): string | null {
  if (value !== undefined && !/^[A-Za-z0-9-]{1,64}$/.test(value)) throw unfit('customer', 'not an id')
  return value ?? null
}
