import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact, Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { outboxRows } from '../support/relay'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Doc = { doc: Rma }
type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }

let nazorg: Nazorg
let customer: Customer
let contact: Contact
let reason: ReturnReason
let asContact: Caller
let asStranger: Caller
let asAgent: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, customer)
  const stranger = await makeContact(nazorg, await makeCustomer(nazorg))
  const agent = await makeUser(nazorg, 'agent')
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  asStranger = nazorg.as(await login(nazorg, 'contacts', stranger.email))
  asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
})
afterAll(() => nazorg.stop())

const linesOf = (...lines: [OrderLine, number][]) =>
  lines.map(([{ id }, quantityRequested]) => ({ orderLine: id, quantityRequested }))
const rest = () => ({ reason: reason.id, acceptTerms: true })
const requestFor = (...lines: [OrderLine, number][]) => ({ lines: linesOf(...lines), ...rest() })
const reload = (line: OrderLine) =>
  nazorg.payload.findByID({ collection: 'order-lines', id: line.id, depth: 0, overrideAccess: true })
const queued = async (rma: string) =>
  (await outboxRows(nazorg, { case: { equals: rma } })).map(({ dedupeKey }) => dedupeKey.replace(rma, 'rma')).sort()
const submitted = async (...lines: [OrderLine, number][]) =>
  (await asContact.post<Doc>('/api/rmas', requestFor(...lines))).body.doc
const decide = (rma: Rma, ...approved: number[]) =>
  asAgent.post<Doc & Refused>(`/api/rmas/${rma.id}/decide`, {
    lines: (rma.lines ?? []).map(({ id }, index) => ({ id, quantityApproved: approved[index] ?? 0 })),
  })

describe('sending an RMA', () => {
  it('numbers it, reserves the pieces, keeps a snapshot and queues the confirmation', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const { status, body } = await asContact.post<Doc>('/api/rmas', {
      ...requestFor([line, 3]),
      remarks: 'Doos gedeukt',
    })

    expect(status).toBe(201)
    const { id: made } = customer
    expect(body.doc).toMatchObject({
      status: 'submitted',
      customer: made,
      contact: contact.id,
      remarks: 'Doos gedeukt',
    })
    expect(body.doc.number).toMatch(/^RMA\d\d-\d{5}$/)
    expect(body.doc.lines?.[0]).toMatchObject({
      articleName: line.articleName,
      netUnitPriceCents: 495,
      quantityRequested: 3,
      status: 'requested',
    })
    expect(await reload(line)).toMatchObject({ quantityInRequest: 3, quantityReturnable: 2 })
    expect(await queued(body.doc.id)).toEqual(['rma:rma-received:0'])
  })

  it('gives a double click the first answer, and a key used for another body a refusal', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const answers = await Promise.all([1, 2, 3].map(() => asContact.post<Doc>('/api/rmas', requestFor([line, 1]))))
    expect(new Set(answers.map(({ body }) => body.doc.number)).size).toBe(1)
    expect(await reload(line)).toMatchObject({ quantityInRequest: 1 })

    const key = { 'Idempotency-Key': 'order-17' }
    const first = await asContact.post<Doc>('/api/rmas', requestFor([line, 2]), key)
    const again = await asContact.post<Doc>('/api/rmas', requestFor([line, 2]), key)
    expect(again).toEqual(first)
    const other = await asContact.post<Refused>('/api/rmas', requestFor([line, 1]), key)
    expect([other.status, other.body.errors[0]?.name]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  })

  it('names every refusal at once and changes nothing', async () => {
    const old = await makeOrderLine(nazorg, customer, 2, { orderDate: daysAgo(400) })
    const few = await makeOrderLine(nazorg, customer, 2)
    const { status, body } = await asContact.post<Refused>('/api/rmas', { lines: linesOf([old, 1], [few, 3]) })

    expect(status).toBe(422)
    expect(body.errors.map(({ name }) => name).sort()).toEqual([
      'QUANTITY_EXCEEDS_RETURNABLE',
      'REASON_REQUIRED',
      'TERMS_NOT_ACCEPTED',
      'WINDOW_CLOSED',
    ])
    expect(body.errors.find(({ name }) => name === 'QUANTITY_EXCEEDS_RETURNABLE')).toMatchObject({
      message: 'U kunt hoogstens 2 stuks retourneren, gevraagd: 3.',
      data: { line: few.id, asked: 3, allowed: 2 },
    })
    expect(await reload(few)).toMatchObject({ quantityInRequest: 0, quantityReturnable: 2 })
  })

  it('makes exactly one of 50 parallel requests for the last piece', async () => {
    const line = await makeOrderLine(nazorg, customer, 1)
    const tries = Array.from({ length: 50 }, (_, index) =>
      asContact.post<Doc & Refused>('/api/rmas', { ...requestFor([line, 1]), remarks: `poging ${index}` }),
    )
    const answers = await Promise.all(tries)

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(49)
    expect(await reload(line)).toMatchObject({ quantityInRequest: 1, quantityReturnable: 0 })
  })

  it('treats the lines of another customer as lines that do not exist', async () => {
    const line = await makeOrderLine(nazorg, customer, 1)
    const foreign = await asStranger.post<Refused>('/api/rmas', requestFor([line, 1]))
    const missing = await asStranger.post<Refused>('/api/rmas', {
      ...requestFor([line, 1]),
      lines: [{ orderLine: 'no-such-line', quantityRequested: 1 }],
    })
    expect(foreign.status).toBe(404)
    expect(JSON.stringify(foreign).replaceAll(line.id, 'X')).toBe(
      JSON.stringify(missing).replaceAll('no-such-line', 'X'),
    )
  })
})

