/** Below the level of rows: fields that nobody sets, secrets of accounts, and what an answer may not tell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Doors, openDoors } from '../support/doors'
import { makeWorld, shown, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeReason, makeUser } from '../support/trade'

type Doc = Record<string, unknown> & { id: string }
type List = { docs: Doc[] }

let nazorg: Nazorg
let world: World
let doors: Doors

beforeAll(async () => {
  nazorg = await startNazorg()
  doors = await openDoors()
  world = await makeWorld(nazorg)
})

afterAll(() => {
  doors?.close()
  return nazorg.stop()
})

async function call(token: string | null, method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: shown(token) } : {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return doors.answer(new Request(`http://localhost:3000${path}`, { method, headers, ...content }))
}

const read = async <Body>(token: string | null, path: string) => (await (await call(token, 'GET', path)).json()) as Body

describe('fields that nobody sets', () => {
  it.each([
    ['status', 'approved'],
    ['number', 'RMA1'],
    ['decidedAt', '2026-01-01'],
    ['revision', 7],
    ['__proto__', { status: 'approved' }],
  ])('refuse %s in a new RMA', async (name, value) => {
    const body = `{"lines":[],"draft":true,${JSON.stringify(name)}:${JSON.stringify(value)}}`
    const headers = { authorization: `JWT ${world.tokens.own}`, 'content-type': 'application/json' }
    const answered = await doors.answer(
      new Request('http://localhost:3000/api/rmas', { method: 'POST', headers, body }),
    )
    expect(answered.status).toBe(400)
  })

  it('refuse the customer of somebody else', async () => {
    const foreign = await makeCustomer(nazorg)
    const answered = await call(world.tokens.own, 'POST', '/api/rmas', { lines: [], draft: true, customer: foreign.id })
    expect(answered.status).toBeGreaterThanOrEqual(400)
    expect(answered.status).toBeLessThan(500)
  })

  it.each(['agent', 'editor', 'sales'] as const)('keep the role of %s, who may change the rest', async (role) => {
    const user = await makeUser(nazorg, role)
    const token = await login(nazorg, 'users', user.email)
    await call(token, 'PATCH', `/api/users/${user.id}`, {
      role: 'admin',
      name: 'Mijn naam',
      customers: [world.customer.id],
      keyHash: 'a-key-of-my-own-choice',
    })
    const after = await nazorg.payload.findByID({ collection: 'users', id: user.id, depth: 0, overrideAccess: true })
    expect([after.role, after.customers ?? [], after.keyHash ?? null]).toEqual([role, [], null])
  })
})

describe('secrets of accounts', () => {
  const FIELDS = ['resetPasswordToken', 'hash', 'salt', 'sessions.id', 'keyHash', 'keyHint']

  it.each(FIELDS)('%s answers to no filter and no order over REST, for admins neither', async (field) => {
    for (const slug of ['users', 'contacts']) {
      const path = `/api/${slug}?where[${field}][like]=a`
      expect((await call(world.tokens.admin, 'GET', path)).status).toBe(400)
      expect((await call(world.tokens.admin, 'GET', `/api/${slug}?sort=${field}`)).status).toBe(400)
      expect((await call(world.tokens.admin, 'GET', `/api/memberships?where[contact.${field}][like]=a`)).status).toBe(
        400,
      )
    }
  })

  it.each(['resetPasswordToken', 'hash', 'salt'])('%s answers to no filter of the panel', async (field) => {
    const { user } = await nazorg.payload.auth({ headers: new Headers({ authorization: `JWT ${world.tokens.agent}` }) })
    const find = (collection: 'contacts' | 'users' | 'memberships', path: string) =>
      nazorg.payload.find({ collection, where: { [path]: { like: 'a' } }, user, overrideAccess: false })
    await expect(find('contacts', field)).rejects.toThrow()
    await expect(find('users', field)).rejects.toThrow()
    await expect(find('memberships', `contact.${field}`)).rejects.toThrow()
  })

  it('are in no answer', async () => {
    for (const path of ['/api/users', '/api/contacts', '/api/users/me']) {
      const text = await (await call(world.tokens.admin, 'GET', path)).text()
      expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|keyHash|keyHint)"/)
    }
  })
})

describe('an id of another customer', () => {
  const MISSING = '4be3cf0c-0000-4000-8000-000000000000'
  const READ =
    'rmas service-requests warranty-claims order-lines orders invoices case-events documents attachments memberships customers'.split(
      ' ',
    )
  const asked: [method: string, slug: string, rest: string, body?: unknown][] = [
    ...READ.map((slug): [string, string, string] => ['GET', slug, '']),
    ['GET', 'documents', '/file'],
    ['GET', 'attachments', '/file'],
    ['POST', 'attachments', '/remove', {}],
    ['POST', 'service-requests', '/submit', {}],
    ['POST', 'service-requests', '/draft', {}],
    ['POST', 'service-requests', '/cancel', {}],
    ['POST', 'service-requests', '/answer', { answer: 'x' }],
    ['POST', 'service-requests', '/finish', {}],
    ['POST', 'warranty-claims', '/submit', {}],
    ['POST', 'warranty-claims', '/cancel', {}],
    ['GET', 'warranty-claims', '/terms'],
    ['GET', 'rmas', '/terms'],
    ['POST', 'rmas', '/submit', { acceptTerms: true }],
    ['POST', 'rmas', '/cancel', {}],
    ['POST', 'rmas', '/draft', { lines: [] }],
    ['POST', 'rmas', '/decide', { lines: [{ id: 'x', quantityApproved: 1 }] }],
  ]

  it.each(asked)('answers %s /api/%s/:id%s as an id that does not exist', async (method, slug, rest, body) => {
    const answers = await Promise.all(
      [world.rows[slug], MISSING, 'no id!', '%00', '__proto__'].map(async (id) => {
        const path = `/api/${slug}/${id === '%00' ? id : encodeURIComponent(String(id))}${rest}`
        const answered = await call(world.tokens.other, method, path, body)
        return [answered.status, await answered.text()]
      }),
    )
    expect(answers[0]?.[0]).toBeGreaterThanOrEqual(400)
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})

describe('drafts of pages', () => {
  it('are for those who write them', async () => {
    const data = { slug: 'help', title: 'Nog niet af', _status: 'draft' as const }
    const { id } = await nazorg.payload.create({
      collection: 'pages',
      data,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect((await call(world.tokens.own, 'GET', `/api/pages/${id}`)).status).toBe(404)
    expect((await call(world.tokens.own, 'GET', `/api/pages/${id}?draft=true`)).status).toBe(400)
    expect((await call(world.tokens.own, 'GET', '/api/pages/versions')).status).toBe(403)
    expect((await call(world.tokens.editor, 'GET', `/api/pages/${id}?draft=true`)).status).toBe(200)
  })
})

describe('return reasons', () => {
  it('are those that are online, for all or for the segments of the customer', async () => {
    const { payload } = nazorg
    await payload.db.deleteMany({ collection: 'reason-codes', where: { id: { exists: true } } }) // they bind new reasons
    const segment = (code: string) =>
      payload.create({ collection: 'segments', data: { code, title: code }, depth: 0, overrideAccess: true })
    const [mine, theirs] = [await segment('mine'), await segment('theirs')]
    const customer = await makeCustomer(nazorg, { segments: [mine.id] })
    const token = await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email)
    const own = await makeReason(nazorg, { segments: [mine.id] })
    const both = await makeReason(nazorg, { segments: [mine.id, theirs.id] })
    const foreign = await makeReason(nazorg, { segments: [theirs.id] })
    const offline = await makeReason(nazorg, { online: false })
    const all = await makeReason(nazorg)
    const ids = (await read<List>(token, '/api/return-reasons?limit=200')).docs.map(({ id }) => id)
    expect([own, both, all].map(({ id }) => ids.includes(id))).toEqual([true, true, true])
    expect([foreign, offline].map(({ id }) => ids.includes(id))).toEqual([false, false])
  })
})
