/** Below the level of rows: prices, fields that nobody sets, secrets of accounts, and what an answer may not tell. */
import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { CONTACT_FIELDS } from '@/gate/contactFields'
import type { Contact, Customer, OrderLine } from '@/payload-types'
import { makeWorld, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeMembership, makeOrderLine, makeReason, makeUser } from '../support/trade'

type Doc = Record<string, unknown> & { id: string }
type List = { docs: Doc[] }

let nazorg: Nazorg
let world: World
let answer: (request: Request) => Promise<Response>

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  world = await makeWorld(nazorg)
})

afterAll(() => nazorg.stop())

async function call(token: string | null, method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return answer(new Request(`http://localhost:3000${path}`, { method, headers, ...content }))
}

const read = async <Body>(token: string | null, path: string) => (await (await call(token, 'GET', path)).json()) as Body

describe('prices', () => {
  const PRICES = /netUnitPriceCents|grossUnitPriceCents|discountPercent|vatRate|totalCents/
  let seeing: Customer
  let blind: Customer
  let line: OrderLine
  let contact: Contact
  let token: string

  beforeAll(async () => {
    seeing = await makeCustomer(nazorg)
    blind = await makeCustomer(nazorg)
    contact = await makeContact(nazorg, seeing)
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewPrices')
    await makeMembership(nazorg, contact, blind, rights)
    await makeOrderLine(nazorg, seeing, 5)
    line = await makeOrderLine(nazorg, blind, 5)
    token = await login(nazorg, 'contacts', contact.email)
  })

  it('leave with the lines of the customer whose prices the contact may see, and of no other', async () => {
    const { docs } = await read<List>(token, '/api/order-lines')
    const priced = docs.map((doc) => [doc.customer, 'netUnitPriceCents' in doc])
    expect(new Map(priced as [string, boolean][])).toEqual(
      new Map([
        [seeing.id, true],
        [blind.id, false],
      ]),
    )
  })

  it('can be selected alone by who may see them, and by nobody else', async () => {
    const { docs } = await read<List>(token, '/api/order-lines?select[netUnitPriceCents]=true')
    expect(docs.filter((doc) => 'netUnitPriceCents' in doc)).toHaveLength(1)
    expect(docs).toHaveLength(2)
  })

  it.each([
    'where[netUnitPriceCents][greater_than]=400',
    'where[or][0][and][0][netUnitPriceCents][exists]=true',
    'where[and][0][or][0][grossUnitPriceCents][less_than]=1',
    'where={"netUnitPriceCents":{"equals":495}}',
    'sort=netUnitPriceCents',
    'sort=orderDate,-netUnitPriceCents',
    'where[customer.name][like]=Garage',
    'where[customer.returnWindowExtraDays][equals]=0',
    'sort=customer.name',
    'joins[lines][limit]=1',
    'populate[customers][name]=true',
    'draft=true',
  ])('cannot be found out by ?%s', async (query) => {
    const path = `/api/order-lines?${encodeURI(query)}`
    expect((await call(token, 'GET', path)).status).toBe(400)
    const headers = {
      authorization: `JWT ${token}`,
      'x-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const asForm = new Request('http://localhost:3000/api/order-lines', {
      method: 'POST',
      headers,
      body: encodeURI(query),
    })
    expect((await answer(asForm)).status).toBe(400)
  })

  it('of an invoice are seen as those of a line', async () => {
    const amounts = { amountCents: 1210, paidCents: 10, openCents: 1200 }
    for (const customer of [seeing, blind]) {
      const data = { number: `F-${customer.number}`, customer: customer.id, kind: 'invoice' as const, ...amounts }
      await nazorg.payload.create({ collection: 'invoices', data, depth: 0, overrideAccess: true })
    }
    const seenWith = async (query: string) => {
      const { docs } = await read<List>(token, `/api/invoices${query}`)
      return docs.map((doc) => [doc.customer, Object.keys(amounts).filter((name) => name in doc)])
    }
    const all = [
      [seeing.id, Object.keys(amounts)],
      [blind.id, []],
    ]
    expect(new Map((await seenWith('')) as [string, string[]][])).toEqual(new Map(all as [string, string[]][]))
    const one = await seenWith('?select[openCents]=true')
    expect(new Map(one as [string, string[]][])).toEqual(
      new Map([
        [seeing.id, ['openCents']],
        [blind.id, []],
      ]),
    )
    for (const name of Object.keys(amounts)) {
      expect((await call(token, 'GET', `/api/invoices?where[${name}][greater_than]=1`)).status).toBe(400)
      expect((await call(token, 'GET', `/api/invoices?sort=-${name}`)).status).toBe(400)
    }
  })

  it('and whatever else is not for every reader can be filtered and sorted by nobody but staff', () => {
    const guarded = (fields: readonly FlattenedField[], prefix = ''): string[] =>
      fields.flatMap((field) => {
        const path = `${prefix}${field.name}`
        const inner = 'flattenedFields' in field ? guarded(field.flattenedFields, `${path}.`) : []
        return 'access' in field && field.access?.read ? [path, ...inner] : inner
      })
    const open = Object.entries(CONTACT_FIELDS).flatMap(([slug, names]) => {
      const { config } = nazorg.payload.collections[slug as CollectionSlug]
      return guarded(config.flattenedFields).filter((path) => names.some((name) => `${name}.`.startsWith(`${path}.`)))
    })
    expect(open).toEqual([])
  })

  it('stay out of the snapshots of a case', async () => {
    const reason = await makeReason(nazorg)
    const body = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: reason.id, acceptTerms: true }
    const sent = await call(token, 'POST', '/api/rmas', body)
    expect(sent.status).toBe(201)
    expect(await sent.text()).not.toMatch(PRICES)
    const list = await read<List>(token, '/api/rmas?depth=1')
    expect(list.docs).toHaveLength(1)
    expect(JSON.stringify(list)).not.toMatch(PRICES)
    expect((await call(token, 'GET', '/api/rmas?sort=lines.netUnitPriceCents')).status).toBe(400)
  })
})

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
    const answered = await answer(new Request('http://localhost:3000/api/rmas', { method: 'POST', headers, body }))
    expect(answered.status).toBe(400)
  })

  it('refuse the customer of somebody else', async () => {
    const foreign = await makeCustomer(nazorg)
    const answered = await call(world.tokens.own, 'POST', '/api/rmas', { lines: [], draft: true, customer: foreign.id })
    expect(answered.status).toBeGreaterThanOrEqual(400)
    expect(answered.status).toBeLessThan(500)
  })

  it.each(['agent', 'editor', 'sales', 'integration'] as const)(
    'keep the role of %s, who may change the rest',
    async (role) => {
      const user = await makeUser(nazorg, role)
      const token = await login(nazorg, 'users', user.email)
      await call(token, 'PATCH', `/api/users/${user.id}`, {
        role: 'admin',
        name: 'Mijn naam',
        customers: [world.customer.id],
        enableAPIKey: true,
        apiKey: 'a-key-of-my-own-choice',
      })
      const after = await nazorg.payload.findByID({ collection: 'users', id: user.id, depth: 0, overrideAccess: true })
      expect([after.role, after.customers ?? [], after.enableAPIKey ?? false]).toEqual([role, [], false])
    },
  )
})

describe('secrets of accounts', () => {
  const FIELDS = ['resetPasswordToken', 'hash', 'salt', 'sessions.id', 'apiKeyIndex']

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
      expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|apiKeyIndex)"/)
    }
  })
})

describe('an id of another customer', () => {
  const MISSING = '4be3cf0c-0000-4000-8000-000000000000'
  const READ = ['rmas', 'order-lines', 'orders', 'invoices', 'case-events', 'documents', 'memberships', 'customers']
  const asked: [method: string, slug: string, rest: string, body?: unknown][] = [
    ...READ.map((slug): [string, string, string] => ['GET', slug, '']),
    ['GET', 'documents', '/file'],
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
