/** The house's settings and the limits of a request, as they hold over REST. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import type { Contact, Customer, OrderLine, ReturnReason, ReturnSetting, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Doc = { doc: Rma }
type Refused = { errors: { name: string; message: string; data: Record<string, unknown> }[] }

let nazorg: Nazorg
let customer: Customer
let contact: Contact
let reason: ReturnReason
let asContact: Caller
let asAgent: Caller
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, customer)
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  const staff = async (role: 'agent' | 'admin') =>
    nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role)).email))
  asAgent = await staff('agent')
  asAdmin = await staff('admin')
})
afterAll(() => nazorg.stop())

const DEFAULTS: Partial<ReturnSetting> = {
  windowBasis: 'orderDate',
  windowDays: 180,
  specialOrdersAllowed: false,
  allowedSegments: [],
  allowedCreators: 'both',
  termsRequired: true,
}
const setRules = async (rules: Partial<ReturnSetting>) =>
  expect((await asAdmin.post('/api/globals/return-settings', rules)).status).toBe(200)
afterEach(() => setRules(DEFAULTS))

const lines = (line: OrderLine, quantityRequested = 1) => [{ orderLine: line.id, quantityRequested }]
const request = (line: OrderLine, more: object = {}) => ({
  lines: lines(line),
  reason: reason.id,
  acceptTerms: true,
  ...more,
})
const send = (line: OrderLine, more: object = {}, caller = asContact) =>
  caller.post<Doc & Refused>('/api/rmas', request(line, more))
const namesIn = ({ errors }: Refused) => errors.map(({ name }) => name)
const reload = (line: OrderLine) =>
  nazorg.payload.findByID({ collection: 'order-lines', id: line.id, depth: 0, overrideAccess: true })

/** As if each request came to another process: none sees what runs in the others. */
async function amongStrangers<T>(work: () => Promise<T>): Promise<T> {
  const home = globalThis as { [key: symbol]: unknown }
  const key = Symbol.for('nazorg.requests.running')
  const known = home[key]
  home[key] = Object.assign(new WeakMap(), { get: () => new Map() })
  try {
    return await work()
  } finally {
    home[key] = known
  }
}

