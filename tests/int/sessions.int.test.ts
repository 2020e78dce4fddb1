/** Tokens, links and addresses that prove nothing: forged, old or used ones, foreign origins, and guesses at who is known. */
import { createHook } from 'node:async_hooks'
import { createHmac } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'

import { openAccounts } from '../support/accounts'
import { addressesOf, catalogIn, type Door } from '../support/everyRoute'
import { login, makeContact, PASSWORD } from '../support/trade'

const { hall, newContact, tryLogin, me, forgot, reset, mailsTo, setStatus } = openAccounts()

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object

function signed(head: object, claims: object, secret?: string): string {
  const content = `${base64(head)}.${base64(claims)}`
  return `${content}.${secret === undefined ? '' : createHmac('sha256', secret).update(content).digest('base64url')}`
}

const seen = async (token: string) =>
  (await hall.nazorg.as(token).get<{ docs?: unknown[] }>('/api/memberships')).body.docs ?? []

describe('a token', () => {
  it('of another secret, of none, or with another account in it signs nobody in', async () => {
    const contact = await newContact()
    const token = await login(hall.nazorg, 'contacts', contact.email)
    const claims = claimsOf(token)
    const { secret } = hall.nazorg.payload
    const HS256 = { alg: 'HS256', typ: 'JWT' }
    const [head = '', body = '', mark = ''] = token.split('.')
    const forged = [
      signed(HS256, claims, 'another secret'),
      signed(HS256, claims, ''),
      signed({ alg: 'none', typ: 'JWT' }, claims),
      signed({ alg: 'None' }, claims),
      `${head}.${body}.`,
      `${head}.${base64({ ...claims, collection: 'users', id: hall.admin.id })}.${mark}`,
      signed(HS256, { ...claims, sid: 'guessed' }, secret),
      signed(HS256, { ...claims, exp: 1 }, secret),
      signed(HS256, { ...claims, collection: 'users' }, secret),
    ]
    expect(await seen(token)).toHaveLength(1)
    for (const one of forged) {
      expect((await me(one)).body.user, one).toBeNull()
      expect(await seen(one)).toEqual([])
    }
  })

  it.each(['a logout', 'a block', 'a new password'])('is worth nothing after %s', async (what) => {
    const contact = await newContact()
    const token = await login(hall.nazorg, 'contacts', contact.email)
    expect(await seen(token)).toHaveLength(1)
    if (what === 'a logout') await hall.nazorg.as(token).post('/api/contacts/logout')
    if (what === 'a block') await setStatus(contact, 'blocked')
    if (what === 'a new password') {
      await forgot(contact.email)
      await reset((await mailsTo(contact.email))[0]?.token ?? '')
    }
    expect((await me(token)).body.user).toBeNull()
    expect(await seen(token)).toEqual([])
    expect((await hall.nazorg.as(token).post('/api/contacts/refresh-token')).status).toBeGreaterThanOrEqual(401)
  })
})

describe('a cookie that a foreign page sends along', () => {
  let answer: Door
  beforeAll(async () => {
    answer = (await import('@/app/(payload)/api/door')).answerApi
  })

  it.each(['https://evil.example', 'null', 'http://localhost:3000.evil.example', 'http://localhost:3001'])(
    'signs nobody in at any address that changes something: from %s',
    async (origin) => {
      const token = await login(hall.nazorg, 'users', hall.admin.email)
      const send = (method: string, path: string, from: string) => {
        const headers = { cookie: `payload-token=${token}`, origin: from, 'content-type': 'application/json' }
        const body = method === 'DELETE' ? {} : { body: '{}' }
        return answer(new Request(`http://localhost:3000/api${path}`, { method, headers, ...body }))
      }
      const ours = await send('POST', '/customers', 'http://localhost:3000')
      expect(ours.status).toBe(400) // an admin, who left out what is required
      const mutating = addressesOf(await catalogIn(hall.nazorg)).filter(({ method }) => method !== 'GET')
      const through: string[] = []
      for (const { method, name, pattern } of mutating) {
        if (PUBLIC.includes(pattern) || name === 'POST /registrations') continue
        const path = name.slice(method.length + 1).replace(/:\w+/g, '0')
        const query = pattern === 'PATCH /' || pattern === 'DELETE /' ? '?where[id][equals]=0' : ''
        const { status } = await send(method, path + query, origin)
        if (![400, 401, 403, 404, 422].includes(status)) through.push(`${status} ${name}`)
      }
      expect(through).toEqual([])
      // What tells a signed-in caller from a stranger: the first hears what is missing, the second that they may not.
      expect((await send('POST', '/customers', origin)).status).toBe(403)
    },
  )

  /** They need no cookie, and what they do depends on what is in them. */
  const PUBLIC = ['POST /login', 'POST /forgot-password', 'POST /reset-password', 'POST /invitation', 'POST /accept']
})

