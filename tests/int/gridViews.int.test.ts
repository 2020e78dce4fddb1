/** Views that contacts save: theirs alone, named once, no more than there may be, and gone with them. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { MOST_VIEWS } from '@/core/grids/views'
import type { Contact, Customer } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { login, makeContact, makeCustomer, makeUser } from '../support/trade'

type Door = (request: Request) => Promise<Response>
type View = { id: string; grid: string; name: string; query: Record<string, string> }
type Answer = {
  doc?: View
  docs?: View[]
  errors?: { name: string; message: string; data?: Record<string, unknown> }[]
}

let nazorg: Nazorg
let door: Door
let customer: Customer
let iris: Contact
let token: string
let colleague: string

beforeAll(async () => {
  nazorg = await startNazorg()
  door = (await import('@/app/(payload)/api/door')).answerApi
  customer = await makeCustomer(nazorg)
  iris = await makeContact(nazorg, customer)
  token = await login(nazorg, 'contacts', iris.email)
  colleague = await login(nazorg, 'contacts', (await makeContact(nazorg, customer)).email)
})
afterAll(() => nazorg.stop())

beforeEach(() => nazorg.payload.delete({ collection: 'grid-views', where: {}, overrideAccess: true }))

async function ask(method: 'GET' | 'POST', path: string, { body, as = token }: { body?: object; as?: string | null }) {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'accept-language': 'nl' }
  if (as) headers.authorization = `JWT ${as}`
  const url = `http://localhost:3000/api/grid-views${path}`
  const response = await door(new Request(url, { method, headers, ...(body && { body: JSON.stringify(body) }) }))
  return { status: response.status, body: (await response.json()) as Answer }
}

const balie = { grid: 'orders', name: 'Balie', query: { q: 'balie', sort: 'number', by: 'orderDate', order: '-count' } }
const save = (body: object = balie, as?: string | null) => ask('POST', '', { body, ...(as !== undefined && { as }) })
const named = async (as?: string) => (await ask('GET', '', as ? { as } : {})).body.docs?.map(({ name }) => name)

async function saved(body: object = balie, as?: string): Promise<View> {
  const answer = await save(body, as)
  expect([answer.status, answer.body]).toEqual([201, answer.body])
  return answer.body.doc as View
}

it('are saved, listed by name, renamed, replaced and removed', async () => {
  const { id } = await saved()
  await saved({ ...balie, name: 'Alle' })
  await saved({ ...balie, grid: 'shipments', query: { in: 'carrier' } })
  const { body } = await ask('GET', '?where[grid][equals]=orders&sort=name', {})
  expect(body.docs?.map(({ name, query }) => [name, query])).toEqual([
    ['Alle', balie.query],
    ['Balie', balie.query],
  ])
  expect((await ask('POST', `/${id}/change`, { body: { name: '  Toon \t  bank ' } })).status).toBe(400)
  expect((await ask('POST', `/${id}/change`, { body: { name: '  Toon   bank ' } })).body.doc).toMatchObject({
    name: 'Toon bank',
    query: balie.query,
  })
  expect((await ask('POST', `/${id}/change`, { body: { query: { status: 'open' } } })).body.doc).toMatchObject({
    name: 'Toon bank',
    query: { status: 'open' },
  })
  expect((await ask('POST', `/${id}/remove`, { body: {} })).status).toBe(200)
  expect(await named()).toEqual(['Alle', 'Balie'])
  expect((await ask('POST', `/${id}/remove`, { body: {} })).status).toBe(404)
})

it.each([
  { ...balie, query: { colour: 'red' } },
  { ...balie, query: { sort: 'billingName' } },
  { ...balie, query: { by: 'totalCents' } },
  { ...balie, query: { after: 'abc' } },
  { ...balie, query: { page: '2' } },
  { ...balie, query: { from: 'gisteren' } },
  { ...balie, query: { q: { like: 'x' } } },
  { ...balie, query: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, 'x'])) },
  { ...balie, grid: 'rmas' },
  { ...balie, contact: 'x' },
  { ...balie, place: '1' },
])('of what is no list are refused: %j', async (body) => {
  expect((await save(body)).status).toBe(400)
  expect(await named()).toEqual([])
})

describe('the name of a view', () => {
  it.each(['', '   ', 'x'.repeat(61)])('must be one: %j', async (name) => {
    const { status, body } = await save({ ...balie, name })
    expect([status, body.errors?.[0]]).toMatchObject([422, { name: 'VIEW_NAME_UNFIT', data: { field: 'name' } }])
  })

  it('is there once for each list, however it is written, and a view keeps its own', async () => {
    const { id } = await saved()
    const { status, body } = await save({ ...balie, name: ' BALIE ' })
    expect([status, body.errors?.[0]]).toMatchObject([409, { name: 'VIEW_NAME_TAKEN', data: { field: 'name' } }])
    expect(body.errors?.[0]?.message).toBe('U heeft voor deze lijst al een weergave ‘BALIE’. Kies een andere naam.')
    await saved({ ...balie, grid: 'invoices', query: {} })
    await saved(balie, colleague)
    expect((await ask('POST', `/${id}/change`, { body: { name: 'balie' } })).status).toBe(200)
    const other = await saved({ ...balie, name: 'Toonbank' })
    expect((await ask('POST', `/${other.id}/change`, { body: { name: 'Balie' } })).status).toBe(409)
  })
})

it('are no more than there may be for a list, though they are saved at once', async () => {
  for (let n = 1; n < MOST_VIEWS; n += 1) await saved({ ...balie, name: `Nr ${n}` })
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => save({ ...balie, name })))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await named()).toHaveLength(10) // a page; all of them:
  const where = { grid: { equals: 'orders' as const } }
  expect((await nazorg.payload.count({ collection: 'grid-views', where, overrideAccess: true })).totalDocs).toBe(
    MOST_VIEWS,
  )
  const { status, body } = await save({ ...balie, name: 'Te veel' })
  expect([status, body.errors?.[0]?.name]).toEqual([409, 'VIEW_LIMIT_REACHED'])
  await saved({ ...balie, grid: 'shipments', query: {} })
  const { docs } = await nazorg.payload.find({ collection: 'grid-views', where, limit: 1, overrideAccess: true })
  expect((await ask('POST', `/${docs[0]?.id}/remove`, { body: {} })).status).toBe(200)
  await saved({ ...balie, name: 'Weer plaats' })
})

describe('whose they are', () => {
  it('nobody else finds, changes or removes one, not a colleague and not staff', async () => {
    const { id } = await saved()
    const admin = await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email)
    const agent = await login(nazorg, 'users', (await makeUser(nazorg, 'agent')).email)
    expect(await named(colleague)).toEqual([])
    for (const as of [colleague, admin, agent, null]) {
      for (const [verb, body] of [
        ['change', { name: 'Gestolen' }],
        ['remove', {}],
      ] as const) {
        const { status } = await ask('POST', `/${id}/${verb}`, { body, as })
        expect([as === null ? 401 : as === colleague ? 404 : 403, verb]).toEqual([status, verb])
      }
    }
    for (const as of [admin, agent]) {
      expect((await save(balie, as)).status).toBe(403)
      expect([403, 404]).toContain((await ask('GET', `/${id}`, { as })).status)
    }
    expect(await named()).toEqual(['Balie'])
  })

  it('a list that the contact may not see is not saved, and who acts for nobody any more finds none', async () => {
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewInvoices')
    const contact = await makeContact(nazorg, customer, rights)
    const as = await login(nazorg, 'contacts', contact.email)
    expect((await save({ ...balie, grid: 'invoices', query: {} }, as)).status).toBe(403)
    const { id } = await saved(balie, as)
    const where = { contact: { equals: contact.id } }
    const blocked = { collection: 'memberships', where, data: { status: 'blocked' }, overrideAccess: true } as const
    await nazorg.payload.update(blocked)
    const read = await ask('GET', '', { as })
    expect(JSON.stringify(read.body)).not.toContain('Balie')
    expect((await ask('POST', `/${id}/remove`, { body: {}, as })).status).toBeGreaterThanOrEqual(401)
  })

  it('their keys are told to nobody', async () => {
    await saved()
    expect(JSON.stringify((await ask('GET', '', {})).body)).not.toMatch(/nameKey|place/)
  })
})

it('go with the contact who is erased, and with whomever they looked for', async () => {
  const gone = await makeContact(nazorg, customer, undefined)
  const as = await login(nazorg, 'contacts', gone.email)
  await saved({ ...balie, name: 'Van mij' }, as)
  await saved({ ...balie, name: 'Zoekt', query: { q: gone.email } })
  await saved({ ...balie, name: 'Blijft' })
  const { eraseContact } = await import('@/audit/erase/eraseOnRequest')
  await eraseContact(await nazorg.request(), gone.email, false)
  const { docs } = await nazorg.payload.find({ collection: 'grid-views', overrideAccess: true })
  expect(docs.map(({ name }) => name)).toEqual(['Blijft'])
})
