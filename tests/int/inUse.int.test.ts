/** What is spoken of elsewhere is not deleted: cases keep their reason and their deciders, rules keep their segments. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Customer, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Refusal = { errors: { name: string; message: string }[] }
type Kept = { id: string }

let nazorg: Nazorg
let customer: Customer
let asContact: Caller
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email))
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
})

afterAll(() => nazorg.stop())

async function deleted(slug: string, { id }: Kept, headers = {}) {
  const response = await asAdmin.send('DELETE', `/api/${slug}/${id}`, undefined, headers)
  const { errors = [] } = (await response.json()) as Partial<Refusal>
  return { status: response.status, name: errors[0]?.name, message: errors[0]?.message }
}

async function makeSegment(code: string) {
  return nazorg.payload.create({ collection: 'segments', data: { code, title: code }, depth: 0, overrideAccess: true })
}

async function requested(lines: Record<string, unknown>, more: Record<string, unknown>): Promise<Rma> {
  const line = await makeOrderLine(nazorg, customer, 5)
  const body = { lines: [{ orderLine: line.id, quantityRequested: 1, ...lines }], acceptTerms: true, ...more }
  const { status, body: answer } = await asContact.post<{ doc: Rma }>('/api/rmas', body)
  expect(status).toBe(201)
  return answer.doc
}

describe('a segment', () => {
  it('stays as long as a reason is for it alone', async () => {
    const segment = await makeSegment('reason-only')
    const reason = await makeReason(nazorg, { segments: [segment.id] })
    expect(await deleted('segments', segment)).toMatchObject({ status: 409, name: 'IN_USE' })
    expect(await deleted('return-reasons', reason)).toMatchObject({ status: 200 })
    expect(await deleted('segments', segment)).toMatchObject({ status: 200 })
  })

  it('stays as long as the house allows returns to it alone', async () => {
    const segment = await makeSegment('house-only')
    const allow = (allowedSegments: string[]) =>
      asAdmin.post('/api/globals/return-settings', { allowedSegments }).then(({ status }) => expect(status).toBe(200))
    await allow([segment.id])
    expect(await deleted('segments', segment)).toMatchObject({ status: 409 })
    await allow([])
    expect(await deleted('segments', segment)).toMatchObject({ status: 200 })
  })

  it('stays as long as a customer is in it', async () => {
    const segment = await makeSegment('one-customer')
    await makeCustomer(nazorg, { segments: [segment.id] })
    expect(await deleted('segments', segment)).toMatchObject({ status: 409 })
  })
})

describe('a reason', () => {
  it.each([
    ['of a case', 'rma', (reason: string) => [{}, { reason }]],
    ['of a line', 'line', (reason: string) => [{ reason }, {}]],
    ['of a draft', 'rma', (reason: string) => [{ reason }, { draft: true }]],
  ] as const)('%s stays, with a sentence in the reader’s language', async (_where, reasonPer, at) => {
    const reason = await makeReason(nazorg)
    await asAdmin.post('/api/globals/return-settings', { reasonPer })
    const [line, rma] = at(reason.id)
    await requested(line as Record<string, unknown>, rma as Record<string, unknown>)
    await asAdmin.post('/api/globals/return-settings', { reasonPer: 'rma' })
    const kept = await deleted('return-reasons', reason)
    expect(kept).toMatchObject({
      status: 409,
      name: 'IN_USE',
      message: expect.stringContaining('Zet de reden offline'),
    })
  })

  it('among many is the one that stays, and the panel is told why', async () => {
    const [used, free] = [await makeReason(nazorg), await makeReason(nazorg)]
    await requested({}, { reason: used.id })
    const path = `/api/return-reasons?where[id][in]=${used.id},${free.id}`
    const response = await asAdmin.send('DELETE', path)
    const body = (await response.json()) as { docs: Kept[]; errors: { id: string; message: string }[] }
    expect(body.errors).toEqual([
      expect.objectContaining({ id: used.id, message: expect.stringContaining('staat in een aanvraag') }),
    ])
    const { totalDocs } = await nazorg.payload.count({
      collection: 'return-reasons',
      where: { id: { in: [used.id] } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(1)
  })
})

describe('an employee', () => {
  it('who decided stays, one who did nothing may go', async () => {
    const [agent, idle] = [await makeUser(nazorg, 'agent'), await makeUser(nazorg, 'agent')]
    const rma = await requested({}, { reason: (await makeReason(nazorg)).id })
    const lines = (rma.lines ?? []).map(({ id }) => ({ id, quantityApproved: 1 }))
    const asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
    expect((await asAgent.post(`/api/rmas/${rma.id}/decide`, { lines })).status).toBe(200)
    expect(await deleted('users', agent)).toMatchObject({ status: 409, name: 'IN_USE' })
    expect(await deleted('users', idle)).toMatchObject({ status: 200 })
  })

  it('who asked on behalf of a customer stays', async () => {
    const agent = await makeUser(nazorg, 'agent')
    const line = await makeOrderLine(nazorg, customer, 5)
    const asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
    const body = { lines: [{ orderLine: line.id, quantityRequested: 1 }], customer: customer.id, draft: true }
    expect((await asAgent.post('/api/rmas', body)).status).toBe(201)
    expect(await deleted('users', agent)).toMatchObject({ status: 409 })
  })
})
