/** Staff look along with a contact: they see what the contact sees, change nothing, and it is remembered. */
import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { inTransaction } from '@/db/transaction'
import type { Contact, Customer, Membership, User } from '@/payload-types'
import { asSigned } from '@/session/asSigned'
import { type SignedIn, signIn } from '@/session/portalSession'
import { endViewing, startViewing } from '@/session/viewing'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeMembership, makeOrderLine, makeUser } from '../support/trade'

const BEGUN = new Date()

let nazorg: Nazorg
let answer: (request: Request) => Promise<Response>
let garage: Customer
let contact: Contact
let agent: User
let panelToken: string

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  garage = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, garage, ['viewOrders'])
  agent = await makeUser(nazorg, 'agent')
  panelToken = await login(nazorg, 'users', agent.email)
})
afterAll(() => nazorg.stop())

const begin = (of: Contact = contact, token = panelToken, now = BEGUN) =>
  startViewing(nazorg.payload, { panelToken: token, contact: of.id, now })

async function looking(of: Contact = contact): Promise<SignedIn> {
  const signed = await signIn(nazorg.payload, { panelToken, viewToken: (await begin(of)) ?? '' })
  if (!signed) throw new Error('The viewing was refused')
  return signed
}

const stands = async (viewToken: string | null, token = panelToken) =>
  (await signIn(nazorg.payload, { panelToken: token, viewToken: viewToken ?? '' })) !== null

const get = (path: string) => new Request(`http://localhost:3000${path}`)

it('shows what the contact sees, with their rights and without their token', async () => {
  const { session, token } = await looking()
  const customers = [{ id: garage.id, number: garage.number, name: garage.name, rights: ['viewOrders'] }]
  expect(session).toMatchObject({ actor: 'contact', id: contact.id, name: contact.name, customers })
  expect(session.viewing?.by).toBe(agent.name)
  expect(token).toBeNull()
})

it('reads as the contact, and no more than they may', async () => {
  const line = await makeOrderLine(nazorg, garage, 3)
  await makeOrderLine(nazorg, await makeCustomer(nazorg), 3)
  const signed = await looking()
  const answered = await asSigned(signed, () => answer(get('/api/order-lines')))
  const { docs } = (await answered.json()) as { docs: { id: string; netUnitPriceCents?: number }[] }
  expect(docs.map(({ id, netUnitPriceCents }) => [id, netUnitPriceCents])).toEqual([[line.id, undefined]])
  expect((await asSigned(signed, () => answer(get('/api/users')))).status).toBe(403)
  expect((await answer(get('/api/order-lines'))).status).toBe(403)
})

it('asks for nothing but reading', async () => {
  const signed = await looking()
  const line = await makeOrderLine(nazorg, garage, 3)
  const checked = { lines: [{ orderLine: line.id, quantityRequested: 1 }] }
  expect(await refusalOf(signed, '/api/rmas/check', checked)).not.toBe('VIEW_ONLY')
  const paths = [
    '/api/rmas',
    '/api/contacts/language',
    '/api/contacts/logout',
    '/api/contacts/login',
    '/api/registrations',
  ]
  for (const path of paths) expect([path, await refusalOf(signed, path, {})]).toEqual([path, 'VIEW_ONLY'])
})

