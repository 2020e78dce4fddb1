/** The data of the mails about orders, shipments and invoices, from what the database says now. */
import { parcelLink } from '@/core/carriers'
import type { InvoiceMailData, OrderMailData, OrderMailLine, ShipmentMailData } from '@/core/orderMails'
import type { Order, OrderLine } from '@/payload-types'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { type House, houseOf } from './house'
import { idOf } from './rmaFacts'

/** A mail shows no more: the order's page has them all. */
const MOST_LINES = 100

const SILENT = { depth: 0, overrideAccess: true } as const

/** @throws NotFound when the order or its customer is gone */
export async function orderMailData(tools: Reads, mail: MailPayload): Promise<OrderMailData> {
  const order = await tools.payload.findByID({ collection: 'orders', id: mail.order ?? '', ...SILENT })
  const { house, ...about } = await aboutOf(tools, mail, order.customer)
  return {
    ...about,
    order: {
      number: order.number,
      reference: order.customerReference || null,
      orderedOn: dayOf(house, order.orderDate),
      shipsComplete: order.shipsComplete === true,
      lines: mail.moves ? await movedLines(tools, mail.moves, house) : await allLines(tools, order, house),
    },
    orderUrl: `${about.portalUrl}/orders/${encodeURIComponent(order.number)}`,
  }
}

/** @throws NotFound when the shipment or its customer is gone */
export async function shipmentMailData(tools: Reads, mail: MailPayload): Promise<ShipmentMailData> {
  const shipment = await tools.payload.findByID({ collection: 'shipments', id: mail.shipment ?? '', ...SILENT })
  const { house, ...about } = await aboutOf(tools, mail, shipment.customer)
  const { carriers } = await tools.payload.findGlobal({ slug: 'delivery-settings', ...SILENT })
  const { carrier, service, trackingCode, shippedAt } = shipment
  const orderNumbers = shipment.orderNumbers ?? []
  const [order] = orderNumbers
  return {
    ...about,
    shipment: {
      number: shipment.number,
      carrier: carriers?.find(({ code }) => code.toLowerCase() === carrier?.toLowerCase())?.title ?? carrier ?? null,
      service: service || null,
      trackingCode: trackingCode || null,
      shippedOn: dayOf(house, shippedAt),
      orderNumbers,
    },
    trackingUrl: parcelLink(shipment, carriers ?? []),
    ordersUrl: `${about.portalUrl}/orders${order ? `/${encodeURIComponent(order)}` : ''}`,
  }
}

/** @throws NotFound when the invoice or its customer is gone */
export async function invoiceMailData(tools: Reads, mail: MailPayload): Promise<InvoiceMailData> {
  const invoice = await tools.payload.findByID({ collection: 'invoices', id: mail.invoice ?? '', ...SILENT })
  const { house, ...about } = await aboutOf(tools, mail, invoice.customer)
  return {
    ...about,
    invoice: {
      number: invoice.number,
      isCredit: invoice.kind === 'credit',
      invoicedOn: dayOf(house, invoice.invoiceDate),
      dueOn: dayOf(house, invoice.dueDate),
      orderNumbers: invoice.orderNumbers ?? [],
    },
    invoiceUrl: `${about.portalUrl}/invoices/${encodeURIComponent(invoice.number)}`,
  }
}

async function aboutOf(tools: Reads, { locale, contact: reader }: MailPayload, of: Order['customer']) {
  const { payload } = tools
  const house = await houseOf(tools, locale)
  const customer = await payload.findByID({ collection: 'customers', id: idOf(of), ...SILENT })
  const contact = reader
    ? await payload.findByID({ collection: 'contacts', id: reader, disableErrors: true, ...SILENT })
    : null
  const { number, name } = customer
  return { ...house.base, house, customer: { number, name }, contactName: contact?.name ?? '' }
}

const dayOf = (house: House, moment: string | null | undefined) => (moment ? house.day(moment) : null)

async function allLines({ payload }: Reads, { number }: Order, house: House): Promise<OrderMailLine[]> {
  const where = { orderNumber: { equals: number } }
  const options = { sort: 'lineNumber', limit: MOST_LINES, pagination: false, ...SILENT } as const
  const { docs } = await payload.find({ collection: 'order-lines', where, ...options })
  return docs.map((line) => lineOf(line, house, null))
}

/** Each line once, from what was expected first to what is expected now. */
async function movedLines({ payload }: Reads, ids: readonly string[], house: House): Promise<OrderMailLine[]> {
  const options = { pagination: false, ...SILENT } as const
  const where = { id: { in: [...ids] } }
  const moves = await payload.find({ collection: 'expected-dates', where, sort: 'notedAt', ...options })
  const before = new Map<number, string | null>()
  for (const { lineNumber, previous } of moves.docs) {
    if (!before.has(lineNumber)) before.set(lineNumber, previous ?? null)
  }
  const of = { orderNumber: { equals: moves.docs[0]?.orderNumber ?? '' }, lineNumber: { in: [...before.keys()] } }
  const { docs } = await payload.find({ collection: 'order-lines', where: of, sort: 'lineNumber', ...options })
  return docs.map((line) => lineOf(line, house, before.get(line.lineNumber) ?? null))
}

const lineOf = (line: OrderLine, house: House, previously: string | null): OrderMailLine => ({
  articleNumber: line.articleNumber,
  articleName: line.articleName,
  quantityOrdered: line.quantityOrdered,
  quantityOpen: line.quantityOpen,
  expectedOn: dayOf(house, line.expectedDeliveryDate),
  previouslyOn: dayOf(house, previously),
})
