import { membershipsOf } from '@access/activeMemberships'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contact, Customer, Membership, Outbox, User } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { outboxRows } from '../support/relay'
import { login, makeContact, makeCustomer, makeMembership, makeUser, PASSWORD } from '../support/trade'

const NEW_PASSWORD = 'Een-heel-nieuw-woord-9'

type Refused = { errors: { name: string; message: string }[] }

let nazorg: Nazorg
let customer: Customer
let admin: User
let asStranger: Caller
let asAgent: Caller

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg)
  admin = await makeUser(nazorg, 'admin')
  asStranger = nazorg.as(null)
  asAgent = nazorg.as(await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email))
})
afterAll(() => nazorg.stop())

const tryLogin = (email: string, password = PASSWORD, collection = 'contacts') =>
  asStranger.post<Refused & { token?: string; user?: object }>(`/api/${collection}/login`, { email, password })
const me = (token?: string) => nazorg.as(token ?? null).get<{ user: Contact | null }>('/api/contacts/me')
const forgot = (email: string, collection = 'contacts') =>
  asStranger.post(`/api/${collection}/forgot-password`, { email })
const reset = (token: string, password = NEW_PASSWORD) =>
  asStranger.post<Refused & { token?: string }>('/api/contacts/reset-password', { token, password })

async function mailsTo(address: string): Promise<{ row: Outbox; event: string; token: string }[]> {
  return (await outboxRows(nazorg, { sentTo: { equals: address } })).map((row) => ({
    row,
    ...(row.payload as { event: string; token: string }),
  }))
}

async function membershipOf(contact: Contact): Promise<Membership> {
  const options = { where: { contact: { equals: contact.id } }, depth: 0, overrideAccess: true } as const
  const { docs } = await nazorg.payload.find({ collection: 'memberships', ...options })
  return docs[0] as Membership
}
const setStatus = async (contact: Contact, status: Membership['status']) => {
  const { id } = await membershipOf(contact)
  await nazorg.payload.update({ collection: 'memberships', id, data: { status }, overrideAccess: true })
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await call()
  return performance.now() - begun
}

describe('logging in', () => {
  it('tells no more than it must of the account', async () => {
    const contact = await makeContact(nazorg, customer)
    const { body } = await tryLogin(contact.email)
    expect(body.token).toBeTruthy()
    const answers = [body, (await me(body.token)).body]
    const refreshed = await nazorg.as(body.token ?? '').post('/api/contacts/refresh-token')
    expect(refreshed.status).toBe(200)
    for (const answer of [...answers, refreshed.body]) {
      const text = JSON.stringify(answer)
      expect(text).toContain(contact.email)
      for (const secret of ['hash"', 'salt"', 'resetPassword', 'sessions":[{', 'loginAttempts', 'lockUntil']) {
        expect(text).not.toContain(`"${secret}`)
      }
    }
  })

  it('gives contacts no cookie of the panel, and staff one', async () => {
    const contact = await makeContact(nazorg, customer)
    const body = { email: contact.email, password: PASSWORD }
    expect((await asStranger.send('POST', '/api/contacts/login', body)).headers.get('set-cookie')).toBeNull()
    const staff = { email: admin.email, password: PASSWORD }
    expect((await asStranger.send('POST', '/api/users/login', staff)).headers.get('set-cookie')).toMatch(
      /^payload-token=/,
    )
  })

  it('answers an unknown address as a known one, in the same time', async () => {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 4; round += 1) {
      const contact = await makeContact(nazorg, customer)
      times.known.push(await timeOf(() => tryLogin(contact.email, 'wrong-password-1')))
      times.unknown.push(await timeOf(() => tryLogin(`nobody${round}@nowhere.example`, 'wrong-password-1')))
    }
    const known = await tryLogin((await makeContact(nazorg, customer)).email, 'wrong-password-1')
    expect(await tryLogin('nobody@nowhere.example', 'wrong-password-1')).toEqual(known)
    expect(known.status).toBe(401)
    const ratio = median(times.unknown) / median(times.known)
    console.info(
      'login, known and unknown address, ms:',
      median(times.known).toFixed(0),
      median(times.unknown).toFixed(0),
    )
    expect(ratio).toBeGreaterThan(0.6)
    expect(ratio).toBeLessThan(1.7)
  })

  it('stops the eleventh wrong try for an address, known or not; a right one counts anew', async () => {
    const contact = await makeContact(nazorg, customer)
    for (const email of [contact.email, 'guessed@nowhere.example']) {
      const tries = await Promise.all(Array.from({ length: 11 }, () => tryLogin(email, 'wrong-password-1')))
      expect(tries.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 401), 429])
    }
    const other = await makeContact(nazorg, customer)
    for (let round = 0; round < 12; round += 1) expect((await tryLogin(other.email)).status).toBe(200)
  })

  it('keeps every session of logins that run at once', async () => {
    const contact = await makeContact(nazorg, customer)
    const logins = await Promise.all(Array.from({ length: 4 }, () => tryLogin(contact.email)))
    for (const { body } of logins) expect((await me(body.token)).body.user?.id).toBe(contact.id)
  })

  it('refuses what is no login with 400', async () => {
    for (const body of [{}, { email: 1, password: 2 }, { email: 'a@b.example', password: 'x'.repeat(2000) }]) {
      expect((await asStranger.post('/api/contacts/login', body)).status).toBe(400)
    }
  })
})

