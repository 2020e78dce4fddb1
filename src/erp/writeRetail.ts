/** Writes what a file means. Only fields of the ERP are written on rows that exist (src/core/fieldOwners.ts). */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { stillWanted } from '@/core/addresses/wantedAddresses'
import { fieldsOwnedBy } from '@/core/fieldOwners'
import { vatKey } from '@/core/registrations/matches'
import { type BulkCounts, bulkUpsert } from '@/db/bulk'
import { inTransaction } from '@/db/transaction'
import type { Customer } from '@/payload-types'
import { adoptCustomers, type RowError } from './adoptCustomers'
import { allotReported } from './allotReported'
import { FIRST_VALUES } from './firstValues'
import { instantOf } from './localTime'
import { awaitedLines, keyOf, RECKONED, settleCredits } from './reservations'
import type { BatchArticle, BatchCustomer, BatchInvoice, BatchOrderLine } from './retailBatch'

export type Written = BulkCounts

/** What the ERP would know of a customer and the data set does not. */
export type CustomerDetails = Partial<Pick<Customer, 'email' | 'phone' | 'addresses' | 'vatNumber' | 'externalId'>>

const CURRENCY = 'GBP'
/** In per cent. The data say nothing of VAT; this is the standard rate of the country that they come from. */
const STANDARD_VAT = 20

export async function writeArticles(payload: Payload, articles: readonly BatchArticle[]): Promise<Written> {
  return bulkUpsert(await createLocalReq({}, payload), {
    collection: 'articles',
    rows: articles,
    keyFields: ['number'],
  })
}

/** @returns also the id of each customer, by number, and the rows that were left out because they could mean several */
export async function writeCustomers(
  payload: Payload,
  customers: readonly BatchCustomer[],
  detailsOf: (number: string, countryCode: string | null) => CustomerDetails = countryOnly,
): Promise<{ written: Written; ids: ReadonlyMap<string, string>; errors: readonly RowError[] }> {
  const rows = customers.map(({ number, countryCode }) => customerRow(number, detailsOf(number, countryCode)))
  return inTransaction(await createLocalReq({}, payload), async (req) => {
    const { errors } = await adoptCustomers(req, rows)
    const left = new Set(errors.map(({ number }) => number))
    const clear = rows.filter(({ number }) => !left.has(number))
    const written = await bulkUpsert(req, {
      collection: 'customers',
      rows: clear,
      keyFields: ['number'],
      ownedFields: fieldsOwnedBy('nazorg', 'customers'),
      firstValues: FIRST_VALUES.customers,
      derive: (row) => ({ wantedAddresses: stillWanted(row) }),
    })
    return { written, ids: await idsOf(req, clear), errors }
  })
}

const customerRow = (number: string, details: CustomerDetails) => ({
  number,
  name: nameOf(number),
  type: 'business',
  ...details,
  ...(details.vatNumber ? { vatKey: vatKey(details.vatNumber) } : {}),
})

async function idsOf(req: PayloadRequest, rows: readonly { number: string }[]): Promise<ReadonlyMap<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { number: { in: rows.map(({ number }) => number) } },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, number }) => [number, id]))
}

/** The data set has no names. */
const nameOf = (number: string) => `Klant ${number}`

const countryOnly = (_number: string, countryCode: string | null): CustomerDetails => ({
  addresses: countryCode ? [{ kind: 'delivery', countryCode, primary: true }] : [],
})

type Setting = {
  readonly customers: ReadonlyMap<string, string>
  readonly dateShiftDays: number
  readonly zone: string
  readonly specialArticles: ReadonlySet<string>
}

/** Invoices with their orders and lines, in one transaction. */
export async function writeInvoices(
  payload: Payload,
  batch: readonly BatchInvoice[],
  setting: Setting,
): Promise<Written> {
  const orders = batch.filter(({ credit }) => !credit)
  const numbers = orders.map(({ number }) => number)
  return inTransaction(await createLocalReq({}, payload), async (req) => {
    const awaited = await awaitedLines(req, numbers)
    const counts = [
      await bulkUpsert(req, {
        collection: 'invoices',
        rows: batch.map((invoice) => invoiceRow(invoice, setting)),
        keyFields: ['number'],
      }),
      await bulkUpsert(req, {
        collection: 'orders',
        rows: orders.map((order) => orderRow(order, setting)),
        keyFields: ['number'],
        ownedFields: fieldsOwnedBy('nazorg', 'orders'),
      }),
      await bulkUpsert(req, {
        collection: 'order-lines',
        rows: orders.flatMap((order) => order.lines.map((line) => lineRow(order, line, setting))),
        keyFields: ['orderNumber', 'lineNumber'],
        ownedFields: fieldsOwnedBy('nazorg', 'order-lines'),
        firstValues: FIRST_VALUES['order-lines'],
        reckoned: RECKONED,
      }),
    ]
    await allotReported(req, await settleCredits(req, awaited), noteOf(orders))
    return counts.reduce((a, b) => ({
      created: a.created + b.created,
      updated: a.updated + b.updated,
      unchanged: a.unchanged + b.unchanged,
    }))
  })
}

/** The credit note of a line, by order and line. */
function noteOf(orders: readonly BatchInvoice[]): ReadonlyMap<string, string> {
  const lines = orders.flatMap(({ number, lines }) => lines.map((line) => ({ number, line })))
  return new Map(
    lines.flatMap(({ number, line }) =>
      line.creditNumber ? [[keyOf(number, line.lineNumber), line.creditNumber]] : [],
    ),
  )
}

const invoiceRow = (invoice: BatchInvoice, { customers, dateShiftDays, zone }: Setting) => ({
  number: invoice.number,
  customer: customers.get(invoice.customer),
  kind: invoice.credit ? 'credit' : 'invoice',
  invoiceDate: instantOf(invoice.time, dateShiftDays, zone),
  amountCents: invoice.amountCents,
  currency: CURRENCY,
  orderNumbers: invoice.orderNumbers,
})

const orderRow = (order: BatchInvoice, { customers, dateShiftDays, zone }: Setting) => ({
  number: order.number,
  customer: customers.get(order.customer),
  orderDate: instantOf(order.time, dateShiftDays, zone),
  billingName: nameOf(order.customer),
  totalCents: order.amountCents,
  currency: CURRENCY,
  shippingStatus: 'shipped',
  complete: true,
  invoiced: true,
})

function lineRow(order: BatchInvoice, line: BatchOrderLine, setting: Setting) {
  const { customers, dateShiftDays, zone, specialArticles } = setting
  const date = instantOf(order.time, dateShiftDays, zone)
  return {
    customer: customers.get(order.customer),
    orderNumber: order.number,
    lineNumber: line.lineNumber,
    orderDate: date,
    specialOrder: specialArticles.has(line.article),
    articleNumber: line.article,
    articleName: line.articleName,
    articleReturnable: line.articleReturnable,
    grossUnitPriceCents: line.unitPriceCents,
    discountPercent: 0,
    netUnitPriceCents: line.unitPriceCents,
    vatRate: STANDARD_VAT,
    currency: CURRENCY,
    quantityOrdered: line.quantity,
    quantityDelivered: line.quantity,
    quantityInvoiced: line.quantity,
    quantityReturned: line.quantityReturned,
    invoiceNumber: order.number,
    invoiceDate: date,
  }
}
