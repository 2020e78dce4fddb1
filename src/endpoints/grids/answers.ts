/** What lists answer: a page of rows, how many there are, a page of groups, an export. */
import { z } from 'zod'

import { Count, Instant } from '@/core/answer'
import { EXPORT_FAULTS, EXPORT_STATUSES, type ShownExport } from '@/core/grids/exports'
import { GRID_NAMES } from '@/core/grids/grids'
import type { RowCount } from '@/core/grids/rowCount'

const text = z.string().nullish()
const number = z.number().nullish()
const cents = z.int().nullish()
const instant = Instant.nullish()
const flag = z.boolean().nullish()

const row = { id: z.string(), customer: z.string() }

/** Prices are left out where the reader is not shown them. */
const Order = z.strictObject({
  ...row,
  number: z.string(),
  customerReference: text,
  orderDate: instant,
  billingName: text,
  totalCents: cents,
  currency: text,
  shippingStatus: text,
  complete: flag,
  invoiced: flag,
  shipsComplete: flag,
})

const Move = z.strictObject({ previous: Instant.nullable(), expected: Instant.nullable(), notedAt: Instant })

const OrderLine = z.strictObject({
  ...row,
  orderNumber: z.string(),
  lineNumber: z.int(),
  orderDate: instant,
  customerReference: text,
  articleNumber: z.string(),
  articleName: text,
  externalArticleNumber: text,
  quantityOrdered: number,
  quantityDelivered: number,
  quantityOpen: number,
  expectedDeliveryDate: instant,
  /** Of the order; null where the reader's order names nobody. */
  salesRepName: z.string().nullable(),
  /** How the expected day moved, the oldest first; of the last one the two below. */
  moves: z.array(Move),
  expectedBefore: Instant.nullable(),
  movedOn: Instant.nullable(),
})

const Shipment = z.strictObject({
  ...row,
  number: z.string(),
  shippedAt: instant,
  orderNumbers: z.array(z.string()).nullish(),
  carrier: text,
  service: text,
  trackingCode: text,
  trackingUrl: text,
  postalCode: text,
  /** As the house calls the carrier. */
  carrierTitle: z.string().nullable(),
  trackingLink: z.string().nullable(),
})

const Invoice = z.strictObject({
  ...row,
  number: z.string(),
  invoiceDate: instant,
  dueDate: instant,
  amountCents: cents,
  paidCents: cents,
  openCents: cents,
  currency: text,
  kind: text,
})

export const GridPageAnswer = z.strictObject({
  rows: z.union([z.array(Order), z.array(OrderLine), z.array(Shipment), z.array(Invoice)]),
  /** Names of the columns that this reader is shown on a screen, in their order. */
  columns: z.array(z.string()),
  /** For `after`; null on the last page. */
  next: z.string().nullable(),
  /** For `before`; null on the first page. */
  previous: z.string().nullable(),
  more: z.boolean(),
})

export const RowCountAnswer = z.strictObject({
  total: Count,
  /** There are more, which nobody counted. */
  atLeast: z.literal(true).exactOptional(),
}) satisfies z.ZodType<RowCount>

const Group = z.strictObject({
  /** Null where the field is empty. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  count: Count,
  sums: z.record(z.string(), z.number()),
})

export const GroupPageAnswer = z.strictObject({
  /** Where amounts are summed, one for each value and currency; those of one value follow each other. */
  groups: z.array(Group),
  page: z.int(),
  pages: Count,
  /** How many values there are. */
  total: Count,
})

const Export = z.strictObject({
  id: z.string(),
  grid: z.enum(GRID_NAMES),
  status: z.enum(EXPORT_STATUSES),
  fault: z.enum(EXPORT_FAULTS).nullable(),
  /** Written so far. */
  rows: Count,
  /** To write; null where nobody counted them. */
  total: Count.nullable(),
  fileName: z.string().nullable(),
  bytes: Count.nullable(),
  /** It is gone then. */
  expiresAt: Instant,
}) satisfies z.ZodType<ShownExport>

export const OneExport = z.strictObject({ doc: Export })
