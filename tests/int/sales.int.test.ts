/** Sales people make returns for the customers that an admin assigned to them, and see nobody else's. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Customer, OrderLine, Rma, User } from '@/payload-types'
import { signIn } from '@/session/portalSession'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Sent = { doc: Rma; errors?: { name: string }[] }
type List = { docs: { id: string }[] }

let nazorg: Nazorg
let [mine, foreign] = [{} as Customer, {} as Customer]
let [ownLine, foreignLine] = [{} as OrderLine, {} as OrderLine]
let seller: User
let token = ''
let asSales: Caller
let asAdmin: Caller
let reason = ''

beforeAll(async () => {
  nazorg = await startNazorg()
  mine = await makeCustomer(nazorg)
  foreign = await makeCustomer(nazorg)
  ownLine = await makeOrderLine(nazorg, mine, 20)
  foreignLine = await makeOrderLine(nazorg, foreign, 20)
  seller = await makeUser(nazorg, 'sales', [mine])
  token = await login(nazorg, 'users', seller.email)
  asSales = nazorg.as(token)
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
  reason = (await makeReason(nazorg)).id
})
afterAll(() => nazorg.stop())

let remarks = 0
const request = (line: OrderLine, more: object = {}) => ({
  lines: [{ orderLine: line.id, quantityRequested: 1 }],
  reason,
  acceptTerms: true,
  remarks: `Gebeld ${++remarks}`,
  ...more,
})
const send = (line: OrderLine, more: object = {}) => asSales.post<Sent>('/api/rmas', request(line, more))
const names = ({ errors = [] }: Partial<Sent>) => errors.map(({ name }) => name)

it('send a return for a customer of theirs, in their own name, and do not decide about it', async () => {
  const { status, body } = await send(ownLine)
  expect([status, body.errors]).toEqual([201, undefined])
  expect(body.doc).toMatchObject({ customer: mine.id, onBehalfBy: seller.id, contact: null, status: 'submitted' })
  const lines = [{ id: body.doc.lines?.[0]?.id, quantityApproved: 1 }]
  expect((await asSales.post(`/api/rmas/${body.doc.id}/decide`, { lines })).status).toBe(403)
  expect((await asSales.post(`/api/rmas/${body.doc.id}/cancel`, {})).status).toBe(409)
  const events = await asSales.get<List>(`/api/case-events?where[case][equals]=${body.doc.id}`)
  expect(events.body.docs).toHaveLength(1)
})

it('keep a draft, change it, send it or throw it away', async () => {
  const { doc } = (await send(ownLine, { draft: true })).body
  const saved = await asSales.post<Sent>(`/api/rmas/${doc.id}/draft`, { ...request(ownLine), acceptTerms: undefined })
  expect(saved.status).toBe(200)
  expect((await asSales.post(`/api/rmas/${doc.id}/submit`, { acceptTerms: true })).status).toBe(201)
  const other = (await send(ownLine, { draft: true })).body.doc
  expect((await asSales.post(`/api/rmas/${other.id}/cancel`, {})).status).toBe(200)
})

it('reach no customer of somebody else, by line or by name', async () => {
  expect(names((await send(foreignLine)).body)).toContain('UNKNOWN_ORDER_LINE')
  expect(names((await send(ownLine, { customer: foreign.id })).body)).toEqual(['NO_ACCESS_TO_CUSTOMER'])
  const asked = [{ orderLine: foreignLine.id, quantityRequested: 1 }]
  const checked = await asSales.post<{ lines: { refusals: { name: string }[] }[] }>('/api/rmas/check', { lines: asked })
  expect(checked.body.lines[0]?.refusals.map(({ name }) => name)).toEqual(['UNKNOWN_ORDER_LINE'])
})

it('see customers, contacts, lines and cases of their own customers alone', async () => {
  const [ours, theirs] = [await makeContact(nazorg, mine), await makeContact(nazorg, foreign)]
  const { body } = await nazorg
    .as(await login(nazorg, 'contacts', theirs.email))
    .post<Sent>('/api/rmas', request(foreignLine))
  const seen = async (path: string) => (await asSales.get<List>(`/api/${path}?limit=100&depth=0`)).body.docs
  expect((await seen('customers')).map(({ id }) => id)).toEqual([mine.id])
  expect((await seen('order-lines')).map(({ id }) => id)).toEqual([ownLine.id])
  const contacts = (await seen('contacts')).map(({ id }) => id)
  expect(contacts).toContain(ours.id)
  expect(contacts).not.toContain(theirs.id)
  expect((await seen('rmas')).map(({ id }) => id)).not.toContain(body.doc.id)
  expect((await asSales.get(`/api/rmas/${body.doc.id}`)).status).toBe(404)
  expect((await asAdmin.get(`/api/rmas/${body.doc.id}`)).status).toBe(200)
})

it('open the portal on behalf of a customer of theirs, for returns alone', async () => {
  const signed = await signIn(nazorg.payload, { panelToken: token, onBehalfOf: mine.id })
  expect(signed?.session).toMatchObject({ actor: 'staff', customers: [{ id: mine.id }] })
  expect(signed?.session.customers[0].rights).toContain('requestReturns')
  expect(signed?.session.customers[0].rights).not.toContain('requestService')
  expect(await signIn(nazorg.payload, { panelToken: token, onBehalfOf: foreign.id })).toBeNull()
  expect((await asSales.post('/api/service-requests', { type: 'x', customer: mine.id, answers: {} })).status).toBe(403)
})

it('count as staff where only staff, or only customers, may make returns', async () => {
  const settings = (allowedCreators: string) => asAdmin.post('/api/globals/return-settings', { allowedCreators })
  await settings('customers')
  expect(names((await send(ownLine)).body)).toEqual(['CREATOR_NOT_ALLOWED'])
  await settings('staff')
  expect((await send(ownLine)).status).toBe(201)
  await settings('both')
})

it('lose a customer at the next request, with the drafts they made for it', async () => {
  const { doc } = (await send(ownLine, { draft: true })).body
  await asAdmin.send('PATCH', `/api/users/${seller.id}`, { customers: [] })
  expect(names((await send(ownLine)).body)).toContain('UNKNOWN_ORDER_LINE')
  expect((await asSales.get(`/api/rmas/${doc.id}`)).status).toBe(403)
  expect((await asSales.post(`/api/rmas/${doc.id}/submit`, { acceptTerms: true })).status).toBe(403)
})
