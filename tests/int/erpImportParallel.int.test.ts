/** Imports while customers submit: no reservation is lost, and nothing more is asked than was delivered. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { ErpImport, OrderLine, Rma } from '@/payload-types'
import type { Door } from '../support/everyRoute'
import { keyOfIntegration } from '../support/everyRow'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'
import { login, makeContact, makeCustomer, makeReason } from '../support/trade'

const ROUNDS = 8
const SUBMISSIONS = 12
const ORDERS = 30
const LINES = 4

const quiet = { pagination: false, depth: 0, overrideAccess: true } as const

let nazorg: Nazorg
let answer: Door
let key: string
let asContact: Caller
let number: string
let reason: string

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  key = await keyOfIntegration(nazorg)
  const customer = await makeCustomer(nazorg)
  number = customer.number
  reason = (await makeReason(nazorg)).id
  asContact = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
})
afterAll(() => nazorg.stop())

/** @param round a later file tells of more pieces, and of another price */
async function importOrders(round: number): Promise<ErpImport> {
  const line = (lineNumber: number) => ({
    ...{ lineNumber, articleNumber: `A${lineNumber}`, articleName: `Lager ${lineNumber}` },
    ...{ quantityOrdered: 40, quantityDelivered: 5 + round, quantityReturned: 1, netUnitPriceCents: 100 + round },
  })
  const lines = Array.from({ length: LINES }, (_, index) => line(index + 1))
  const orderDate = new Date().toISOString()
  const rows = Array.from({ length: ORDERS }, (_, index) => ({
    ...{ number: `P${index}`, customerNumber: number, orderDate, invoiceDate: undefined },
    lines: lines.map((one) => ({ ...one, invoiceDate: orderDate, deliveredAt: orderDate })),
  }))
  const response = await answer(
    new Request('http://localhost:3000/api/erp/orders', {
      method: 'POST',
      headers: { authorization: `users API-Key ${key}`, 'content-type': 'application/x-ndjson' },
      body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    }),
  )
  return ((await response.json()) as { doc: ErpImport }).doc
}

const stored = async () => (await nazorg.payload.find({ collection: 'order-lines', ...quiet })).docs

async function piecesHeld(): Promise<Map<string, number>> {
  const { docs } = await nazorg.payload.find({ collection: 'rmas', ...quiet })
  const held = new Map<string, number>()
  for (const { orderLine, quantityRequested } of docs.flatMap(({ lines }) => lines ?? [])) {
    held.set(String(orderLine), (held.get(String(orderLine)) ?? 0) + quantityRequested)
  }
  return held
}

it('keep every reservation, whatever order they come in', async () => {
  const random = seededRandom()
  expect(await importOrders(0)).toMatchObject({ status: 'done', created: ORDERS * (1 + LINES), refused: 0 })
  const lines: OrderLine[] = (await stored()).slice(0, 12)
  let made = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const submit = async (attempt: number) => {
      const chosen = random.some(lines).map(({ id }) => ({ orderLine: id, quantityRequested: random.integer(1, 2) }))
      const body = { lines: chosen, reason, acceptTerms: true, remarks: `${round} ${attempt}` }
      return (await asContact.post<{ doc: Rma }>('/api/rmas', body)).status
    }
    const [run, ...statuses] = await Promise.all([
      importOrders(round),
      ...Array.from({ length: SUBMISSIONS }, (_, attempt) => submit(attempt)),
    ])
    expect(run).toMatchObject({ status: 'done', updated: ORDERS * (1 + LINES), created: 0, refused: 0 })
    for (const status of statuses) expect([201, 422]).toContain(status)
    made += statuses.filter((status) => status === 201).length
    const held = await piecesHeld()
    for (const line of await stored()) {
      expect(line.quantityInRequest).toBe(held.get(line.id) ?? 0)
      expect(line).toMatchObject({ quantityDelivered: 5 + round, netUnitPriceCents: 100 + round })
      expect(line.quantityReturnable).toBe(line.quantityDelivered - 1 - line.quantityInRequest)
    }
  }
  expect(made).toBeGreaterThan(ROUNDS)
}, 300_000)
