/** Believable data of orders, shipments and invoices, for previews and tests. */
import type { Locale } from '@/core/locale'
import type { InvoiceMailData, OrderMailData, OrderMailLine, ShipmentMailData } from '@/core/orderMails'
import { SAMPLE_CUSTOMER, sampleBase } from './sample'

const base = (locale: Locale) => ({
  ...sampleBase(locale),
  customer: SAMPLE_CUSTOMER,
  contactName: 'Sam de Tester',
})

const LINES: readonly OrderMailLine[] = [
  {
    articleNumber: '22625',
    articleName: 'KITCHEN SCALES RED',
    quantityOrdered: 4,
    quantityOpen: 4,
    expectedOn: '2026-12-03',
    previouslyOn: null,
  },
  {
    articleNumber: '84879',
    articleName: 'ASSORTED COLOUR BIRD ORNAMENT',
    quantityOrdered: 24,
    quantityOpen: 24,
    expectedOn: null,
    previouslyOn: null,
  },
]

export const orderSample = (locale: Locale): OrderMailData => ({
  ...base(locale),
  order: {
    number: '536526',
    reference: 'WERKPLAATS 7',
    orderedOn: '2026-11-26',
    shipsComplete: true,
    lines: LINES,
  },
  orderUrl: 'https://retour.voorbeeld.example/orders/536526',
})

export function movedSample(locale: Locale): OrderMailData {
  const data = orderSample(locale)
  const [first] = LINES
  const moved = first ? [{ ...first, expectedOn: '2026-12-17', previouslyOn: '2026-12-03' } as const] : []
  return { ...data, order: { ...data.order, lines: moved } }
}

export const shipmentSample = (locale: Locale): ShipmentMailData => ({
  ...base(locale),
  shipment: {
    number: 'Z536526',
    carrier: 'DHL',
    service: 'Express',
    trackingCode: 'JVGL0042',
    shippedOn: '2026-11-27',
    orderNumbers: ['536526', '536531'],
  },
  trackingUrl: 'https://track.example/JVGL0042',
  ordersUrl: 'https://retour.voorbeeld.example/orders/536526',
})

export const invoiceSample = (locale: Locale): InvoiceMailData => ({
  ...base(locale),
  invoice: {
    number: '590042',
    isCredit: false,
    invoicedOn: '2026-11-27',
    dueOn: '2026-12-27',
    orderNumbers: ['536526'],
  },
  invoiceUrl: 'https://retour.voorbeeld.example/invoices/590042',
})
