/** What the address of a list asks for. The address is forgiving, the grid that it asks is not (src/core/grids/query.ts). */
import { isDay } from '@/core/day'
import type { GridDefinition } from '@/core/grids/definition'
import { type GridName, gridNamed } from '@/core/grids/grids'
import { type GroupOrder, isGroupOrder, isGroupPriced, isGroupValue, MOST_GROUP_PAGES } from '@/core/grids/grouping'
import { type PageSize, pagingIn } from '../paging'

/** Of how many of their customers the reader sees prices. */
export type Prices = 'all' | 'some' | 'none'

export type ListQuery = {
  readonly grid: GridName
  /** A status of the grid, or `all`. */
  readonly status: string
  /** What is looked for, by key; only what is given. */
  readonly filters: Readonly<Record<string, string>>
  /** Such as `-orderDate`. */
  readonly sort: string
  /** The place that the page begins after, or ends before; at most one. */
  readonly place: { readonly way: 'after' | 'before'; readonly cursor: string } | null
  readonly size: PageSize
  /** The column that rows are grouped by. */
  readonly group: string | null
  readonly groupOrder: GroupOrder
  /** Of the groups, from 1. */
  readonly page: number
  /** The one group whose rows are asked for. */
  readonly within: Within | null
  /** Id of the saved view that the list was opened by, whatever was changed since. */
  readonly view: string | null
}

/** `value` is null for what is empty. */
export type Within = { readonly column: string; readonly value: string | null }

export type Params = Readonly<Record<string, string | string[] | undefined>>

const MOST_CHARACTERS = 100
/** Lists that begin with what is still to be dealt with. */
const OPEN_FIRST: readonly GridName[] = ['orders', 'invoices']

export const listPath = (grid: GridName): string => `/${grid}`

/** The statuses that a reader may choose between, in their order; empty where a grid has none. */
export function statusesOf(grid: GridName, prices: Prices): string[] {
  const filter = gridNamed(grid).filters.status
  if (filter?.kind !== 'status') return []
  const offered = Object.entries(filter.statuses).filter(([, { priced }]) => !priced || prices !== 'none')
  const names = offered.map(([name]) => name)
  return OPEN_FIRST.includes(grid) ? [...names, 'all'] : ['all', ...names]
}

/** The words and days that can be looked for. */
export const searchKeys = (grid: GridName): string[] =>
  Object.entries(gridNamed(grid).filters).flatMap(([key, { kind }]) => (kind === 'status' ? [] : [key]))

const usualStatus = (grid: GridName, prices: Prices): string =>
  OPEN_FIRST.includes(grid) && statusesOf(grid, prices).includes('open') ? 'open' : 'all'

/** What it does not say, or says wrongly, is the usual. */
export function listQuery(grid: GridName, params: Params, prices: Prices): ListQuery {
  const { status, sort, after, before, size, group, order, page, view } = params
  const definition = gridNamed(grid)
  const given = searchKeys(grid).map((key) => [key, filterIn(definition, key, params[key])] as const)
  return {
    grid,
    status: statusesOf(grid, prices).find((one) => one === status) ?? usualStatus(grid, prices),
    filters: Object.fromEntries(given.filter(([, value]) => value !== '')),
    sort: typeof sort === 'string' && isSortable(definition, sort, prices) ? sort : definition.sort,
    place: placeIn(after, before),
    size: pagingIn({ size }).size,
    group: isGroupable(definition, group, prices) ? group : null,
    groupOrder: isGroupOrder(order) ? order : 'value',
    page: Math.min(pagingIn({ page }).page, MOST_GROUP_PAGES),
    within: withinIn(definition, params, prices),
    view: typeof view === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(view) ? view : null,
  }
}

/** Whether the reader may group by a column. */
export const isGroupable = (definition: GridDefinition, column: unknown, prices: Prices): column is string =>
  definition.groups.some((one) => one === column) && (prices === 'all' || !isGroupPriced(definition, String(column)))

