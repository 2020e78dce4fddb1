/** A draft waits for days, on any device, and becomes a request when it is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Contact, Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Doc = { doc: Rma }
type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }

let nazorg: Nazorg
let customer: Customer
let contact: Contact
let reason: ReturnReason
let asContact: Caller
let asAgent: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, customer)
  const agent = await makeUser(nazorg, 'agent')
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
})
afterAll(() => nazorg.stop())

const linesOf = (...lines: [OrderLine, number][]) =>
  lines.map(([{ id }, quantityRequested]) => ({ orderLine: id, quantityRequested }))
const rest = () => ({ reason: reason.id, acceptTerms: true })
const requestFor = (...lines: [OrderLine, number][]) => ({ lines: linesOf(...lines), ...rest() })
const reload = (line: OrderLine) =>
  nazorg.payload.findByID({ collection: 'order-lines', id: line.id, depth: 0, overrideAccess: true })
const submitted = async (...lines: [OrderLine, number][]) =>
  (await asContact.post<Doc>('/api/rmas', requestFor(...lines))).body.doc

describe('drafts', () => {
  it('hold no number and reserve nothing until they are sent, and are checked anew then', async () => {
    const line = await makeOrderLine(nazorg, customer, 4)
    const { body } = await asContact.post<Doc>('/api/rmas', { draft: true, lines: linesOf([line, 0]) })
    expect(body.doc).toMatchObject({ status: 'draft' })
    expect(body.doc.number ?? null).toBeNull()

    const other = await makeOrderLine(nazorg, customer, 4)
    const saved = await asContact.post<Doc>(`/api/rmas/${body.doc.id}/draft`, {
      lines: linesOf([line, 4], [other, 1]),
      reason: reason.id,
    })
    expect(saved.body.doc.lines).toHaveLength(2)
    expect(await reload(line)).toMatchObject({ quantityInRequest: 0 })

    await submitted([line, 1])
    const refused = await asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(refused.body.errors.map(({ name }) => name)).toEqual(['QUANTITY_EXCEEDS_RETURNABLE'])

    await asContact.post(`/api/rmas/${body.doc.id}/draft`, { lines: linesOf([line, 3]), reason: reason.id })
    const sent = await asContact.post<Doc>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(sent.status).toBe(201)
    expect(sent.body.doc).toMatchObject({ status: 'submitted', id: body.doc.id })
    expect(await reload(line)).toMatchObject({ quantityInRequest: 4, quantityReturnable: 0 })
  })

  it('are not sent while a line has no pieces', async () => {
    const line = await makeOrderLine(nazorg, customer, 4)
    const { body } = await asContact.post<Doc>('/api/rmas', {
      draft: true,
      lines: linesOf([line, 0]),
      reason: reason.id,
    })
    const refused = await asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(refused.status).toBe(400)
    expect(refused.body.errors[0]?.data.issues).toEqual([{ path: 'lines.0.quantityRequested', code: 'too_small' }])
    const kept = await asContact.get<Rma>(`/api/rmas/${body.doc.id}`)
    expect(kept.body.status).toBe('draft')
  })

  it('name no reason that is not offered, and keep one that no longer is', async () => {
    const line = await makeOrderLine(nazorg, customer, 4)
    const unknown = await asContact.post<Refused>('/api/rmas', {
      draft: true,
      lines: linesOf([line, 1]),
      reason: 'nope',
    })
    expect([unknown.status, unknown.body.errors[0]?.name]).toEqual([422, 'UNKNOWN_REASON'])
    const old = await makeReason(nazorg)
    const draft = { lines: linesOf([line, 1]), reason: old.id }
    const { body } = await asContact.post<Doc>('/api/rmas', { draft: true, ...draft })
    const data = { online: false }
    await nazorg.payload.update({ collection: 'return-reasons', id: old.id, data, overrideAccess: true })
    expect((await asContact.post(`/api/rmas/${body.doc.id}/draft`, { ...draft, remarks: 'later' })).status).toBe(200)
    const sent = await asContact.post<Refused>(`/api/rmas/${body.doc.id}/submit`, { acceptTerms: true })
    expect(sent.body.errors.map(({ name }) => name)).toEqual(['UNKNOWN_REASON'])
  })

  it('stay with their customer, also for whoever acts for two', async () => {
    const other = await makeCustomer(nazorg)
    const [own, foreign] = [await makeOrderLine(nazorg, customer, 1), await makeOrderLine(nazorg, other, 1)]
    const { body } = await asAgent.post<Doc>('/api/rmas', { draft: true, lines: linesOf([own, 1]) })
    const moved = { lines: linesOf([foreign, 1]) }
    for (const request of [moved, { ...moved, customer: other.id }, { lines: [], customer: other.id }]) {
      const answer = await asAgent.post<Refused>(`/api/rmas/${body.doc.id}/draft`, request)
      expect([answer.status, answer.body.errors[0]?.name]).toEqual([422, 'DIFFERENT_CUSTOMERS'])
    }
    const kept = { lines: linesOf([own, 1]), customer: customer.id }
    expect((await asAgent.post<Doc>(`/api/rmas/${body.doc.id}/draft`, kept)).body.doc.customer).toBe(customer.id)
  })

  it('are not overwritten, sent or thrown away by whoever saw an older state', async () => {
    const [first, second] = [await makeOrderLine(nazorg, customer, 1), await makeOrderLine(nazorg, customer, 1)]
    const { body } = await asContact.post<Doc>('/api/rmas', { draft: true, lines: linesOf([first, 1]) })
    const { id, updatedAt: unchangedSince } = body.doc
    const both = { lines: linesOf([first, 1], [second, 1]), reason: reason.id }
    const saved = await asContact.post<Doc>(`/api/rmas/${id}/draft`, { ...both, unchangedSince })
    expect(saved.status).toBe(200)

    const stale = { unchangedSince }
    for (const [verb, more] of [
      ['draft', { lines: [] }],
      ['submit', { acceptTerms: true }],
      ['cancel', {}],
    ] as const) {
      const answer = await asContact.post<Refused>(`/api/rmas/${id}/${verb}`, { ...more, ...stale })
      expect([verb, answer.status, answer.body.errors[0]?.name]).toEqual([verb, 409, 'CHANGED_MEANWHILE'])
    }
    const now = { acceptTerms: true, unchangedSince: saved.body.doc.updatedAt }
    expect((await asContact.post<Doc>(`/api/rmas/${id}/submit`, now)).body.doc.lines).toHaveLength(2)
  })

  it('are seen by their maker alone, and thrown away by cancelling', async () => {
    const { body } = await asContact.post<Doc>('/api/rmas', {
      draft: true,
      lines: linesOf([await makeOrderLine(nazorg, customer, 1), 1]),
    })
    const colleague = await makeContact(nazorg, customer)
    const asColleague = nazorg.as(await login(nazorg, 'contacts', colleague.email))
    expect((await asColleague.get(`/api/rmas/${body.doc.id}`)).status).toBe(404)
    expect((await asAgent.get(`/api/rmas/${body.doc.id}`)).status).toBe(404)
    expect((await asContact.post(`/api/rmas/${body.doc.id}/cancel`)).status).toBe(200)
    expect((await asContact.get(`/api/rmas/${body.doc.id}`)).status).toBe(404)
  })
})
