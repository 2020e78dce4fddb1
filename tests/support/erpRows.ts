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

/** What is exchanged with the ERP. */
export async function makeExchange({ payload }: Nazorg): Promise<void> {
  const at = new Date().toISOString()
  const event = { seq: 1, type: 'test', version: 1, at, data: {} }
  await payload.create({ collection: 'erp-events', data: event, ...silent })
  const hook = { name: 'ERP', url: 'https://erp.example/hook' }
  const { id: endpoint } = await payload.create({ collection: 'webhook-endpoints', data: hook, ...silent })
  const delivery = { endpoint, seq: 1, type: 'test', attempt: 1, durationMs: 1, at }
  await payload.create({ collection: 'webhook-deliveries', data: delivery, ...silent })
  const sent = { file: 'a.csv', format: 'csv', door: 'api', sha256: 'x' } as const
  const run = { ...sent, entity: 'orders', status: 'done', startedAt: at } as const
  await payload.create({ collection: 'erp-imports', data: run, ...silent })
  const change = { run: 'another', line: 1, entries: [] } // what is undone takes its changes along
  await payload.create({ collection: 'erp-import-changes', data: change, ...silent })
  await payload.create({ collection: 'erp-row-times', data: { key: 'orders:1', changedAt: at }, ...silent })
}

/** A list that the contact asked for as a workbook. */
export async function makeExport({ payload }: Nazorg, customer: string, contact: string): Promise<void> {
  const reach = { rows: [customer], prices: [] }
  const file = { fileName: 'orders.xlsx', storageKey: 'one.xlsx', bytes: 1, rows: 1, total: 1, reach }
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const data = { contact, grid: 'orders', locale: 'nl', status: 'ready', expiresAt, ...file } as const
  await payload.create({ collection: 'grid-exports', data, ...silent })
}
