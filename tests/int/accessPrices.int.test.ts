/** Who may see prices and amounts, and that nobody else finds them out by a filter, an order or a selection. */
import { type CollectionSlug, createLocalReq, type FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { CONTACT_FIELDS } from '@/gate/contactFields'
import type { Contact, Customer, OrderLine } from '@/payload-types'
import { type Doors, openDoors } from '../support/doors'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeMembership, makeOrderLine, makeReason } from '../support/trade'

type Doc = Record<string, unknown> & { id: string }
type List = { docs: Doc[] }

let nazorg: Nazorg
let doors: Doors

beforeAll(async () => {
  nazorg = await startNazorg()
  doors = await openDoors()
})

afterAll(() => {
  doors?.close()
  return nazorg.stop()
})

async function call(token: string | null, method: string, path: string, body?: unknown): Promise<Response> {
  const headers: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return doors.answer(new Request(`http://localhost:3000${path}`, { method, headers, ...content }))
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

  it('cost one look at the rights of a contact per request, whatever is filtered, ordered and shown, and another at the next', async () => {
    const { hooks } = nazorg.payload.collections.memberships.config
    let reads = 0
    const count = () => {
      reads += 1
    }
    hooks.beforeOperation.push(count)
    const query = 'where[and][0][articleName][like]=e&where[and][1][quantityOrdered][exists]=true&sort=-orderDate,id'
    const headers = { authorization: `JWT ${token}` }
    const request = new Request(`http://localhost:3000/api/order-lines?${query}`, { headers })
    const { answerApi } = await import('@/app/(payload)/api/door')
    expect((await answerApi(request)).status).toBe(200)
    expect(reads).toBe(1)
    await answerApi(request)
    expect(reads).toBe(2)
    hooks.beforeOperation.splice(hooks.beforeOperation.indexOf(count), 1)
  })

  it('are shown by the rights of the moment in which a transaction writes, whatever held when its request came in', async () => {
    const [{ activeMemberships }, { inTransaction }] = await Promise.all([
      import('@access/activeMemberships'),
      import('@/db/transaction'),
    ])
    const other = await makeContact(nazorg, seeing)
    const req = await createLocalReq({ user: { ...other, collection: 'contacts' } }, nazorg.payload)
    expect(await activeMemberships(req)).toHaveLength(1)
    const where = { contact: { equals: other.id } }
    await nazorg.payload.update({ collection: 'memberships', where, data: { status: 'blocked' }, overrideAccess: true })
    expect(await activeMemberships(req)).toHaveLength(1)
    expect(await inTransaction(req, activeMemberships)).toEqual([])
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
    expect((await doors.answer(asForm)).status).toBe(400)
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