describe('who is known here', () => {
  it('shows in no answer to a login, a forgotten password or a link', async () => {
    const [active, blocked] = [await newContact(), await newContact()]
    await setStatus(blocked, 'blocked')
    const invited = await makeContact(hall.nazorg, hall.customer)
    await setStatus(invited, 'invited')
    const emails = [active.email, blocked.email, invited.email, 'nobody@nowhere.example']
    const alike = async (ask: (email: string) => Promise<unknown>) => {
      const answers = []
      for (const email of emails) answers.push(JSON.stringify(await ask(email)))
      expect(new Set(answers).size, answers.join('\n')).toBe(1)
    }
    await alike((email) => tryLogin(email, 'wrong-password-1'))
    await alike((email) => forgot(email))
    for (const slug of ['users', 'contacts']) await alike((email) => forgot(email, slug))
    await alike((email) => tryLogin(email, PASSWORD, 'users'))
    // With the right password a blocked contact hears what a wrong one does.
    expect(await tryLogin(blocked.email)).toEqual(await tryLogin('nobody@nowhere.example', PASSWORD))
    const links = ['x'.repeat(72), '0'.repeat(72), 'short']
    for (const path of ['/api/memberships/invitation', '/api/memberships/accept']) {
      const answers = await Promise.all(links.map((token) => hall.asStranger.post(path, { token })))
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    }
  })
})

describe('a password is hashed', () => {
  /** How often passwords are hashed while `work` runs, counted where Node begins it. */
  async function hashes(work: () => Promise<unknown>): Promise<number> {
    let count = 0
    const init = (_id: number, type: string) => {
      if (type === 'PBKDF2REQUEST') count += 1
    }
    const hook = createHook({ init }).enable()
    await work().finally(() => hook.disable())
    return count
  }

  it('once at a login, whether the address is known, blocked or unknown', async () => {
    const [active, blocked] = [await newContact(), await newContact()]
    await setStatus(blocked, 'blocked')
    for (const email of [active.email, blocked.email, 'none@nowhere.example']) {
      expect(await hashes(() => tryLogin(email, 'wrong-password-1')), email).toBe(1)
    }
  })

  it('for nobody once an address was tried too often, whether it is known or not', async () => {
    const contact = await newContact()
    for (const email of [contact.email, 'often@nowhere.example']) {
      for (let round = 0; round < 10; round += 1) await tryLogin(email, 'wrong-password-1')
      expect(await hashes(() => tryLogin(email, 'wrong-password-1')), email).toBe(0)
    }
  })
})

describe('a stranger who tries a known address again and again', () => {
  it('does not keep its contact out: the newest link of their own mail lets them in', async () => {
    const contact = await newContact()
    for (let round = 0; round < 12; round += 1) await tryLogin(contact.email, 'wrong-password-1')
    expect((await tryLogin(contact.email)).status).toBe(429)
    for (let round = 0; round < 7; round += 1) await forgot(contact.email)
    const mails = await mailsTo(contact.email)
    expect(mails).toHaveLength(5)
    const answers = await Promise.all(mails.map(({ token }) => reset(token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422])
    const fresh = answers.find(({ status }) => status === 200)?.body.token
    expect((await me(fresh)).body.user?.id).toBe(contact.id)
    expect((await tryLogin(contact.email, 'Een-heel-nieuw-woord-9')).status).toBe(200)
  })

  it('does not end the sessions that are', async () => {
    const contact = await newContact()
    const token = await login(hall.nazorg, 'contacts', contact.email)
    for (let round = 0; round < 12; round += 1) await tryLogin(contact.email, 'wrong-password-1')
    for (let round = 0; round < 7; round += 1) await forgot(contact.email)
    expect((await me(token)).body.user?.id).toBe(contact.id)
  })
})
