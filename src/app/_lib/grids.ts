/** The lists of orders, open lines, shipments and invoices, as the grids of the API give them to the session. */
import { type GridName, gridNamed } from '@/core/grids/grids'
import type { RowCount } from '@/core/grids/rowCount'
import { pathWith } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { gridParams, type ListQuery, type Prices } from '@/ui/grids/listQuery'
import { call } from './call'

export type ListPage<Row> = {
  readonly rows: readonly Row[]
  readonly columns: readonly string[]
  readonly next: string | null
  readonly previous: string | null
}

/** Of how many of the customers whose rows the reader sees they see the prices too. */
export function pricesIn({ customers }: PortalSession, grid: GridName): Prices {
  const reach = customers.filter(({ rights }) => rights.includes(gridNamed(grid).right))
  const priced = reach.filter(({ rights }) => rights.includes('viewPrices'))
  if (priced.length === 0) return 'none'
  return priced.length < reach.length ? 'some' : 'all'
}

const BAD_REQUEST = 400

/** One page; the first one when the address names a place that is none. */
export async function readList<Row>(session: PortalSession, query: ListQuery): Promise<ListPage<Row>> {
  const params = ofSession(session, gridParams(query))
  params.set('limit', String(query.size))
  if (query.place) params.set(query.place.way, query.place.cursor)
  const answer = await call<ListPage<Row>>('GET', `/api/grids/${query.grid}?${params}`)
  if (answer.ok) return answer.body
  if (answer.status === BAD_REQUEST && query.place) return readList(session, { ...query, place: null })
  throw new Error(`The list of ${query.grid} was refused: ${answer.status}`)
}

/** How many rows fit. */
export async function countList(session: PortalSession, query: ListQuery): Promise<RowCount | null> {
  const params = ofSession(session, gridParams(query))
  params.delete('sort')
  const answer = await call<RowCount>('GET', `/api/grids/${query.grid}/count?${params}`)
  return answer.ok ? answer.body : null
}

/** What is still to be paid in one currency. */
export type ToPay = { readonly currency: string; readonly cents: number; readonly count: number }

type Groups = {
  readonly groups: readonly {
    readonly values: { readonly currency?: string | null }
    readonly count: number
    readonly sums: { readonly openCents?: number }
  }[]
}

/**
 * What is open, or overdue, per currency, summed by the database; null to who sees no prices: whether an invoice is open is
 * told by its amounts.
 */
export async function findToPay(session: PortalSession, status: 'open' | 'overdue'): Promise<readonly ToPay[] | null> {
  if (pricesIn(session, 'invoices') === 'none') return null
  const params = ofSession(session, new URLSearchParams({ status }))
  const answer = await call<Groups>('GET', `/api/grids/invoices/groups?${params}`)
  if (!answer.ok) return null
  return answer.body.groups.map(({ values, count, sums }) => ({
    currency: values.currency ?? '',
    cents: sums.openCents ?? 0,
    count,
  }))
}

/** Staff see the one customer that they act for. */
export function ofSession({ actor, customers }: PortalSession, params: URLSearchParams): URLSearchParams {
  if (actor === 'staff') params.set('customer', customers[0].id)
  return params
}

/** The page of a list that was asked for as a file. A file that is asked for no status has all; the page would begin with what is open. */
export function pageOfFile(grid: string, asked: URLSearchParams): string {
  const { by, ...question } = Object.fromEntries(asked)
  return pathWith(`/${grid}`, { status: 'all', ...question, ...(by && { group: by }) })
}
