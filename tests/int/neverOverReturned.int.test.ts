/** The promise: the requested quantities never exceed what was delivered, however many requests run in parallel. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { type Random, seededRandom } from '../support/random'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

const ROUNDS = 50
const PARALLEL = 50

let nazorg: Nazorg
let customer: Customer
let reason: ReturnReason
let asContact: Caller
let asAgent: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  const contact = await makeContact(nazorg, customer)
  const agent = await makeUser(nazorg, 'agent')
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
})
afterAll(() => nazorg.stop())

type Sent = { doc: Rma }

/** Three lines with a past: part of them was returned already. */
function randomLines(random: Random): Promise<OrderLine[]> {
  return Promise.all(
    [1, 2, 3].map(() => {
      const delivered = random.integer(1, 12)
      const returned = random.integer(0, delivered)
      return makeOrderLine(nazorg, customer, delivered, {
        quantityReturned: returned,
        quantityReturnable: delivered - returned,
      })
    }),
  )
}

async function submit(random: Random, lines: readonly OrderLine[], attempt: number): Promise<Rma | null> {
  const chosen = random.some(lines).map(({ id }) => ({ orderLine: id, quantityRequested: random.integer(1, 3) }))
  const body = { lines: chosen, reason: reason.id, acceptTerms: true, remarks: `poging ${attempt}` }
  const answer = await asContact.post<Sent>('/api/rmas', body)
  expect([201, 422]).toContain(answer.status)
  return answer.status === 201 ? answer.body.doc : null
}

/** Decides, withdraws or leaves it; the other half of the parallel callers does the same to the same RMA. */
async function goOn(random: Random, rma: Rma): Promise<void> {
  const lines = (rma.lines ?? []).map(({ id, quantityRequested }) => ({
    id,
    quantityApproved: random.integer(0, quantityRequested),
  }))
  const verb = random.integer(0, 2)
  if (verb === 1) await asAgent.post(`/api/rmas/${rma.id}/decide`, { lines })
  if (verb === 2) await asContact.post(`/api/rmas/${rma.id}/cancel`)
}

/** Pieces per order line that RMAs of the database hold, counted anew from the RMAs themselves. */
async function piecesHeld(lines: readonly OrderLine[]): Promise<Map<string, number>> {
  const where = { 'lines.orderLine': { in: lines.map(({ id }) => id) } }
  const { docs } = await nazorg.payload.find({
    collection: 'rmas',
    where,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const held = new Map(lines.map(({ id }) => [id, 0]))
  for (const line of docs.flatMap((rma) => rma.lines ?? [])) {
    const pieces =
      { requested: line.quantityRequested, approved: line.quantityApproved ?? 0 }[line.status as string] ?? 0
    held.set(String(line.orderLine), (held.get(String(line.orderLine)) ?? 0) + pieces)
  }
  return held
}

it(`holds over ${ROUNDS} × ${PARALLEL} parallel submissions with decisions and withdrawals between them`, async () => {
  const random = seededRandom()
  let made = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = await randomLines(random)
    const attempts = Array.from({ length: PARALLEL }, (_, attempt) => submit(random, lines, round * PARALLEL + attempt))
    const rmas = (await Promise.all(attempts)).filter((rma) => rma !== null)
    made += rmas.length
    await Promise.all([...rmas, ...rmas].map((rma) => goOn(random, rma)))

    const held = await piecesHeld(lines)
    for (const { id, quantityDelivered, quantityReturned } of lines) {
      const now = await nazorg.payload.findByID({ collection: 'order-lines', id, depth: 0, overrideAccess: true })
      expect(now.quantityInRequest).toBe(held.get(id))
      expect(now.quantityReturnable).toBe(quantityDelivered - quantityReturned - now.quantityInRequest)
      expect(now.quantityReturnable).toBeGreaterThanOrEqual(0)
    }
  }
  expect(made).toBeGreaterThan(ROUNDS)
}, 600_000)
