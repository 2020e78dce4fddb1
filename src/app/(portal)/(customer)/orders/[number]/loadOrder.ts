import type { PortalSession } from '@/session/portalSession'
import type { ShownLine } from '@/ui/orders/OrderLinesTable'
import type { Clock } from '@/ui/returns/moment'
import { findCarriers } from '../../../../_lib/carriers'
import { findInvoiceNumbers } from '../../../../_lib/invoices'
import { findLinesOf, findMovesOf, findOrder, findShipmentsOf } from '../../../../_lib/orders'
import { portalSettings } from '../../../../_lib/portal'
import { pricedOf, priceView } from '../../../../_lib/prices'
import { requestReturnOf } from '../../../../_lib/returnDoor'
import { askPath } from '../../../../_lib/services'

export type LoadedOrder = NonNullable<Awaited<ReturnType<typeof loadOrder>>>

/** All that the page of an order shows, or null when the account has no such order. */
export async function loadOrder(session: PortalSession, number: string) {
  const order = await findOrder(number)
  if (!order) return null
  const [{ lines, total }, moves, shipments, carriers, { zone }] = await Promise.all([
    findLinesOf(order),
    findMovesOf(order),
    findShipmentsOf(order),
    findCarriers(),
    portalSettings(session.locale),
  ])
  const invoices = await findInvoiceNumbers(lines.flatMap(({ invoiceNumber }) => invoiceNumber || []))
  const { rights = [] } = session.customers.find(({ id }) => id === String(order.customer)) ?? {}
  const customer = String(order.customer)
  const waits = order.shipsComplete && lines.some(({ quantityOpen }) => quantityOpen > 0)
  const clock: Clock = { zone, locale: session.locale }
  return {
    order,
    clock,
    shipments,
    carriers,
    invoices: [...invoices],
    total,
    lines: lines.map((line): ShownLine => ({ line, price: pricedOf(line), moves: moves.get(line.lineNumber) ?? [] })),
    view: rights.includes('viewPrices') ? priceView(session) : null,
    /** Where a part of an order that waits for the rest is asked for. */
    askPart: waits ? await askPath(session, 'order', { customer, number: order.number }) : null,
    /** Where a return from this order is requested; null when none can be. */
    request: await requestReturnOf(session, { customer, rights, lines }, { order: order.number }),
  }
}
