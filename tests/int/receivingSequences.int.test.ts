/** The database does what the model says, over any sequence of verbs: the unit test beside the model has 10,000 more. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { headerStatus } from '@/core/rmas/status'
import type { Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'
import { RmaModel, type Step, statusOf } from '../support/rmaModel'
import { randomStep } from '../support/rmaSteps'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

const SEQUENCES = 200
const STEPS = 10

let nazorg: Nazorg
let customer: Customer
let reason: ReturnReason
let asContact: Caller
let asAgent: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
  asAgent = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email))
})
afterAll(() => nazorg.stop())

const stored = { depth: 0, overrideAccess: true } as const

class Desk {
  readonly rmas: string[] = []
  constructor(readonly orderLines: readonly OrderLine[]) {}

  readRma(index: number): Promise<Rma> {
    return nazorg.payload.findByID({ collection: 'rmas', id: this.rmas[index] ?? '', ...stored })
  }

  async take(step: Exclude<Step, { verb: 'report' }>): Promise<boolean> {
    if (step.verb === 'submit') return this.submit(step.lines)
    const rma = await this.readRma(step.rma)
    const caller = step.verb === 'cancel' && step.by === 'contact' ? asContact : asAgent
    const body = { ...bodyOf(step, rma), ...(step.verb in { decide: 1, cancel: 1 } ? {} : { revision: rma.revision }) }
    const { status } = await caller.post(`/api/rmas/${rma.id}/${step.verb}`, body)
    expect([200, 400, 409, 422]).toContain(status)
    return status === 200
  }

  private async submit(lines: readonly { orderLine: number; quantity: number }[]): Promise<boolean> {
    const asked = lines.map(({ orderLine, quantity }) => ({
      orderLine: this.orderLines[orderLine]?.id,
      quantityRequested: quantity,
    }))
    const request = { lines: asked, reason: reason.id, acceptTerms: true, remarks: `aanvraag ${this.rmas.length}` }
    const { status, body } = await asContact.post<{ doc: Rma }>('/api/rmas', request)
    expect([201, 422]).toContain(status)
    if (status === 201) this.rmas.push(body.doc.id)
    return status === 201
  }
}

type OnRma = Exclude<Step, { verb: 'report' | 'submit' }>

function bodyOf(step: OnRma, { lines }: Rma): object {
  const id = (line: number) => lines?.[line]?.id
  switch (step.verb) {
    case 'decide':
      return { lines: (lines ?? []).map((line, at) => ({ id: line.id, quantityApproved: step.approved[at] ?? 0 })) }
    case 'receive':
      return { lines: step.counts.map(({ line, quantity, final }) => ({ id: id(line), quantity, final })) }
    case 'inspect':
      return { lines: [{ id: id(step.line), outcomes: step.split }] }
    case 'correct': {
      const { received: quantityReceived, final, split: outcomes } = step
      return { lines: [{ id: id(step.line), quantityReceived, final, outcomes }], note: 'Verteld' }
    }
    default:
      return {}
  }
}

async function agree(desk: Desk, model: RmaModel): Promise<void> {
  for (const [index, { id }] of desk.orderLines.entries()) {
    const line = await nazorg.payload.findByID({ collection: 'order-lines', id, ...stored })
    expect(line).toMatchObject(model.countersOf(index))
  }
  for (const [index, { lines, unexpected }] of model.rmas.entries()) {
    const rma = await desk.readRma(index)
    const statuses = lines.map(statusOf)
    expect(rma.lines?.map(({ status }) => status)).toEqual(statuses)
    expect(rma.status).toBe(headerStatus(rma.lines ?? []))
    expect((rma.unexpected ?? []).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(unexpected)
    const received = lines.map(({ pieces }) => pieces.filter(({ arrived }) => arrived).length)
    expect(rma.lines?.map(({ quantityReceived }) => quantityReceived ?? 0)).toEqual(received)
  }
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful verbs`, async () => {
  const random = seededRandom()
  let done = 0
  for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
    const delivered = [random.integer(1, 8), random.integer(1, 8)]
    const desk = new Desk(await Promise.all(delivered.map((pieces) => makeOrderLine(nazorg, customer, pieces))))
    const model = new RmaModel(delivered)
    for (let at = 0; at < STEPS; at += 1) {
      const step = randomStep(random, model, { reports: false })
      if (step.verb === 'report') continue
      const lawful = model.take(step)
      expect({ step, done: await desk.take(step) }).toEqual({ step, done: lawful })
      done += Number(lawful)
    }
    await agree(desk, model)
  }
  expect(done).toBeGreaterThan(SEQUENCES * 3)
}, 900_000)