describe('blocking', () => {
  it('ends the sessions at once, and they stay ended', async () => {
    const contact = await makeContact(nazorg, customer)
    const token = await login(nazorg, 'contacts', contact.email)
    expect((await me(token)).body.user?.id).toBe(contact.id)
    await setStatus(contact, 'blocked')
    expect((await me(token)).body.user).toBeNull()
    expect((await nazorg.as(token).post('/api/contacts/refresh-token')).status).toBeGreaterThanOrEqual(401)
    expect((await tryLogin(contact.email)).status).toBe(401)
    await setStatus(contact, 'active')
    expect((await me(token)).body.user).toBeNull()
  })

  it('survives a login that runs at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const contact = await makeContact(nazorg, customer)
      const running = tryLogin(contact.email)
      await new Promise((resolve) => setTimeout(resolve, round * 40))
      await setStatus(contact, 'blocked')
      const { body } = await running
      expect(await membershipsOf(await nazorg.request(), contact.id)).toEqual([])
      if (body.token) expect((await me(body.token)).body.user).toBeNull()
    }
  })
})

describe('a forgotten password', () => {
  it('is answered alike for an unknown address and a blocked contact, and mails only who may log in', async () => {
    const contact = await makeContact(nazorg, customer)
    const blocked = await makeContact(nazorg, customer)
    await setStatus(blocked, 'blocked')
    const answers = [await forgot(contact.email), await forgot('nobody@nowhere.example'), await forgot(blocked.email)]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await mailsTo(contact.email)).map(({ event }) => event)).toEqual(['password-reset'])
    expect(await mailsTo('nobody@nowhere.example')).toEqual([])
    expect(await mailsTo(blocked.email)).toEqual([])
  })

  it('takes the same time for an unknown address', async () => {
    const contacts = await Promise.all(Array.from({ length: 4 }, () => makeContact(nazorg, customer)))
    const known: number[] = []
    const unknown: number[] = []
    for (const [index, { email }] of contacts.entries()) {
      known.push(await timeOf(() => forgot(email)))
      unknown.push(await timeOf(() => forgot(`stranger${index}@nowhere.example`)))
    }
    console.info('forgotten password, known and unknown, ms:', median(known).toFixed(0), median(unknown).toFixed(0))
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(40)
  })

  it('may be asked five times an hour, known or not', async () => {
    const contact = await makeContact(nazorg, customer)
    for (const email of [contact.email, 'often@nowhere.example']) {
      const answers = []
      for (let round = 0; round < 6; round += 1) answers.push((await forgot(email)).status)
      expect(answers).toEqual([200, 200, 200, 200, 200, 429])
    }
  })

  it('is set once, by the policy, and ends other sessions', async () => {
    const contact = await makeContact(nazorg, customer)
    const elsewhere = await login(nazorg, 'contacts', contact.email)
    await forgot(contact.email)
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    expect((await reset(token, 'short')).body.errors[0]?.name).toBe('PASSWORD_TOO_SHORT')
    expect((await reset(token, contact.email)).body.errors[0]?.name).toBe('PASSWORD_IS_ADDRESS')
    const twice = await Promise.all([reset(token), reset(token)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422])
    const fresh = twice.find(({ status }) => status === 200)?.body.token
    expect((await me(fresh)).body.user?.id).toBe(contact.id)
    expect((await me(elsewhere)).body.user).toBeNull()
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
    expect((await reset(token)).body.errors[0]?.name).toBe('LINK_EXPIRED')
  })

  it('is not undone by a login with the old one that runs at the same moment', async () => {
    const contact = await makeContact(nazorg, customer)
    await forgot(contact.email)
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    const logins = Array.from({ length: 4 }, () => tryLogin(contact.email))
    expect((await reset(token)).status).toBe(200)
    await Promise.all(logins)
    expect((await tryLogin(contact.email)).status).toBe(401)
    expect((await tryLogin(contact.email, NEW_PASSWORD)).status).toBe(200)
  })

  it('is refused to a contact who was blocked since, as a link that does not work', async () => {
    const contact = await makeContact(nazorg, customer)
    await forgot(contact.email)
    await setStatus(contact, 'blocked')
    const token = (await mailsTo(contact.email))[0]?.token ?? ''
    expect(await reset(token)).toEqual(await reset('0123456789abcdef'))
    await setStatus(contact, 'active')
    expect((await tryLogin(contact.email)).status).toBe(200)
  })

  it('leads staff to the panel, whose own form sets it by the policy', async () => {
    const editor = await makeUser(nazorg, 'editor')
    expect((await forgot(editor.email, 'users')).status).toBe(200)
    const { token = '', row } = (await mailsTo(editor.email))[0] ?? {}
    expect(row?.payload).toMatchObject({ user: editor.id })
    const set = (password: string) => asStranger.post<Refused>('/api/users/reset-password', { token, password })
    expect((await set('welkom2026')).status).toBe(422)
    expect((await set(NEW_PASSWORD)).status).toBe(200)
    expect((await tryLogin(editor.email, NEW_PASSWORD, 'users')).status).toBe(200)
  })
})

