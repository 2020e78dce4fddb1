/** Orders under way, their parcels and unpaid invoices: the data set knows what was sold alone. Invented; days count from now. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { returnableQuantity } from '@/core/rmas/quantities'
import { bulkUpsert } from '@/db/bulk'
import { inTransaction } from '@/db/transaction'
import type { Article, Customer, Invoice } from '@/payload-types'
import { DEMO_CONTACTS } from './logins'
import { OPEN_ORDERS, type OpenLine, type OpenOrder } from './openOrders'

const CURRENCY = 'GBP'
const DAY_MS = 86_400_000

type Setting = { readonly customer: Customer; readonly articles: readonly Article[]; readonly now: Date }

/** For every customer with a login. Running it again writes nothing new. */
export async function loadOpenOrders(payload: Payload, now: Date): Promise<void> {
  for (const [place, { customer: number }] of DEMO_CONTACTS.entries()) {
    await inTransaction(await createLocalReq({}, payload), async (req) => {
      const setting = await settingOf(req, number, now)
      if (!setting) return
      for (const order of OPEN_ORDERS) await writeOrder(req, { ...order, number: order.number + 100 * place }, setting)
      await writeDueDays(req, setting)
    })
  }
}

async function settingOf(req: PayloadRequest, number: string, now: Date): Promise<Setting | null> {
  const silent = { overrideAccess: true, depth: 0, req } as const
  const customers = await req.payload.find({
    collection: 'customers',
    where: { number: { equals: number } },
    ...silent,
  })
  const customer = customers.docs[0]
  const articles = await req.payload.find({ collection: 'articles', sort: 'number', limit: 40, ...silent })
  return customer ? { customer, articles: articles.docs, now } : null
}

type Numbered = OpenOrder & { readonly number: number }

async function writeOrder(req: PayloadRequest, order: Numbered, setting: Setting): Promise<void> {
  const { customer } = setting
  const number = String(order.number)
  const day = (days: number) => new Date(setting.now.getTime() + days * DAY_MS).toISOString()
  const totalCents = sum(order.lines, ({ ordered }) => ordered)
  const invoicedCents = sum(order.lines, ({ delivered = 0 }) => delivered)
  const done = order.lines.every(({ ordered, delivered }) => delivered === ordered)
  await bulkUpsert(req, {
    collection: 'orders',
    keyFields: ['number'],
    rows: [
      {
        number,
        customer: customer.id,
        customerReference: order.reference,
        orderDate: day(order.orderedDays),
        billingName: customer.name,
        salesRepName: 'Vera Verkoop',
        totalCents,
        currency: CURRENCY,
        shippingStatus: invoicedCents > 0 ? 'shipped' : 'waiting',
        complete: done,
        shipsComplete: order.shipsComplete === true,
        invoiced: done,
      },
    ],
  })
  await bulkUpsert(req, {
    collection: 'order-lines',
    keyFields: ['orderNumber', 'lineNumber'],
    rows: order.lines.map((line, index) => lineRow(line, { order, index, setting, day })),
  })
  await writeMoves(req, order, { customer, day })
  if (order.parcel) await writeParcel(req, order, { customer, day, amountCents: invoicedCents })
}

const sum = (lines: readonly OpenLine[], pieces: (line: OpenLine) => number): number =>
  lines.reduce((total, line) => total + netOf(line) * pieces(line), 0)

const netOf = ({ grossCents, discount = 0 }: OpenLine): number => Math.round((grossCents * (100 - discount)) / 100)

type Day = (days: number) => string
type LineSetting = {
  readonly order: Numbered
  readonly index: number
  readonly setting: Setting
  readonly day: Day
}

