/** Whose rows a reader of a grid gets. */
import { contactId, customersOf } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { BUSINESS_ZONE, dayIn } from '@/core/day'
import { DomainError } from '@/core/errors'
import type { GridClock, GridDefinition } from '@/core/grids/definition'
import { type GridName, gridNamed, isGridName } from '@/core/grids/grids'
import { type GridQuery, readGridQuery } from '@/core/grids/query'
import type { GridReach } from '@/core/grids/reach'
import { possibleIds } from '@/db/ids'
import { type Actor, requireActor } from '../request/actor'

/** As access gives it: prices are left out where the reader is not shown them. */
export type GridRow = { readonly id: string; readonly customer: unknown; readonly [field: string]: unknown }

export type GridPlan = {
  readonly definition: GridDefinition
  readonly query: GridQuery
  readonly clock: GridClock
  /** Whose rows; it holds of the lines of orders as well. */
  readonly whose: readonly Where[]
  /** What holds of every row: whose it is, and the filters that stand in the row itself. */
  readonly where: Where
  /** Filter or order tell of prices: access would refuse them, so it is asked for the rows alone. */
  readonly byPrice: boolean
  /** Prices are shown of every customer whose rows are asked for. */
  readonly pricesOfAll: boolean
  /** Names of the columns that this reader is shown, those of a file among them. */
  readonly columns: readonly string[]
  /** Of whom rows, and prices, are shown. */
  readonly reach: GridReach
}

type Ways = Parameters<typeof readGridQuery>[2]['ways']

/** Of the grid in the address of a request. @throws DomainError as planFor, and NOT_FOUND for no grid */
export const planOf = (req: PayloadRequest, ways: Ways): Promise<GridPlan> =>
  planFor(req, { grid: gridIn(req), params: req.searchParams, ways })

type Asked = {
  readonly grid: GridName
  /** Pairs of a query string. */
  readonly params: Iterable<readonly [string, string]>
  readonly ways: Ways
}

/**
 * As the account of the request may see it now.
 *
 * @throws DomainError UNAUTHENTICATED, FORBIDDEN for who may not see it or asks for prices that they are not shown, INVALID_INPUT
 *   for what cannot be read
 */
export async function planFor(req: PayloadRequest, { grid, params, ways }: Asked): Promise<GridPlan> {
  const definition = gridNamed(grid)
  const actor = await requireActor(req, definition.right, 'admin', 'agent', 'sales', 'integration')
  const clock = await clockOf(req)
  const query = readGridQuery(grid, params, { clock, ways })
  const reach = await reachOf(req, actor, query)
  const whose = whoseOf(req, reach.asked, query)
  return {
    definition,
    query,
    clock,
    whose,
    where: { and: [...whose, ...(query.filters.conditions as Where[])] },
    byPrice: query.filters.priced || query.sortedByPrice,
    pricesOfAll: reach.pricesOf === 'all' || query.filters.priced,
    columns: columnsFor(definition, reach, query),
    reach: reachIn(reach, query),
  }
}

/** The grid that the address names. @throws DomainError NOT_FOUND */
export function gridIn({ routeParams }: PayloadRequest): GridName {
  const name = routeParams?.grid
  if (!isGridName(name)) throw new DomainError('NOT_FOUND', 'There is no such grid')
  return name
}

async function clockOf(req: PayloadRequest): Promise<GridClock> {
  const { businessZone } = await req.payload.findGlobal({
    slug: 'portal-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const zone = businessZone || BUSINESS_ZONE
  return { zone, today: dayIn(zone, new Date()) }
}

type Reach = {
  /** Null: every customer. */
  readonly asked: readonly string[] | null
  /** Of these prices are shown. */
  readonly priced: readonly string[] | null
  readonly pricesOf: 'all' | 'some' | 'none'
}

/** Who may see the prices of some customers alone filters by prices among those, and cannot sort by them. */
async function reachOf(req: PayloadRequest, { customers }: Actor, query: GridQuery): Promise<Reach> {
  if (contactId(req) === null || customers === null) return { asked: customers, priced: customers, pricesOf: 'all' }
  const showing = await customersOf(req, 'viewPrices')
  const priced = customers.filter((customer) => showing.includes(customer))
  const pricesOf = priced.length === 0 ? 'none' : priced.length < customers.length ? 'some' : 'all'
  const refused = (query.filters.priced && pricesOf === 'none') || (query.sortedByPrice && pricesOf !== 'all')
  if (refused) throw new DomainError('FORBIDDEN', 'The contact is not shown all these prices')
  return { asked: query.filters.priced ? priced : customers, priced, pricesOf }
}

function reachIn({ asked, priced }: Reach, { filters: { customer } }: GridQuery): GridReach {
  const narrowed = (ids: readonly string[] | null) =>
    customer === null ? ids : [customer].filter((id) => !ids || ids.includes(id))
  return { rows: narrowed(asked), prices: narrowed(priced) }
}

function whoseOf(
  { payload }: PayloadRequest,
  customers: Reach['asked'],
  { filters: { customer } }: GridQuery,
): Where[] {
  const bounds: Where[] = customers === null ? [] : [{ customer: { in: [...customers] } }]
  return customer === null ? bounds : [...bounds, { customer: { in: possibleIds(payload, [customer]) } }]
}

function columnsFor({ columns }: GridDefinition, { asked, pricesOf }: Reach, { filters }: GridQuery): string[] {
  const oneCustomer = filters.customer !== null || asked?.length === 1
  return Object.entries(columns)
    .filter(([, { type, priced }]) => !(priced && pricesOf === 'none') && !(type === 'customer' && oneCustomer))
    .map(([name]) => name)
}