describe('an invitation', () => {
  const invite = (email: string, more: object = {}) =>
    asAgent.post<{ doc: Contact }>('/api/contacts', {
      name: 'Nieuw',
      email,
      locale: 'en',
      priceDisplay: 'exclusive',
      ...more,
    })

  it('goes to a contact whom staff create, who then chooses a password that staff never knew', async () => {
    const email = 'new@garage.example'
    const { status, body } = await invite(email, { password: PASSWORD })
    expect(status).toBe(201)
    const contact = body.doc
    const membership = await makeMembership(nazorg, contact, customer, ['requestReturns'])
    expect((await tryLogin(email)).status).toBe(401)
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ event: 'invitation', row: { payload: { locale: 'en', contact: contact.id } } })
    const { id } = membership
    await nazorg.payload.update({ collection: 'memberships', id, data: { status: 'invited' }, overrideAccess: true })
    expect((await reset(mail?.token ?? '')).status).toBe(200)
    expect((await membershipOf(contact)).status).toBe('active')
    expect((await tryLogin(email, NEW_PASSWORD)).status).toBe(200)
    expect((await reset(mail?.token ?? '')).body.errors[0]?.name).toBe('LINK_EXPIRED')
  })

  it('can be sent again by staff alone, and replaces the first', async () => {
    const email = 'again@garage.example'
    const { body } = await invite(email)
    await makeMembership(nazorg, body.doc, customer, ['requestReturns'])
    expect((await asStranger.post(`/api/contacts/${body.doc.id}/invite`)).status).toBe(401)
    expect((await asAgent.post(`/api/contacts/${body.doc.id}/invite`)).status).toBe(200)
    expect((await asAgent.post('/api/contacts/nobody/invite')).status).toBe(404)
    const [first, second] = await mailsTo(email)
    expect((await reset(first?.token ?? '')).body.errors[0]?.name).toBe('LINK_EXPIRED')
    expect((await reset(second?.token ?? '')).status).toBe(200)
  })

  it('is not sent when the contact is not stored', async () => {
    const email = 'twice@garage.example'
    expect((await invite(email)).status).toBe(201)
    expect((await invite(email)).status).toBe(400)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('keeps staff from changing the password later', async () => {
    const contact = await makeContact(nazorg, customer)
    const answer = await asAgent.send('PATCH', `/api/contacts/${contact.id}`, { phone: '085', password: NEW_PASSWORD })
    expect(answer.status).toBe(200)
    expect((await tryLogin(contact.email)).status).toBe(200)
  })
})

it('a contact chooses the language, and it is kept', async () => {
  const contact = await makeContact(nazorg, customer)
  const token = await login(nazorg, 'contacts', contact.email)
  expect((await nazorg.as(token).post('/api/contacts/language', { locale: 'en' })).status).toBe(200)
  expect((await me(token)).body.user?.locale).toBe('en')
  expect((await nazorg.as(token).post('/api/contacts/language', { locale: 'fr' })).status).toBe(400)
  expect((await asAgent.post('/api/contacts/language', { locale: 'en' })).status).toBe(401)
})
