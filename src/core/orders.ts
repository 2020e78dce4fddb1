/** How an order, a line of it and a shipment stand, in the words of their reader. */
import type { Difference } from './difference'

export type OrderState = 'waiting' | 'partlyShipped' | 'shipped' | 'invoiced'

type BookedOrder = {
  readonly shippingStatus?: 'waiting' | 'shipped' | null
  readonly complete?: boolean | null
  readonly invoiced?: boolean | null
}

/** Null when the ERP does not say whether anything was shipped. */
export function orderState({ shippingStatus, complete, invoiced }: BookedOrder): OrderState | null {
  if (invoiced) return 'invoiced'
  if (shippingStatus === 'shipped') return complete ? 'shipped' : 'partlyShipped'
  return shippingStatus ?? null
}

export type LineState = 'delivered' | 'partlyDelivered' | 'expected' | 'open'

export const TO_DELIVER = { of: 'quantityOrdered', without: ['quantityDelivered'] } as const satisfies Difference

type BookedLine = {
  readonly quantityDelivered: number
  /** Ordered and not yet delivered. */
  readonly quantityOpen: number
  readonly expectedDeliveryDate?: string | null
}

/** `expected` has a day, `open` has none. */
export function lineState({ quantityDelivered, quantityOpen, expectedDeliveryDate }: BookedLine): LineState {
  if (quantityOpen <= 0) return 'delivered'
  if (quantityDelivered > 0) return 'partlyDelivered'
  return expectedDeliveryDate ? 'expected' : 'open'
}

/** The address at which a carrier shows a parcel; null for anything but https, which a portal never links to. */
export function trackingLink(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' ? href : null
}