describe('deciding', () => {
  it('approves parts, gives the rest back and queues mail and form', async () => {
    const [first, second] = [await makeOrderLine(nazorg, customer, 5), await makeOrderLine(nazorg, customer, 2)]
    const rma = await submitted([first, 5], [second, 2])
    const { status, body } = await decide(rma, 3, 0)

    expect(status).toBe(200)
    expect(body.doc).toMatchObject({ status: 'partiallyApproved' })
    expect(body.doc.lines?.map((line) => [line.status, line.quantityApproved])).toEqual([
      ['approved', 3],
      ['rejected', 0],
    ])
    expect(await reload(first)).toMatchObject({ quantityInRequest: 3, quantityReturnable: 2 })
    expect(await reload(second)).toMatchObject({ quantityInRequest: 0, quantityReturnable: 2 })
    expect(await queued(rma.id)).toEqual(['rma:return-form:1', 'rma:rma-partly-approved:1', 'rma:rma-received:0'])
  })

  it('is for agents alone', async () => {
    const rma = await submitted([await makeOrderLine(nazorg, customer, 1), 1])
    const body = { lines: [{ id: rma.lines?.[0]?.id, quantityApproved: 1 }] }
    expect((await asContact.post(`/api/rmas/${rma.id}/decide`, body)).status).toBe(403)
    expect((await nazorg.as(null).post(`/api/rmas/${rma.id}/decide`, body)).status).toBe(401)
  })
})

describe('a verb that comes again with its Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'lost-the-answer' }

  it('is a decision that was taken already: the first answer, and nothing is decided or queued twice', async () => {
    const rma = await submitted([await makeOrderLine(nazorg, customer, 2), 2])
    const path = `/api/rmas/${rma.id}/decide`
    const body = (pieces: number) => ({ lines: [{ id: rma.lines?.[0]?.id, quantityApproved: pieces }] })
    const first = await asAgent.post<Doc>(path, body(1), key)
    const jobs = await queued(rma.id)
    expect(first).toMatchObject({ status: 200, body: { doc: { status: 'partiallyApproved' } } })
    expect(await asAgent.post<Doc>(path, body(1), key)).toEqual(first)
    expect(await queued(rma.id)).toEqual(jobs)
    const other = await asAgent.post<Refused>(path, body(2), key)
    expect([other.status, other.body.errors[0]?.name]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
    const unkeyed = await asAgent.post<Refused>(path, body(1))
    expect([unkeyed.status, unkeyed.body.errors[0]?.name]).toEqual([409, 'ALREADY_DECIDED'])
  })

  it('is a draft that was thrown away', async () => {
    const line = await makeOrderLine(nazorg, customer, 1)
    const draft = (await asContact.post<Doc>('/api/rmas', { ...requestFor([line, 1]), draft: true })).body.doc
    const cancel = () => asContact.post<Doc>(`/api/rmas/${draft.id}/cancel`, {}, key)
    const first = await cancel()
    expect(first).toEqual({ status: 200, body: { doc: { id: draft.id, status: 'cancelled' } } })
    expect(await cancel()).toEqual(first)
    expect((await asContact.post(`/api/rmas/${draft.id}/cancel`)).status).toBe(404)
  })
})

describe('cancelling', () => {
  it('gives the pieces back before a decision and is refused after it', async () => {
    const line = await makeOrderLine(nazorg, customer, 3)
    const rma = await submitted([line, 2])
    expect((await asStranger.post(`/api/rmas/${rma.id}/cancel`)).status).toBe(404)
    expect((await asContact.post<Doc>(`/api/rmas/${rma.id}/cancel`)).body.doc).toMatchObject({ status: 'cancelled' })
    expect(await reload(line)).toMatchObject({ quantityInRequest: 0, quantityReturnable: 3 })

    const decided = await submitted([line, 1])
    await decide(decided, 1)
    expect((await asContact.post(`/api/rmas/${decided.id}/cancel`)).status).toBe(409)
  })
})

describe('checking', () => {
  it('says per line whether, until when and why not, and writes nothing', async () => {
    const fine = await makeOrderLine(nazorg, customer, 2)
    const special = await makeOrderLine(nazorg, customer, 2, { specialOrder: true })
    const { status, body } = await asContact.post<{
      lines: { eligible: boolean; until: string; refusals: { name: string; message: string }[] }[]
    }>('/api/rmas/check', { lines: linesOf([fine, 1], [special, 1]) })
    expect(status).toBe(200)
    expect(body.lines[0]).toMatchObject({ eligible: true, returnable: 2, refusals: [] })
    expect(body.lines[1]?.refusals.map(({ message }) => message)).toEqual(['Speciaal voor u besteld, niet retour'])
  })
})
