/** What stands beside the rows of a grid: who sold it, how an expected day moved, and where a carrier shows a parcel. */
import type { PayloadRequest, Where } from 'payload'

import { carrierOf, parcelLink } from '@/core/carriers'
import type { GridName } from '@/core/grids/grids'
import type { ExpectedDate, OrderLine, Shipment } from '@/payload-types'
import type { GridRow } from './plan'

/** One move of an expected day; null where there was or is none. */
export type Move = { readonly previous: string | null; readonly expected: string | null; readonly notedAt: string }

export async function completeRows(req: PayloadRequest, grid: GridName, rows: readonly GridRow[]): Promise<GridRow[]> {
  if (grid === 'order-lines') return withSellers(req, await withMoves(req, rows))
  return grid === 'shipments' ? withLinks(req, rows) : [...rows]
}

type Line = GridRow & Pick<OrderLine, 'orderNumber' | 'lineNumber'>

const keyOf = ({ orderNumber, lineNumber }: Pick<OrderLine, 'orderNumber' | 'lineNumber'>) =>
  `${orderNumber} ${lineNumber}`

/** `moves`, the oldest first; of the last one `expectedBefore` and `movedOn`. */
async function withMoves(req: PayloadRequest, rows: readonly GridRow[]): Promise<GridRow[]> {
  const lines = rows as readonly Line[]
  const moves = await movesOf(req, lines)
  return lines.map((line) => {
    const own = moves.get(`${line.customer} ${keyOf(line)}`) ?? []
    const last = own.at(-1)
    return { ...line, moves: own, expectedBefore: last?.previous ?? null, movedOn: last?.notedAt ?? null }
  })
}

async function movesOf(req: PayloadRequest, lines: readonly Line[]): Promise<ReadonlyMap<string, readonly Move[]>> {
  const moves = new Map<string, Move[]>()
  if (lines.length === 0) return moves
  const customers = [...new Set(lines.map(({ customer }) => String(customer)))]
  const numbers = [...new Set(lines.map(({ orderNumber }) => orderNumber))]
  const where: Where = { and: [{ customer: { in: customers } }, { orderNumber: { in: numbers } }] }
  const options = { sort: ['notedAt', 'id'], limit: 0, pagination: false, depth: 0, overrideAccess: false, req }
  const { docs } = await req.payload.find({ collection: 'expected-dates', where, ...options })
  for (const move of docs as ExpectedDate[]) {
    const key = `${move.customer} ${keyOf(move)}`
    const { previous = null, expected = null, notedAt } = move
    moves.set(key, [...(moves.get(key) ?? []), { previous, expected, notedAt }])
  }
  return moves
}

/** `salesRepName` of the order, null where the reader's order names nobody. */
async function withSellers(req: PayloadRequest, rows: readonly GridRow[]): Promise<GridRow[]> {
  const numbers = [...new Set((rows as readonly Line[]).map(({ orderNumber }) => orderNumber))]
  const options = { limit: 0, pagination: false, depth: 0, overrideAccess: false, req } as const
  const select = { number: true, customer: true, salesRepName: true } as const
  const { docs } = await req.payload.find({
    collection: 'orders',
    where: { number: { in: numbers } },
    select,
    ...options,
  })
  const sellers = new Map(docs.map(({ customer, number, salesRepName }) => [`${customer} ${number}`, salesRepName]))
  return (rows as readonly Line[]).map((line) => ({
    ...line,
    salesRepName: sellers.get(`${line.customer} ${line.orderNumber}`) ?? null,
  }))
}

type Parcel = GridRow & Pick<Shipment, 'carrier' | 'trackingCode' | 'trackingUrl' | 'postalCode'>

/** `trackingLink`, null where there is none; `carrier` as the house calls it. */
async function withLinks(req: PayloadRequest, rows: readonly GridRow[]): Promise<GridRow[]> {
  const settings = await req.payload.findGlobal({ slug: 'delivery-settings', depth: 0, overrideAccess: true, req })
  const carriers = settings.carriers ?? []
  return (rows as readonly Parcel[]).map((parcel) => ({
    ...parcel,
    carrierTitle: carrierOf(carriers, parcel.carrier)?.title ?? parcel.carrier ?? null,
    trackingLink: parcelLink(parcel, carriers),
  }))
}
