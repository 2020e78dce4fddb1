/** Integrations come in with a key: given, replaced and withdrawn by admins, told once, and good for what the ERP owns alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { shown } from '../support/everyRow'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { clearOutbox, outboxRows } from '../support/relay'
import { login, makeContact, makeCustomer, makeOrderLine, makeUser, PASSWORD } from '../support/trade'

type Made = { secret: string; key: { hint: string; madeOn: string; usedOn: string | null } }
const silent = { depth: 0, overrideAccess: true } as const

let nazorg: Nazorg
let asAdmin: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  asAdmin = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email))
  await makeOrderLine(nazorg, await makeCustomer(nazorg), 5)
})
afterAll(() => nazorg.stop())

const pathOf = (id: string) => `/api/users/${id}/api-key`

async function newIntegration() {
  const user = await makeUser(nazorg, 'integration')
  const { status, body } = await asAdmin.post<Made>(pathOf(user.id))
  expect(status).toBe(201)
  return { user, ...body }
}

const ask = (headers: Record<string, string>, path = '/api/order-lines', method = 'GET', body?: unknown) =>
  nazorg.as(null).send(method, path, body, headers)
const withKey = (key: string) => ({ Authorization: shown(key) })
const statusOf = async (headers: Record<string, string>, path?: string) => (await ask(headers, path)).status

describe('a key', () => {
  it('is told once, kept as a hash, and known by its last characters and the day of its last use', async () => {
    const { user, secret, key } = await newIntegration()
    expect(secret).toMatch(/^nzk_[\w-]{43}$/)
    expect(key).toMatchObject({ hint: `nzk_…${secret.slice(-4)}`, usedOn: null })
    const later = await asAdmin.get<{ key: Made['key'] }>(pathOf(user.id))
    expect([later.status, later.body]).toEqual([200, { key }])
    expect(await statusOf(withKey(secret))).toBe(200)
    expect((await asAdmin.get<{ key: Made['key'] }>(pathOf(user.id))).body.key.usedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const where = { id: { equals: user.id } }
    const row = JSON.stringify(await nazorg.payload.db.findOne({ collection: 'users', where }))
    expect(row).not.toContain(secret)
    for (const path of [`/api/users/${user.id}`, '/api/users'])
      expect(JSON.stringify((await asAdmin.get(path)).body)).not.toMatch(/keyHash|nzk_/)
  })

  it('that was replaced is dead at its next request, and so is one that was withdrawn', async () => {
    const { user, secret: old } = await newIntegration()
    expect(await statusOf(withKey(old))).toBe(200)
    const { secret } = (await asAdmin.post<Made>(pathOf(user.id))).body
    expect([await statusOf(withKey(old)), await statusOf(withKey(secret))]).toEqual([403, 200])
    expect((await asAdmin.post(`${pathOf(user.id)}/withdraw`)).body).toEqual({ key: null })
    expect(await statusOf(withKey(secret))).toBe(403)
    expect((await asAdmin.get(pathOf(user.id))).body).toEqual({ key: null })
  })

  it('counts in its own header alone, whole', async () => {
    const { secret } = await newIntegration()
    const others: Record<string, string>[] = [
      { Authorization: secret },
      { Authorization: `JWT ${secret}` },
      { Authorization: `Bearer ${secret}` },
      { Authorization: `contacts API-Key ${secret}` },
      { Authorization: `users API-Key ${secret.slice(0, -1)}` },
      { Authorization: `users API-Key ${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}` },
      { Cookie: `payload-token=${secret}` },
      { Cookie: `portal-token=${secret}` },
      { 'X-Api-Key': secret },
    ]
    for (const headers of others) expect([headers, await statusOf(headers)]).toEqual([headers, 403])
    expect(await statusOf({}, `/api/order-lines?apiKey=${secret}`)).toBeGreaterThanOrEqual(400)
  })

  it('is for integrations: nobody else is given one, and who stops being one has none', async () => {
    const agent = await makeUser(nazorg, 'agent')
    const refused = await asAdmin.post<{ errors: { name: string }[] }>(pathOf(agent.id))
    expect([refused.status, refused.body.errors[0]?.name]).toEqual([422, 'KEY_FOR_INTEGRATION'])
    const { user, secret } = await newIntegration()
    const role = (name: 'agent' | 'integration') => asAdmin.send('PATCH', `/api/users/${user.id}`, { role: name })
    expect((await role('agent')).status).toBe(200)
    expect(await statusOf(withKey(secret))).toBe(403)
    expect((await role('integration')).status).toBe(200)
    expect(await statusOf(withKey(secret))).toBe(403)
  })

  it('is no business of anybody but admins', async () => {
    const { user, secret } = await newIntegration()
    const contact = await makeContact(nazorg, await makeCustomer(nazorg))
    const callers = [nazorg.as(null), nazorg.as(await login(nazorg, 'contacts', contact.email))]
    for (const role of ['agent', 'editor', 'sales'] as const)
      callers.push(nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, role)).email)))
    const paths = [
      ['GET', pathOf(user.id)],
      ['POST', pathOf(user.id)],
      ['POST', `${pathOf(user.id)}/withdraw`],
    ] as const
    for (const [method, path] of paths) {
      const body = method === 'POST' ? {} : undefined
      for (const caller of callers) expect([401, 403]).toContain((await caller.send(method, path, body)).status)
      expect((await ask(withKey(secret), path, method, body)).status).toBe(403)
    }
    expect(await statusOf(withKey(secret))).toBe(200)
  })
})

describe('an integration', () => {
  it('reads what the ERP owns and keeps its reason codes; the rest is closed', async () => {
    const { user, secret } = await newIntegration()
    for (const slug of ['customers', 'orders', 'order-lines', 'invoices', 'articles', 'reason-codes'])
      expect([slug, await statusOf(withKey(secret), `/api/${slug}`)]).toEqual([slug, 200])
    for (const slug of ['contacts', 'memberships', 'rmas', 'service-requests', 'registrations', 'outbox', 'documents'])
      expect([slug, await statusOf(withKey(secret), `/api/${slug}`)]).toEqual([slug, 403])
    const { docs } = (await (await ask(withKey(secret))).json()) as { docs: { netUnitPriceCents?: number }[] }
    expect(docs[0]?.netUnitPriceCents).toBeGreaterThan(0)
    const made = await ask(withKey(secret), '/api/reason-codes', 'POST', { code: 'X1' })
    expect(made.status).toBe(201)
    expect((await ask(withKey(secret), `/api/users/${user.id}`, 'PATCH', { name: 'Ander' })).status).toBe(403)
    expect((await ask(withKey(secret), '/api/customers', 'POST', { number: '1', name: 'X' })).status).toBe(403)
  })

  it('never logs in with a password, gets no link for one, and one that it has gives nothing', async () => {
    const { user } = await newIntegration()
    const door = nazorg.as(null)
    const right = await door.post('/api/users/login', { email: user.email, password: PASSWORD })
    const wrong = await door.post('/api/users/login', { email: user.email, password: 'Heel-iets-anders-9' })
    expect(right.status).toBe(401)
    expect(right).toEqual(wrong)
    await clearOutbox(nazorg)
    expect((await door.post('/api/users/forgot-password', { email: user.email })).status).toBe(200)
    expect(await outboxRows(nazorg)).toEqual([])
    const data = { email: user.email }
    const token = await nazorg.payload.forgotPassword({ collection: 'users', data, disableEmail: true })
    const reset = await door.post('/api/users/reset-password', { token, password: 'Nieuw-en-lang-genoeg-7' })
    expect([reset.status, reset.body.token]).toEqual([401, undefined])
  })

  it('made of an employee ends their sessions', async () => {
    const agent = await makeUser(nazorg, 'agent')
    const session = nazorg.as(await login(nazorg, 'users', agent.email))
    expect((await session.get('/api/rmas')).status).toBe(200)
    await asAdmin.send('PATCH', `/api/users/${agent.id}`, { role: 'integration' })
    expect((await session.get('/api/orders')).status).toBe(403)
    const stored = await nazorg.payload.findByID({ collection: 'users', id: agent.id, ...silent })
    expect(stored.role).toBe('integration')
  })

  it('is shown no panel', async () => {
    const { secret } = await newIntegration()
    const { user } = await nazorg.payload.auth({ headers: new Headers(withKey(secret)) })
    const req = await nazorg.request()
    req.user = user
    expect(user).toMatchObject({ role: 'integration' })
    expect(await nazorg.payload.collections.users.config.access.admin?.({ req })).toBe(false)
  })
})