function withinIn(definition: GridDefinition, params: Params, prices: Prices): Within | null {
  const { in: column, is } = params
  if (!isGroupable(definition, column, prices) || Array.isArray(is)) return null
  const value = is ?? null
  return isGroupValue(definition, column, value) ? { column, value } : null
}

function filterIn({ filters }: GridDefinition, key: string, value: Params[string]): string {
  if (typeof value !== 'string') return ''
  const kind = filters[key]?.kind
  if (kind === 'from' || kind === 'until') return isDay(value) ? value : ''
  return value.trim().slice(0, MOST_CHARACTERS).trim()
}

function placeIn(after: Params[string], before: Params[string]): ListQuery['place'] {
  if (typeof after === 'string' && after !== '') return { way: 'after', cursor: after }
  return typeof before === 'string' && before !== '' ? { way: 'before', cursor: before } : null
}

/** Whether the reader may order by a column, such as `-orderDate`. */
export function isSortable({ columns }: GridDefinition, sort: string, prices: Prices): boolean {
  const name = sort.replace(/^-/, '')
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  return column?.sortable === true && (!column.priced || prices === 'all')
}

/** What the grid is asked with: the same for a page and for its file. */
export function gridParams({ grid, status, filters, sort, within }: ListQuery): URLSearchParams {
  const usual = gridNamed(grid).sort
  return new URLSearchParams({
    ...filters,
    ...(status !== 'all' && { status }),
    ...(sort !== usual && { sort }),
    ...(within && { in: within.column, ...(within.value !== null && { is: within.value }) }),
  })
}

/** What the groups of the list are asked with. */
export function groupParams(query: ListQuery): URLSearchParams {
  const said = gridParams(query)
  said.delete('sort')
  if (query.group) said.set('by', query.group)
  if (query.group && query.groupOrder !== 'value') said.set('order', query.groupOrder)
  return said
}

/** The address of the list with what is not the usual. */
export function listHref(query: ListQuery): string {
  const { grid, status, place, size, group, groupOrder, page, view } = query
  const said = gridParams(query)
  said.delete('status')
  if (status !== usualStatus(grid, 'all')) said.set('status', status)
  if (size !== pagingIn({}).size) said.set('size', String(size))
  if (group) said.set('group', group)
  if (group && groupOrder !== 'value') said.set('order', groupOrder)
  if (group && page > 1) said.set('page', String(page))
  if (place && !group) said.set(place.way, place.cursor)
  if (view) said.set('view', view)
  return said.size > 0 ? `${listPath(grid)}?${said}` : listPath(grid)
}

const fileParams = (query: ListQuery) => (query.group ? groupParams(query) : gridParams(query))

/** The file of what the list shows: its rows, or its groups. */
export function fileHref(query: ListQuery): string {
  const said = fileParams(query)
  return `/grids/${query.grid}/csv${said.size > 0 ? `?${said}` : ''}`
}

/** What is posted to for the same as a workbook. */
export function exportAction(query: ListQuery): string {
  const said = fileParams(query)
  return `/grids/${query.grid}/exports${said.size > 0 ? `?${said}` : ''}`
}

/** The same rows in another order, from the beginning: the column turned round, or begun as days and amounts usually are. */
export function sortedBy(query: ListQuery, column: string): ListQuery {
  const type = gridNamed(query.grid).columns[column]?.type
  const first = type === 'cents' ? `-${column}` : column
  const next = query.sort === first ? turned(first) : first
  return { ...query, sort: next, place: null }
}

const turned = (sort: string): string => (sort.startsWith('-') ? sort.slice(1) : `-${sort}`)

export const isSearched = ({ filters, within }: ListQuery): boolean =>
  Object.keys(filters).length > 0 || within !== null

/** The same list from its first page, with something else about it. */
export const anew = (query: ListQuery, change: Partial<ListQuery> = {}): ListQuery => ({
  ...query,
  place: null,
  page: 1,
  ...change,
})
