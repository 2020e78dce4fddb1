/** The rows that everybody is measured on: the same for the same count, and of the shape that an ERP sends. */
import type { z } from 'zod'

import type { ERP_ROWS } from '@/core/erp/entities'

type OrderRow = z.input<typeof ERP_ROWS.orders>

/** `FEW` is the customer whose lists are read; `MANY` has a list of 2,000 pages. */
export const FEW = 'B-FEW'
export const MANY = 'B-MANY'
/** One of the others, whose contact is shut out. */
export const SHUT = 'B-0'

/** Of the contact of either of them. */
export const emailOf = (customer: string): string => `inkoop@${customer.toLowerCase()}.example`
/** Of an employee who decides about returns. */
export const STAFF_EMAIL = 'magazijn@nazorg.example'
export const PASSWORD = 'Lagers-en-keerringen-8'

/** Pieces of every line that were delivered, and can come back. */
export const DELIVERED = 4
const LINES_PER_ORDER = 10
const FEW_LINES = 3_000
const MANY_LINES = 50_000
const OTHERS = 200
const DAY_MS = 24 * 60 * 60 * 1000
const FIRST_DAY = Date.UTC(2025, 0, 1)
const GOODS = ['Bearing', 'Oil seal', 'Brake disc', 'LED lamp', 'V-belt', 'Gasket set']

export const customersOf = (): object[] =>
  [FEW, MANY, ...Array.from({ length: OTHERS }, (_, n) => `B-${n}`)].map((number) => ({
    number,
    name: `Garage ${number}`,
    type: 'business',
    email: `${number.toLowerCase()}@garage.example`,
  }))

/** Orders of ten lines: 3,000 lines of FEW, a sixth of them seals, up to 50,000 of MANY, the rest of 200 others. */
export function* ordersOf(lines: number): Generator<OrderRow> {
  for (let order = 0; order * LINES_PER_ORDER < lines; order += 1) {
    const first = order * LINES_PER_ORDER
    yield orderOf(order, first < FEW_LINES ? FEW : first < FEW_LINES + MANY_LINES ? MANY : `B-${order % OTHERS}`)
  }
}

const FIRST_NEW = 1_000_000

/** Orders beyond those, others for each `nth`. */
export function* newOrders(nth: number, lines: number): Generator<OrderRow> {
  const first = FIRST_NEW * (nth + 1)
  for (let order = first; (order - first) * LINES_PER_ORDER < lines; order += 1)
    yield orderOf(order, `B-${order % OTHERS}`)
}

function orderOf(order: number, customerNumber: string): OrderRow {
  const orderDate = new Date(FIRST_DAY + (order % 600) * DAY_MS).toISOString()
  return {
    number: `BO${String(order).padStart(7, '0')}`,
    customerNumber,
    customerReference: `Job ${order % 977}`,
    orderDate,
    currency: 'EUR',
    shippingStatus: 'waiting',
    lines: Array.from({ length: LINES_PER_ORDER }, (_, at) => lineOf(order, at, orderDate)),
  }
}

function lineOf(order: number, at: number, orderDate: string): OrderRow['lines'][number] {
  const kind = (order * 7 + at * 3) % 4_000
  return {
    lineNumber: at + 1,
    articleNumber: `ART-${kind}`,
    articleName: `${GOODS[kind % GOODS.length]} ${kind}`,
    externalArticleNumber: null,
    grossUnitPriceCents: 500 + kind,
    discountPercent: 10,
    netUnitPriceCents: Math.round((500 + kind) * 0.9),
    vatRate: 21,
    quantityOrdered: 5 + (kind % 20),
    quantityDelivered: DELIVERED,
    quantityInvoiced: DELIVERED,
    deliveredAt: orderDate,
    invoiceNumber: `BF${order}`,
    invoiceDate: orderDate,
    expectedDeliveryDate: new Date(FIRST_DAY + ((order * 13 + at) % 900) * DAY_MS).toISOString(),
  }
}
