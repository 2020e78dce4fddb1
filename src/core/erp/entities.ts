/**
 * The rows that an ERP sends, one shape per entity. A field that is left out stays as it is stored; null empties it. What is
 * the portal's own, such as quantities held by cases, has no field here (src/core/fieldOwners.ts).
 */
import { z } from 'zod'

import { Cents, Country, Currency, Flag, Instant, Key, Keys, Link, Name, Percent, Pieces, Text, When } from './values'

/** May be left out, and may be null. */
const maybe = <Shape extends z.ZodType>(shape: Shape, description: string) =>
  shape.nullable().optional().describe(description)

const customerNumber = Key.describe('Number of the customer that it belongs to.')
const orderNumbers = maybe(Keys, 'Numbers of the orders that are in it.')
const currency = maybe(Currency, 'ISO 4217, three capitals: EUR.')
const updatedAt = Instant.optional().describe(
  'When the ERP last changed the row, with offset: tells an older row from a newer one.',
)

export const Address = z.strictObject({
  kind: z.enum(['delivery', 'billing']).describe('What goes there: goods or invoices.'),
  label: maybe(Text, 'What the customer calls it.'),
  street: maybe(Text, 'Street, without the house number.'),
  houseNumber: maybe(Text, 'House number with its addition.'),
  postalCode: maybe(Text, 'Postal code.'),
  city: maybe(Text, 'Place.'),
  countryCode: maybe(Country, 'ISO 3166-1, two capitals: NL.'),
  primary: maybe(Flag, 'The one to offer first.'),
})

const Customers = z.strictObject({
  number: Key.describe('Customer number: the natural key.'),
  name: Name.describe('Name of the company or person.'),
  type: maybe(z.enum(['business', 'private']), 'Kind of customer.'),
  vatNumber: maybe(Text, 'VAT number with its country.'),
  externalId: maybe(Text, 'What the ERP calls the customer, where that is not its number.'),
  shippingCode: maybe(Text, 'How the ERP ships to the customer.'),
  email: maybe(Text, 'Mail address of the company.'),
  phone: maybe(Text, 'Telephone of the company.'),
  addresses: maybe(z.array(Address).max(500), 'All addresses; what is not in it is no longer an address.'),
  updatedAt,
})

const Articles = z.strictObject({
  number: Key.describe('Article number: the natural key.'),
  name: Name.describe('Name of the article.'),
  externalNumber: maybe(Text, 'Number by which others know it.'),
  brand: maybe(Text, 'Brand.'),
  group: maybe(Text, 'Group of articles.'),
  warrantyMonths: maybe(z.int().min(0).max(1200), 'Warranty in months.'),
  returnable: Flag.optional().describe('Whether it can come back; false for postage and fees too.'),
  updatedAt,
})

export const OrderLine = z.strictObject({
  lineNumber: z.int().min(1).describe('Number of the line within its order: with that, the natural key.'),
  articleNumber: Key.describe('Article number.'),
  articleName: Name.describe('Name of the article on the order.'),
  externalArticleNumber: maybe(Text, 'Number of the article at the customer.'),
  articleReturnable: Flag.optional().describe('Whether the article can come back.'),
  specialOrder: maybe(Flag, 'Ordered for this customer alone.'),
  grossUnitPriceCents: maybe(Cents.min(0), 'Price of a piece before discount, in cents without VAT.'),
  discountPercent: maybe(Percent, 'Discount in per cent.'),
  netUnitPriceCents: maybe(Cents.min(0), 'Price of a piece after discount, in cents without VAT.'),
  vatRate: maybe(Percent, 'VAT in per cent.'),
  quantityOrdered: Pieces.describe('Pieces ordered.'),
  quantityDelivered: Pieces.optional().describe('Pieces delivered so far.'),
  quantityInvoiced: Pieces.optional().describe('Pieces invoiced so far.'),
  quantityReturned: Pieces.optional().describe('Pieces that the ERP booked back so far.'),
  creditNumber: maybe(Text, 'Number of the newest credit note of it, which the portal has already.'),
  expectedDeliveryDate: maybe(When, 'When the rest is expected.'),
  shippedAt: maybe(When, 'When it was last shipped.'),
  deliveredAt: maybe(When, 'When it was last delivered.'),
  invoiceNumber: maybe(Text, 'Number of its invoice.'),
  invoiceDate: maybe(When, 'Date of its invoice.'),
})

const Orders = z
  .strictObject({
    number: Key.describe('Order number: the natural key.'),
    customerNumber,
    customerReference: maybe(Text, 'What the customer calls the order.'),
    orderDate: When.describe('When it was ordered.'),
    billingName: maybe(Text, 'Name on the invoice.'),
    salesRepName: maybe(Text, 'Who sold it.'),
    totalCents: maybe(Cents, 'Total in cents without VAT.'),
    currency,
    shippingStatus: maybe(z.enum(['waiting', 'shipped']), 'Whether anything of it was shipped.'),
    complete: maybe(Flag, 'Nothing of it is still to be shipped.'),
    shipsComplete: maybe(Flag, 'Goes out as a whole or not at all.'),
    lines: z.array(OrderLine).min(1).max(10_000).describe('Its lines. A line that is left out stays as it is stored.'),
    updatedAt,
  })
  .superRefine(({ lines }, { addIssue }) => {
    const seen = new Set<number>()
    for (const [index, { lineNumber }] of lines.entries()) {
      const path = ['lines', index, 'lineNumber']
      if (seen.has(lineNumber)) addIssue({ code: 'custom', path, params: { reason: 'twice' } })
      seen.add(lineNumber)
    }
  })

const Shipments = z.strictObject({
  number: Key.describe('Number of the shipment: the natural key.'),
  customerNumber,
  orderNumbers,
  carrier: maybe(Text, 'Carrier.'),
  service: maybe(Text, 'Service of the carrier.'),
  trackingCode: maybe(Text, 'Code by which the carrier knows it.'),
  trackingUrl: maybe(Link, 'Where the carrier shows it, https.'),
  postalCode: maybe(Text, 'Postal code of the delivery.'),
  shippedAt: maybe(When, 'When it was sent off.'),
  updatedAt,
})

const Invoices = z.strictObject({
  number: Key.describe('Number of the invoice or credit note: the natural key.'),
  customerNumber,
  kind: z.enum(['invoice', 'credit']).describe('Invoice or credit note.'),
  invoiceDate: When.describe('Its date.'),
  dueDate: maybe(When, 'When it is to be paid.'),
  amountCents: Cents.describe('Amount in cents; of a credit note below zero.'),
  paidCents: maybe(Cents, 'What of it is paid, in cents.'),
  openCents: maybe(Cents, 'What of it is open, in cents.'),
  currency,
  orderNumbers,
  updatedAt,
})

const ReasonCodes = z.strictObject({
  code: Key.describe('Code of the reason: the natural key.'),
  description: maybe(Text, 'What the ERP calls it.'),
  updatedAt,
})

export const ERP_ROWS = {
  customers: Customers,
  articles: Articles,
  orders: Orders,
  shipments: Shipments,
  invoices: Invoices,
  'reason-codes': ReasonCodes,
} as const

export type ErpEntity = keyof typeof ERP_ROWS
export type ErpRow<Entity extends ErpEntity = ErpEntity> = z.infer<(typeof ERP_ROWS)[Entity]>