describe('a setting of the house', () => {
  it('counts the window from the invoice, or closes none', async () => {
    const line = await makeOrderLine(nazorg, customer, 5, { orderDate: daysAgo(400), invoiceDate: daysAgo(20) })
    expect(namesIn((await send(line)).body)).toEqual(['WINDOW_CLOSED'])
    await setRules({ windowBasis: 'invoiceDate' })
    expect((await send(line)).status).toBe(201)
    await setRules({ windowBasis: 'invoiceDate', windowDays: 10 })
    expect((await send(line, { remarks: 'te laat' })).body.errors[0]).toMatchObject({
      name: 'WINDOW_CLOSED',
      data: { line: line.id, asked: 1, allowed: 4, until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    })
    await setRules({ windowBasis: 'none' })
    expect((await send(line, { remarks: 'geen termijn' })).status).toBe(201)
  })

  it('allows special orders, or does not', async () => {
    const line = await makeOrderLine(nazorg, customer, 2, { specialOrder: true })
    expect(namesIn((await send(line)).body)).toEqual(['SPECIAL_ORDER'])
    await setRules({ specialOrdersAllowed: true })
    expect((await send(line)).body.doc.lines?.[0]).toMatchObject({ specialOrder: true, grossUnitPriceCents: 600 })
  })

  it('keeps returns to some segments', async () => {
    const segment = await nazorg.payload.create({
      collection: 'segments',
      data: { code: 'garages', title: 'Garages' },
      overrideAccess: true,
    })
    const line = await makeOrderLine(nazorg, customer, 2)
    await setRules({ allowedSegments: [segment.id] })
    expect(namesIn((await send(line)).body)).toEqual(['SEGMENT_NOT_ALLOWED'])
    await asAdmin.send('PATCH', `/api/customers/${customer.id}`, { segments: [segment.id] })
    expect((await send(line)).status).toBe(201)
  })

  it('says who makes RMAs: customers, staff, or both', async () => {
    const line = await makeOrderLine(nazorg, customer, 4)
    await setRules({ allowedCreators: 'staff' })
    expect(namesIn((await send(line)).body)).toEqual(['CREATOR_NOT_ALLOWED'])
    expect((await send(line, {}, asAgent)).status).toBe(201)
    await setRules({ allowedCreators: 'customers' })
    expect(namesIn((await send(line, { remarks: 'later' }, asAgent)).body)).toEqual(['CREATOR_NOT_ALLOWED'])
  })

  it('asks for the terms, or does not', async () => {
    const line = await makeOrderLine(nazorg, customer, 2)
    expect(namesIn((await send(line, { acceptTerms: false })).body)).toEqual(['TERMS_NOT_ACCEPTED'])
    await setRules({ termsRequired: false })
    expect((await send(line, { acceptTerms: undefined })).status).toBe(201)
  })
})

describe('a refusal', () => {
  it('is told in the language of the caller', async () => {
    const line = await makeOrderLine(nazorg, customer, 2)
    const dutch = await asContact.post<Refused>('/api/rmas', request(line, { lines: lines(line, 3) }))
    expect(dutch.body.errors[0]?.message).toBe('U kunt hoogstens 2 stuks retourneren, gevraagd: 3.')
    const english = await makeContact(nazorg, customer)
    await asAdmin.send('PATCH', `/api/contacts/${english.id}`, { locale: 'en' })
    const asEnglish = nazorg.as(await login(nazorg, 'contacts', english.email))
    const answer = await asEnglish.post<Refused>('/api/rmas', request(line, { lines: lines(line, 3) }))
    expect(answer.body.errors[0]?.message).toMatch(/^You can return at most 2/)
  })

  it('counts the copies of a contact per day', async () => {
    await asAdmin.post('/api/globals/mail-settings', { ccPerContactPerDay: 2 })
    const line = await makeOrderLine(nazorg, customer, 5)
    const copy = (count: number) => send(line, { ccEmail: `copy${count}@garage.example` })
    expect([(await copy(1)).status, (await copy(2)).status]).toEqual([201, 201])
    const third = await copy(3)
    expect([third.status, third.body.errors[0]?.name]).toEqual([429, 'CC_LIMIT_REACHED'])
    expect(await reload(line)).toMatchObject({ quantityInRequest: 2 })
    await asAdmin.post('/api/globals/mail-settings', { ccPerContactPerDay: 20 })
  })
})

describe('an Idempotency-Key', () => {
  it('that still runs answers 409 to the others, and the same answer afterwards', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const key = { 'Idempotency-Key': 'five-at-once' }
    const post = () => asContact.post<Doc & Refused>('/api/rmas', request(line), key)
    const answers = await Promise.all([post(), post(), post(), post(), post()])
    const made = answers.filter(({ status }) => status === 201)
    const refused = answers.filter(({ status }) => status === 409)
    expect(made.length + refused.length).toBe(5)
    expect(new Set(made.map(({ body }) => body.doc.number)).size).toBe(1)
    expect(refused[0]?.body.errors[0]?.name).toBe('IDEMPOTENCY_KEY_RUNNING')
    expect(await post()).toEqual(made[0])
    expect(await reload(line)).toMatchObject({ quantityInRequest: 1 })
  })

  it('is answered once by processes that know nothing of one another, and what the others did is taken back', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const post = () => asContact.post<Doc>('/api/rmas', request(line), { 'Idempotency-Key': 'five-processes' })
    const answers = await amongStrangers(() => Promise.all([post(), post(), post(), post(), post()]))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.doc.number)).size).toBe(1)
    expect(await reload(line)).toMatchObject({ quantityInRequest: 1 })
  })

  it('may be used again after a refusal', async () => {
    const line = await makeOrderLine(nazorg, customer, 2)
    const key = { 'Idempotency-Key': 'refused-first' }
    const refused = await asContact.post<Refused>('/api/rmas', request(line, { lines: lines(line, 3) }), key)
    expect(namesIn(refused.body)).toContain('QUANTITY_EXCEEDS_RETURNABLE')
    const sent = await asContact.post<Doc>('/api/rmas', request(line), key)
    expect(sent.status).toBe(201)
    expect(await asContact.post<Doc>('/api/rmas', request(line), key)).toEqual(sent)
    expect(
      (await asContact.post<Refused>('/api/rmas', request(line, { remarks: 'x' }), key)).body.errors[0]?.name,
    ).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  it('shows no price to an account that lost the right to see it', async () => {
    const other = await makeContact(nazorg, customer)
    const caller = nazorg.as(await login(nazorg, 'contacts', other.email))
    const line = await makeOrderLine(nazorg, customer, 5)
    const post = () => caller.post<Doc>('/api/rmas', request(line), { 'Idempotency-Key': 'priced' })
    const first = await post()
    expect(first.body.doc.lines?.[0]?.netUnitPriceCents).toBe(495)
    await nazorg.payload.update({
      collection: 'memberships',
      where: { contact: { equals: other.id } },
      data: { rights: ['requestReturns'] },
      overrideAccess: true,
    })
    const again = await post()
    expect(again).toMatchObject({ status: 201, body: { doc: { number: first.body.doc.number } } })
    expect(Object.keys(again.body.doc.lines?.[0] ?? {}).filter((name) => /Price|Percent|Rate/.test(name))).toEqual([])
  })
})

describe('the same request without a key', () => {
  it('is a new one when the first was cancelled', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const first = await send(line)
    await asContact.post(`/api/rmas/${first.body.doc.id}/cancel`)
    const second = await send(line)
    expect(second.status).toBe(201)
    expect(second.body.doc.number).not.toBe(first.body.doc.number)
    expect(await reload(line)).toMatchObject({ quantityInRequest: 1 })
  })
})

describe('a number', () => {
  it('is never given twice, whatever the pattern becomes', async () => {
    const line = await makeOrderLine(nazorg, customer, 5)
    const first = (await send(line)).body.doc.number ?? ''
    const next = String(Number(first.slice(-5)) + 1).padStart(5, '0')
    await nazorg.payload.create({
      collection: 'rmas',
      data: { customer: customer.id, status: 'submitted', transport: 'send', number: first.slice(0, -5) + next },
      overrideAccess: true,
    })
    expect((await send(line, { remarks: 'de volgende' })).body.doc.number?.slice(-5)).toBe(
      String(Number(next) + 1).padStart(5, '0'),
    )
  })
})