function lineRow(line: OpenLine, { order, index, setting: { customer, articles }, day }: LineSetting) {
  const article = articles[(order.number + 7 * index) % articles.length]
  const { ordered, delivered = 0, expectedDays } = line
  const quantities = {
    quantityDelivered: delivered,
    quantityReturned: 0,
    quantityInRequest: 0,
    quantityAwaitingCredit: 0,
    quantityKept: 0,
  }
  return {
    customer: customer.id,
    orderNumber: String(order.number),
    lineNumber: index + 1,
    customerReference: order.reference,
    orderDate: day(order.orderedDays),
    specialOrder: line.special === true,
    articleNumber: article?.number ?? 'DEMO',
    articleName: article?.name ?? 'DEMO',
    articleReturnable: true,
    grossUnitPriceCents: line.grossCents,
    discountPercent: line.discount ?? 0,
    netUnitPriceCents: netOf(line),
    vatRate: 20,
    currency: CURRENCY,
    quantityOrdered: ordered,
    quantityOpen: ordered - delivered,
    quantityInvoiced: delivered,
    ...quantities,
    quantityCredited: 0,
    quantityReturnable: returnableQuantity(quantities),
    ...(expectedDays === undefined ? {} : { expectedDeliveryDate: day(expectedDays) }),
    ...(delivered > 0 && order.parcel
      ? { shippedAt: day(order.parcel.days), invoiceNumber: invoiceOf(order), invoiceDate: day(order.parcel.days) }
      : {}),
  }
}

const invoiceOf = ({ number }: Numbered): string => String(number + 50)

type Place = { readonly customer: Customer; readonly day: Day }

async function writeMoves(req: PayloadRequest, { number, lines }: Numbered, { customer, day }: Place): Promise<void> {
  await bulkUpsert(req, {
    collection: 'expected-dates',
    keyFields: ['orderNumber', 'lineNumber', 'notedAt'],
    rows: lines.flatMap(({ moves = [] }, index) =>
      moves.map(({ from, to, noted }) => ({
        customer: customer.id,
        orderNumber: String(number),
        lineNumber: index + 1,
        previous: day(from),
        expected: day(to),
        notedAt: day(noted),
      })),
    ),
  })
}

type Sent = Place & { readonly amountCents: number }

/** What was sent off, and its invoice, to be paid in two weeks. */
async function writeParcel(req: PayloadRequest, order: Numbered, { customer, day, amountCents }: Sent): Promise<void> {
  const { parcel, number } = order
  if (!parcel) return
  const trackingCode = `JVGL${number}0042`
  await bulkUpsert(req, {
    collection: 'shipments',
    keyFields: ['number'],
    rows: [
      {
        number: `Z${number}`,
        customer: customer.id,
        orderNumbers: [String(number)],
        carrier: parcel.carrier,
        service: parcel.service,
        trackingCode,
        postalCode: '3542 AB',
        shippedAt: day(parcel.days),
      },
    ],
  })
  await bulkUpsert(req, {
    collection: 'invoices',
    keyFields: ['number'],
    rows: [
      {
        number: invoiceOf(order),
        customer: customer.id,
        kind: 'invoice',
        invoiceDate: day(parcel.days),
        dueDate: day(parcel.days + 14),
        amountCents,
        paidCents: 0,
        openCents: amountCents,
        currency: CURRENCY,
        orderNumbers: [String(number)],
      },
    ],
  })
}

/** Of what the data set sold, the latest invoice is paid in part, and the rest whole. */
async function writeDueDays(req: PayloadRequest, { customer, now }: Setting): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'invoices',
    where: { customer: { equals: customer.id }, kind: { equals: 'invoice' }, dueDate: { exists: false } },
    sort: ['-invoiceDate', '-number'],
    pagination: false,
    overrideAccess: true,
    depth: 0,
    req,
  })
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString()
  const rows = docs.map(({ number, amountCents, invoiceDate }: Invoice, index) => {
    const amount = amountCents ?? 0
    const openCents = index === 0 ? Math.floor(amount / 2) : 0
    const due = index === 0 ? day(9) : invoiceDate
    return { number, dueDate: due, openCents, paidCents: amount - openCents }
  })
  await bulkUpsert(req, { collection: 'invoices', keyFields: ['number'], rows })
}
