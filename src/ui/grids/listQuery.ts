/** What the address of a list asks for. The address is forgiving, the grid that it asks is not (src/core/grids/query.ts). */
import { isDay } from '@/core/day'
import type { GridDefinition } from '@/core/grids/definition'
import { type GridName, gridNamed } from '@/core/grids/grids'
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
}

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
  const { status, sort, after, before, size } = params
  const definition = gridNamed(grid)
  const given = searchKeys(grid).map((key) => [key, filterIn(definition, key, params[key])] as const)
  return {
    grid,
    status: statusesOf(grid, prices).find((one) => one === status) ?? usualStatus(grid, prices),
    filters: Object.fromEntries(given.filter(([, value]) => value !== '')),
    sort: typeof sort === 'string' && isSortable(definition, sort, prices) ? sort : definition.sort,
    place: placeIn(after, before),
    size: pagingIn({ size }).size,
  }
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

/** What the grid is asked with: the same for a page and for a file. */
export function gridParams({ grid, status, filters, sort }: ListQuery): URLSearchParams {
  const usual = gridNamed(grid).sort
  return new URLSearchParams({ ...filters, ...(status !== 'all' && { status }), ...(sort !== usual && { sort }) })
}

/** The address of the list with what is not the usual. */
export function listHref(query: ListQuery): string {
  const { grid, status, place, size } = query
  const said = gridParams(query)
  said.delete('status')
  if (status !== usualStatus(grid, 'all')) said.set('status', status)
  if (size !== pagingIn({}).size) said.set('size', String(size))
  if (place) said.set(place.way, place.cursor)
  return said.size > 0 ? `${listPath(grid)}?${said}` : listPath(grid)
}

/** The file of what the list shows. */
export function fileHref(query: ListQuery): string {
  const said = gridParams(query)
  return `/grids/${query.grid}/csv${said.size > 0 ? `?${said}` : ''}`
}

/** What is posted to for the same as a workbook. */
export function exportAction(query: ListQuery): string {
  const said = gridParams(query)
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

export const isSearched = ({ filters }: ListQuery): boolean => Object.keys(filters).length > 0
