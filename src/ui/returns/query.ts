/** What the list of returns shows, kept in its address: it can be shared, reloaded, and needs no script. */
import { RMA_STATUSES, type RmaStatus } from '@/core/rmas/status'
import { type Paging, pagingIn, pagingParams } from '../paging'
import type { ReturnCase, ReturnLine } from './cases'

/** The id of the filter form, to which controls outside it belong. */
export const FILTER_FORM = 'returns-filter'

export const FILTERS = ['number', 'order', 'article', 'name', 'external', 'customer'] as const
/** In the order of the columns; the customer stands in no column of its own. */
export const GROUPINGS = ['number', 'date', 'article', 'external', 'order', 'reference', 'status', 'customer'] as const

/** Statuses that a reader sees as one. */
export const SEGMENTS = {
  draft: ['draft'],
  submitted: ['awaitingDealer', 'submitted'],
  approved: ['approved', 'partiallyApproved'],
  received: ['partiallyReceived', 'received', 'inspected'],
  rejected: ['rejected'],
  closed: ['completed', 'cancelled'],
} as const satisfies Record<string, readonly RmaStatus[]>

export type Filter = (typeof FILTERS)[number]
export type Grouping = (typeof GROUPINGS)[number]
export type Segment = keyof typeof SEGMENTS

export type ReturnsQuery = Paging & {
  readonly filters: Readonly<Partial<Record<Filter, string>>>
  readonly segment: Segment | null
  readonly group: Grouping
}

export type Asked = Readonly<Record<string, string | string[] | undefined>>

const LONGEST = 100

/** What the address asks for; what it does not say, or says wrongly, is the default. */
export function returnsQuery(asked: Asked): ReturnsQuery {
  const said = (name: string) => [asked[name]].flat()[0]?.trim().slice(0, LONGEST) ?? ''
  const filters = Object.fromEntries(FILTERS.map((name) => [name, said(name)]).filter(([, value]) => value !== ''))
  return {
    filters,
    segment: segmentNamed(said('status')),
    group: GROUPINGS.find((group) => group === said('group')) ?? 'number',
    ...pagingIn({ page: said('page'), size: said('size') }),
  }
}

/** The address of the list with what is not the default. */
export function returnsHref({ filters, segment, group, ...paging }: ReturnsQuery): string {
  const said = new URLSearchParams({ ...filters })
  if (segment) said.set('status', segment)
  if (group !== 'number') said.set('group', group)
  for (const [name, value] of Object.entries(pagingParams(paging))) said.set(name, value)
  return said.size > 0 ? `/returns?${said}` : '/returns'
}

export const segmentOf = (status: RmaStatus): Segment =>
  SEGMENT_NAMES.find((segment) => SEGMENTS[segment].some((one) => one === status)) ?? 'closed'

const SEGMENT_NAMES = Object.keys(SEGMENTS) as Segment[]

/** A segment by its own name, or by a status that lies in it. */
function segmentNamed(name: string): Segment | null {
  const status = RMA_STATUSES.find((one) => one === name)
  return SEGMENT_NAMES.find((segment) => segment === name) ?? (status ? segmentOf(status) : null)
}

/** The requests with the lines that the filters ask for; without those that have none left. */
export function filtered(cases: readonly ReturnCase[], { filters }: Pick<ReturnsQuery, 'filters'>): ReturnCase[] {
  const has = (value: string | null, filter: Filter) =>
    (value ?? '').toLowerCase().includes((filters[filter] ?? '').toLowerCase())
  const ofLine = (line: ReturnLine) =>
    has(line.orderNumber, 'order') &&
    has(line.articleNumber, 'article') &&
    has(line.articleName, 'name') &&
    has(line.externalArticleNumber, 'external')
  const asksLines = Boolean(filters.order || filters.article || filters.name || filters.external)
  return cases
    .filter(({ number, customer }) => has(number, 'number') && has(customer.number, 'customer'))
    .map((one) => (asksLines ? { ...one, lines: one.lines.filter(ofLine) } : one))
    .filter(({ lines }) => !asksLines || lines.length > 0)
}

/** How many requests lie in each segment. */
export function countSegments(cases: readonly ReturnCase[]): Record<Segment, number> {
  const counts = { draft: 0, submitted: 0, approved: 0, received: 0, rejected: 0, closed: 0 }
  for (const { status } of cases) counts[segmentOf(status)] += 1
  return counts
}
