/** Rows of what the ERP owns. */
import type { Nazorg } from './nazorg'

const silent = { depth: 0, overrideAccess: true } as const

/** What the ERP owns, beside the order line. */
export async function makeTrade({ payload }: Nazorg, customer: string): Promise<void> {
  await payload.create({ collection: 'articles', data: { number: 'A-1', name: 'KOPPELING' }, ...silent })
  await payload.create({
    collection: 'orders',
    data: { number: 'VO1', customer, totalCents: 100, shippingStatus: 'shipped' },
    ...silent,
  })
  await payload.create({ collection: 'invoices', data: { number: 'VF1', customer, kind: 'invoice' }, ...silent })
  await payload.create({
    collection: 'shipments',
    data: { number: 'VZ1', customer, orderNumbers: ['VO1'], trackingCode: '3S1' },
    ...silent,
  })
  await payload.create({
    collection: 'expected-dates',
    data: { customer, orderNumber: 'VO1', lineNumber: 1, notedAt: '2026-01-01' },
    ...silent,
  })
}
