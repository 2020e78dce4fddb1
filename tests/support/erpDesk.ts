/** A desk at which the ERP sends its rows: a portal with the customers 100 and 200, and the key of an integration. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll } from 'vitest'

import type { ErpImport, OrderLine } from '@/payload-types'
import type { Door } from './everyRoute'
import { keyOfIntegration } from './everyRow'
import { type Nazorg, startNazorg } from './nazorg'

type Sent = { status: number; doc: ErpImport; errors?: { name: string; data: Record<string, unknown> }[] }

export const customer = (number: string, more: object = {}) => ({ number, name: `Garage ${number}`, ...more })
export const line = (lineNumber: number, more: object = {}) => ({
  ...{ lineNumber, articleNumber: `A${lineNumber}`, articleName: `Lager ${lineNumber}` },
  ...{ quantityOrdered: 10, quantityDelivered: 8, netUnitPriceCents: 495 },
  ...more,
})
export const order = (number: string, lines: readonly object[], more: object = {}) => ({
  ...{ number, customerNumber: '100', orderDate: '2026-03-01', currency: 'EUR', lines },
  ...more,
})

export const ndjson = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

type Desk = { readonly answer: Door; readonly key: string }

/** POSTs nothing as the integration. */
export async function callIntegration<Body extends object>({ answer, key }: Desk, url: string) {
  const headers = { authorization: `users API-Key ${key}`, 'content-type': 'application/json' }
  const response = await answer(new Request(`http://localhost:3000${url}`, { method: 'POST', headers, body: '{}' }))
  return { status: response.status, ...((await response.json()) as Body) }
}

/** One per test file. */
export function openErpDesk() {
  const desk = {} as { nazorg: Nazorg; answer: Door; key: string }

  async function sendText(entity: string, body: string, type = 'application/x-ndjson', query = ''): Promise<Sent> {
    const headers = { authorization: `users API-Key ${desk.key}`, 'content-type': type }
    const url = `http://localhost:3000/api/erp/${entity}${query}`
    const response = await desk.answer(new Request(url, { method: 'POST', headers, body }))
    return { status: response.status, ...((await response.json()) as Omit<Sent, 'status'>) }
  }
  const send = (entity: string, rows: readonly object[], query = '') => sendText(entity, ndjson(rows), undefined, query)
  const sendCsv = (entity: string, lines: readonly string[]) => sendText(entity, `${lines.join('\n')}\n`, 'text/csv')

  async function all<Row = Record<string, unknown>>(collection: CollectionSlug, field: string, value: string) {
    const options = { pagination: false, depth: 0, overrideAccess: true, sort: 'id' } as const
    const { docs } = await desk.nazorg.payload.find({ collection, where: { [field]: { equals: value } }, ...options })
    return docs as Row[]
  }
  const linesOf = async (number: string) =>
    (await all<OrderLine>('order-lines', 'orderNumber', number)).sort((a, b) => a.lineNumber - b.lineNumber)
  /** What lies on the disk, on its way in. */
  const incoming = () => readdir(path.join(desk.nazorg.dataDir, 'incoming')).catch(() => [])

  beforeAll(async () => {
    desk.nazorg = await startNazorg()
    desk.answer = (await import('@/app/(payload)/api/door')).answerApi
    desk.key = await keyOfIntegration(desk.nazorg)
    await send('customers', [customer('100'), customer('200')])
  })
  afterAll(() => desk.nazorg.stop())
  return { desk, sendText, send, sendCsv, all, linesOf, incoming }
}
