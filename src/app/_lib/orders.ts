/** Orders, their lines and shipments as the signed-in account may see them. */
import type { Where } from 'payload'
import { cache } from 'react'

import type { ExpectedDate, Order, OrderLine, Shipment } from '@/payload-types'
import { findMine, findOneOfMine } from './read'

/** Null for one that does not exist, is another customer's, or is not for this reader. */
export const findOrder = cache((number: string): Promise<Order | null> => {
  return findOneOfMine('orders', { number: { equals: number } })
})

const MOST_LINES = 500

export type LinesOfOrder = { readonly lines: readonly OrderLine[]; readonly total: number }

/** The lines in their order; the first ones of a very long order. */
export async function findLinesOf(order: Order): Promise<LinesOfOrder> {
  const { docs, totalDocs } = await findMine('order-lines', {
    where: ofOrder(order, { orderNumber: { equals: order.number } }),
    sort: 'lineNumber',
    limit: MOST_LINES,
  })
  return { lines: docs, total: totalDocs }
}

/** How the expected days of its lines moved, by line number, the oldest move first. */
export async function findMovesOf(order: Order): Promise<ReadonlyMap<number, readonly ExpectedDate[]>> {
  const { docs } = await findMine('expected-dates', {
    where: ofOrder(order, { orderNumber: { equals: order.number } }),
    sort: ['notedAt', 'id'],
    limit: 0,
    pagination: false,
  })
  const moves = new Map<number, ExpectedDate[]>()
  for (const move of docs) moves.set(move.lineNumber, [...(moves.get(move.lineNumber) ?? []), move])
  return moves
}

/** What was sent off for it, the latest first. */
export async function findShipmentsOf(order: Order): Promise<readonly Shipment[]> {
  const { docs } = await findMine('shipments', {
    where: ofOrder(order, { orderNumbers: { equals: order.number } }),
    sort: ['-shippedAt', 'number'],
    limit: 0,
    pagination: false,
  })
  return docs
}

/** The newest orders of the reader's customers. */
export async function findNewestOrders(most: number): Promise<readonly Order[]> {
  const { docs } = await findMine('orders', { sort: ['-orderDate', '-number'], limit: most, pagination: false })
  return docs
}

/** Numbers are unique, and yet a row counts only when it is of the order's own customer. */
const ofOrder = ({ customer }: Order, where: Where): Where => ({
  and: [where, { customer: { equals: String(customer) } }],
})