async function refusalOf(signed: SignedIn, path: string, body: object): Promise<string | undefined> {
  const headers = { 'Content-Type': 'application/json' }
  const request = new Request(`http://localhost:3000${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const refused = await asSigned(signed, () => answer(request))
  return ((await refused.json()) as { errors?: { name: string }[] }).errors?.[0]?.name
}

it('writes nothing, whichever door it came through', async () => {
  const { user } = await looking()
  const req: PayloadRequest = { ...(await nazorg.request()), user }
  await expect(inTransaction(req, async () => 'written')).rejects.toMatchObject({ code: 'VIEW_ONLY' })

  const to = { collection: 'contacts', id: contact.id, overrideAccess: true, req } as const
  await expect(nazorg.payload.update({ ...to, data: { phone: '0' } })).rejects.toMatchObject({ code: 'VIEW_ONLY' })
  await expect(nazorg.payload.delete(to)).rejects.toMatchObject({ code: 'VIEW_ONLY' })
  const settings = { slug: 'return-settings', data: { windowDays: 1 }, overrideAccess: true, req } as const
  await expect(nazorg.payload.updateGlobal(settings)).rejects.toMatchObject({ code: 'VIEW_ONLY' })
})

it('is recorded with who, whom and until when, and at each customer of the contact', async () => {
  const second = await makeCustomer(nazorg)
  const both = await makeContact(nazorg, garage)
  await makeMembership(nazorg, both, second, ['viewOrders'])
  await begin(both)

  const { docs } = await nazorg.payload.find({
    collection: 'viewings',
    where: { contact: { equals: both.id } },
    depth: 0,
    overrideAccess: true,
  })
  const expiresAt = new Date(BEGUN.getTime() + 30 * 60_000).toISOString()
  expect(docs).toMatchObject([{ user: agent.id, userName: agent.name, contactName: both.name, expiresAt }])
  const events = await nazorg.payload.find({
    collection: 'account-events',
    where: { contact: { equals: both.id }, kind: { equals: 'viewed' } },
    depth: 0,
    overrideAccess: true,
  })
  expect(events.docs.map(({ customer }) => customer).sort()).toEqual([garage.id, second.id].sort())
  expect(events.docs[0]).toMatchObject({ actor: { kind: 'staff', account: agent.id, name: agent.name } })
})

it('never keeps what proves it', async () => {
  const token = await begin()
  const { docs } = await nazorg.payload.find({ collection: 'viewings', depth: 0, overrideAccess: true, limit: 100 })
  expect(JSON.stringify(docs)).not.toContain(token)
})

it('begins for admins and agents alone, with a contact who could log in', async () => {
  const tokenOf = async (role: User['role']) => login(nazorg, 'users', (await makeUser(nazorg, role)).email)
  expect(await begin(contact, await tokenOf('admin'))).not.toBeNull()
  for (const role of ['editor', 'sales'] as const)
    expect([role, await begin(contact, await tokenOf(role))]).toEqual([role, null])
  expect(await begin(contact, await login(nazorg, 'contacts', contact.email))).toBeNull()
  expect(await begin({ ...contact, id: 'no-such-contact' })).toBeNull()

  const stranger = await makeContact(nazorg, garage)
  await accessOf(stranger, 'blocked')
  expect(await begin(stranger)).toBeNull()
})

const accessOf = (of: Contact, status: Membership['status']) =>
  nazorg.payload.update({
    collection: 'memberships',
    where: { contact: { equals: of.id } },
    data: { status },
    overrideAccess: true,
  })

it('ends by itself, when it is stopped, and when the contact is blocked', async () => {
  const old = await begin(contact, panelToken, new Date(BEGUN.getTime() - 30 * 60_000))
  expect(await stands(old)).toBe(false)

  const stopped = await begin()
  expect(await stands(stopped)).toBe(true)
  await endViewing(nazorg.payload, String(stopped), new Date())
  expect(await stands(stopped)).toBe(false)

  const leaving = await makeContact(nazorg, garage)
  const viewToken = await begin(leaving)
  expect(await stands(viewToken)).toBe(true)
  await accessOf(leaving, 'blocked')
  expect(await stands(viewToken)).toBe(false)
})

it('is worth nothing to another employee, without the panel, or once the role is lost', async () => {
  const viewToken = await begin()
  const other = await makeUser(nazorg, 'admin')
  expect(await stands(viewToken, await login(nazorg, 'users', other.email))).toBe(false)
  expect(await signIn(nazorg.payload, { viewToken: String(viewToken) })).toBeNull()

  const leaver = await makeUser(nazorg, 'agent')
  const token = await login(nazorg, 'users', leaver.email)
  const theirs = await begin(contact, token)
  expect(await stands(theirs, token)).toBe(true)
  await nazorg.payload.update({ collection: 'users', id: leaver.id, data: { role: 'editor' }, overrideAccess: true })
  expect(await stands(theirs, token)).toBe(false)
})
