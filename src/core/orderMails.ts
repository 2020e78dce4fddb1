/** What the mails about orders, shipments and invoices know. No amount is ever in here. */
import type { Day } from './day'
import type { MailBase } from './mailBase'

/** A line of an order; the days are those of the house. */
export type OrderMailLine = {
  readonly articleNumber: string
  readonly articleName: string
  readonly quantityOrdered: number
  /** Ordered and not yet delivered. */
  readonly quantityOpen: number
  /** When the rest is expected; null while nobody knows. */
  readonly expectedOn: Day | null
  /** What was expected before it moved; null when nothing was. */
  readonly previouslyOn: Day | null
}

type OrderMailBase = MailBase & {
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
}

export type OrderMailData = OrderMailBase & {
  readonly order: {
    readonly number: string
    readonly reference: string | null
    readonly orderedOn: Day | null
    readonly shipsComplete: boolean
    /** All lines, or those whose day moved. */
    readonly lines: readonly OrderMailLine[]
  }
  /** Address of the order's page in the portal. */
  readonly orderUrl: string
}

export type ShipmentMailData = OrderMailBase & {
  readonly shipment: {
    readonly number: string
    readonly carrier: string | null
    readonly service: string | null
    readonly trackingCode: string | null
    readonly shippedOn: Day | null
    readonly orderNumbers: readonly string[]
  }
  /** Where the carrier shows the parcel; null when nobody knows. */
  readonly trackingUrl: string | null
  /** Address of its order in the portal, or of the list. */
  readonly ordersUrl: string
}

export type InvoiceMailData = OrderMailBase & {
  readonly invoice: {
    readonly number: string
    readonly isCredit: boolean
    readonly invoicedOn: Day | null
    readonly dueOn: Day | null
    readonly orderNumbers: readonly string[]
  }
  /** Address of the invoice's page in the portal. */
  readonly invoiceUrl: string
}

/** The data of each event, to type a template by its key. */
export type OrderMailDataOf = {
  readonly 'order-confirmed': OrderMailData
  readonly 'order-dates': OrderMailData
  readonly 'order-shipped': ShipmentMailData
  readonly 'invoice-new': InvoiceMailData
}
