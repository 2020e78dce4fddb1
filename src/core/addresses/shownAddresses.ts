import type { AddressParts, DeliveryAddress } from './deliveryAddresses'

/** The answer of GET /api/customers/:id/addresses, and of each verb. */
export type ShownAddresses = {
  readonly delivery: readonly DeliveryAddress[]
  /** Changed by the house alone. */
  readonly billing: readonly AddressParts[]
  /** ISO 8601: a change is on its way to the ERP since then; null when there is none. */
  readonly pendingSince: string | null
  /** Goes back with a change, which is refused when the addresses are others by then. */
  readonly version: string
  readonly mayChange: boolean
}
