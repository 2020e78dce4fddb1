import { z } from 'zod'

import { type AnswerOf, Instant } from '../answer'
import type { AddressParts, DeliveryAddress } from './deliveryAddresses'

const parts = {
  label: z.string(),
  street: z.string(),
  houseNumber: z.string(),
  postalCode: z.string(),
  city: z.string(),
  countryCode: z.string(),
}
const Delivery = z.strictObject({ ...parts, id: z.string(), primary: z.boolean() }) satisfies z.ZodType<DeliveryAddress>
const Billing = z.strictObject(parts) satisfies z.ZodType<AddressParts>

/** The answer of GET /api/customers/:id/addresses, and of each verb. */
export const ShownAddresses = z.strictObject({
  delivery: z.array(Delivery),
  /** Changed by the house alone. */
  billing: z.array(Billing),
  /** A change is on its way to the ERP since then; null when there is none. */
  pendingSince: Instant.nullable(),
  /** Goes back with a change, which is refused when the addresses are others by then. */
  version: z.string(),
  mayChange: z.boolean(),
})
export type ShownAddresses = AnswerOf<typeof ShownAddresses>
