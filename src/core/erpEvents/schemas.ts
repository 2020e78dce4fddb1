/** The shapes of what the ERP is told, one per type and version. No texts that a customer wrote, and no persons. */
import { z } from 'zod'

import { CLAIM_STATUSES } from '../claims/statuses'
import { GRADES, OUTCOME_KINDS } from '../rmas/outcomes'
import { LINE_STATUSES, RMA_STATUSES } from '../rmas/status'
import { SERVICE_STATUSES } from '../services/status'
import { CASE_ERP_EVENTS, type ErpEventType } from './types'

/** Of every event as it is today. A shape that changes for its readers gets a higher one. */
export const ERP_EVENT_VERSION = 1

const Pieces = z.int().min(0)
const Instant = z.iso.datetime()
const CustomerKey = z.strictObject({ number: z.string(), externalId: z.string().nullable() })

/** Of an order line; null for an article that the customer typed in. */
const LineKey = {
  orderNumber: z.string().nullable(),
  lineNumber: z.int().min(1).nullable(),
  articleNumber: z.string().nullable(),
}

const Place = z.strictObject({
  kind: z.enum(['delivery', 'billing']),
  label: z.string().nullable(),
  street: z.string().nullable(),
  houseNumber: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  countryCode: z.string().nullable(),
  primary: z.boolean(),
})

const Rma = z.strictObject({
  customer: CustomerKey,
  number: z.string(),
  status: z.enum(RMA_STATUSES),
  revision: z.int().min(0),
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  lines: z.array(
    z.strictObject({
      id: z.string(),
      ...LineKey,
      status: z.enum(LINE_STATUSES),
      /** The ERP's code of the reason. */
      reason: z.string().nullable(),
      quantityRequested: Pieces,
      quantityApproved: Pieces,
      quantityReceived: Pieces,
      grade: z.enum(GRADES).nullable(),
      outcomes: z.array(z.strictObject({ kind: z.enum(OUTCOME_KINDS), quantity: Pieces })),
    }),
  ),
  /** Without a number where it was typed in and no article has it. */
  unexpected: z.array(z.strictObject({ articleNumber: z.string().nullable(), quantity: Pieces })),
})

const ServiceRequest = z.strictObject({
  customer: CustomerKey,
  number: z.string(),
  /** Code of the service type. */
  service: z.string(),
  status: z.enum(SERVICE_STATUSES),
  revision: z.int().min(0),
  submittedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
})

const WarrantyClaim = z.strictObject({
  customer: CustomerKey,
  number: z.string(),
  status: z.enum(CLAIM_STATUSES),
  revision: z.int().min(0),
  submittedAt: Instant.nullable(),
  invoiceNumber: z.string().nullable(),
  lines: z.array(z.strictObject({ id: z.string(), ...LineKey, quantityClaimed: Pieces, quantityAccepted: Pieces })),
})

const Addresses = z.strictObject({ customer: CustomerKey, deliveryAddresses: z.array(z.looseObject({})) })

/** A customer as the portal has it; null where nothing is filled in. */
const CUSTOMER = {
  customer: CustomerKey,
  name: z.string(),
  type: z.enum(['business', 'private']),
  vatNumber: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  addresses: z.array(Place),
}

/** Fields of a customer that are the ERP's, and that staff can change all the same. */
export const TOLD_FIELDS = [
  'number',
  'name',
  'type',
  'vatNumber',
  'externalId',
  'shippingCode',
  'email',
  'phone',
  'addresses',
] as const

/** What staff changed of it; a number that changed is in `customer` as it is now. */
const ChangedCustomer = z.strictObject({
  ...CUSTOMER,
  shippingCode: z.string().nullable(),
  changed: z.array(z.enum(TOLD_FIELDS)),
})

/** Who came in; a provisional customer has a number of the portal until the ERP gives its own. */
const Registration = z.strictObject({ ...CUSTOMER, provisional: z.boolean() })

export type ErpRma = z.infer<typeof Rma>
export type ErpServiceRequest = z.infer<typeof ServiceRequest>
export type ErpWarrantyClaim = z.infer<typeof WarrantyClaim>
export type ToldField = (typeof TOLD_FIELDS)[number]
export type ErpChangedCustomer = z.infer<typeof ChangedCustomer>
export type ErpRegistration = z.infer<typeof Registration>

const each = <Type extends string, Shape>(types: readonly Type[], shape: Shape) =>
  Object.fromEntries(types.map((type) => [type, shape])) as Record<Type, Shape>

/** `data` of an event, by its type. */
export const ERP_EVENT_DATA: Readonly<Record<ErpEventType, z.ZodType>> = {
  ...each(Object.values(CASE_ERP_EVENTS.rmas), Rma),
  ...each(Object.values(CASE_ERP_EVENTS['service-requests']), ServiceRequest),
  ...each(Object.values(CASE_ERP_EVENTS['warranty-claims']), WarrantyClaim),
  'customer.addresses': Addresses,
  'customer.changed': ChangedCustomer,
  'registration.approved': Registration,
}

/** An event as it is fetched: `seq` counts from 1 without a gap. */
export const erpEventSchema = z.union(
  Object.entries(ERP_EVENT_DATA).map(([type, data]) =>
    z.object({
      seq: z.int().min(1),
      type: z.literal(type),
      version: z.literal(ERP_EVENT_VERSION),
      at: Instant,
      data,
    }),
  ),
)
