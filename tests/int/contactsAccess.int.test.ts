/** Every endpoint about contacts × every role, over the whole door of the API: gate, access, verb. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { makeWorld, ROLES, type Role, shown, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeContact } from '../support/trade'

let nazorg: Nazorg
let world: World
let answer: (request: Request) => Promise<Response>

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  world = await makeWorld(nazorg)
})
afterAll(() => nazorg.stop())

async function statusFor(role: Role, method: string, path: string, body?: object): Promise<number> {
  const token = world.tokens[role]
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: shown(token) } : {}) }
  const content = body ? { body: JSON.stringify(body) } : {}
  return (await answer(new Request(`http://localhost:3000${path}`, { method, headers, ...content }))).status
}

async function statuses(call: (role: Role) => Promise<number>): Promise<Record<string, number>> {
  const found: [Role, number][] = []
  for (const role of ROLES) found.push([role, await call(role)])
  return Object.fromEntries(found)
}

/** What is refused, and how: as what does not exist to who has nothing to do with the customer. */
const refused = {
  stranger: 401,
  powerless: 403,
  blocked: 401,
  other: 404,
  dealer: 404,
  foreignDealer: 404,
  editor: 403,
  sales: 403,
  unassigned: 403,
  integration: 403,
}

it('the list is for managers of the customer, and agents', async () => {
  const path = `/api/customers/${world.customer.id}/contacts`
  expect(await statuses((role) => statusFor(role, 'GET', path))).toEqual({
    ...refused,
    own: 200,
    manager: 200,
    agent: 200,
    admin: 200,
  })
})

it('an invitation as well', async () => {
  const path = `/api/customers/${world.customer.id}/contacts`
  const body = (role: Role) => ({ name: 'Nico', email: `${role}@garage.example`, locale: 'nl', rights: [] })
  const found = await statuses((role) => statusFor(role, 'POST', path, body(role)))
  expect(found).toEqual({ ...refused, own: 201, manager: 201, agent: 201, admin: 201 })
})

it.each([
  ['rights', { rights: [] }, 200],
  ['block', {}, 200],
  ['unblock', {}, 409],
  ['remove', {}, 200],
  ['invite-again', {}, 409],
] as const)('%s as well', async (verb, body, allowed) => {
  const found = await statuses(async (role) => {
    const contact = await makeContact(nazorg, world.customer, [])
    const where = { contact: { equals: contact.id } }
    const { docs } = await nazorg.payload.find({ collection: 'memberships', where, depth: 0, overrideAccess: true })
    return statusFor(role, 'POST', `/api/memberships/${docs[0]?.id}/${verb}`, body)
  })
  expect(found).toEqual({ ...refused, own: allowed, manager: allowed, agent: allowed, admin: allowed })
})

it('the generated writes stay closed to contacts, whatever rights they hold', async () => {
  const membership = `/api/memberships/${world.rows.memberships}`
  const mine = { customer: world.customer.id, contact: world.contact.id, status: 'active', rights: ['viewPrices'] }
  for (const role of ['own', 'powerless', 'other'] as const) {
    expect(await statusFor(role, 'PATCH', membership, { rights: ['placeOrders'] })).toBe(403)
    expect(await statusFor(role, 'DELETE', membership)).toBe(403)
    expect(await statusFor(role, 'POST', '/api/memberships', mine)).toBe(403)
    expect(await statusFor(role, 'POST', '/api/contacts', { name: 'x', email: 'x@garage.example' })).toBe(403)
    expect(await statusFor(role, 'POST', '/api/account-events', { kind: 'accepted' })).toBe(403)
  }
})

it('nobody writes by the panel what belongs to an invitation', async () => {
  const path = `/api/memberships/${world.rows.memberships}`
  const forged = {
    invitationHash: 'x',
    invitationExpiresAt: '2030-01-01T00:00:00.000Z',
    invitedAs: 'x',
    blockedBy: 'house',
  }
  const id = world.rows.memberships ?? ''
  const read = () => nazorg.payload.findByID({ collection: 'memberships', id, depth: 0, overrideAccess: true })
  const before = await read()
  expect(await statusFor('admin', 'PATCH', path, forged)).toBe(200)
  const after = await read()
  for (const name of Object.keys(forged) as (keyof typeof forged)[]) expect(after[name]).toEqual(before[name])
})

it('a link that leads nowhere answers alike to everybody', async () => {
  for (const path of ['/api/memberships/invitation', '/api/memberships/accept']) {
    const found = await statuses((role) => statusFor(role, 'POST', path, { token: 'x'.repeat(64) }))
    expect(new Set(Object.values(found))).toEqual(new Set([422]))
  }
})
