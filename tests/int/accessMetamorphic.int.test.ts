/** Whatever is written about other customers, every answer that a contact can get stays as it was, byte for byte. */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Customer } from '@/payload-types'
import { aboutEndCustomer, plainOnes, type Question, questions } from '../support/bodiesOfContact'
import { type Doors, openDoors } from '../support/doors'
import { catalogIn } from '../support/everyRoute'
import { makeWorld, type Role, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { makeContact, makeCustomer, makeOrderLine } from '../support/trade'

const silent = { depth: 0, overrideAccess: true } as const
const OF_CUSTOMERS = [
  'rmas',
  'service-requests',
  'warranty-claims',
  'documents',
  'attachments',
  'case-events',
  'case-messages',
  'outbox',
  'shipments',
  'expected-dates',
  'customers',
  'contacts',
  'memberships',
  'account-events',
  'grid-views',
  'orders',
  'order-lines',
  'invoices',
] as const

let nazorg: Nazorg
let world: World
let doors: Doors
let asked: Question[]

/** The world's rows are those of others; `other` is who asks. */
beforeAll(async () => {
  nazorg = await startNazorg()
  doors = await openDoors()
  world = await makeWorld(nazorg)
  await makeOrderLine(nazorg, await customerOfOther(), 5)
  const ids = Object.fromEntries(Object.entries(world.rows).map(([slug, id]) => [slug, [id]]))
  const foreign = Object.fromEntries(OF_CUSTOMERS.map((slug) => [slug, ids[slug] ?? []]))
  asked = questions(await catalogIn(nazorg), foreign)
})
afterAll(() => {
  doors?.close()
  return nazorg.stop()
})

const customerOfOther = () => customerOf('other')

async function customerOf(role: Role): Promise<Customer> {
  const own = await nazorg.as(world.tokens[role]).get<{ docs: Customer[] }>('/api/customers')
  return own.body.docs[0] as Customer
}

async function bodies(role: Role, questions: readonly Question[]): Promise<Map<string, string>> {
  const headers = { authorization: `JWT ${world.tokens[role]}`, 'content-type': 'application/json' }
  const found = new Map<string, string>()
  for (const { method, path, body } of questions) {
    const content = body ? { body: JSON.stringify(body) } : {}
    const response = await doors.answer(
      new Request(`http://localhost:3000${encodeURI(path)}`, { method, headers, ...content }),
    )
    expect(response.status, path).toBeLessThan(500)
    found.set(`${method} ${path} ${JSON.stringify(body ?? '')}`, `${response.status} ${await response.text()}`)
  }
  return found
}

/** Every text, number and date of every foreign row becomes another one. */
async function changeForeignRows({ word, number, day } = { word: 'GEHEIM', number: 7777, day: '2026-06-01' }) {
  for (const collection of OF_CUSTOMERS) {
    const { flattenedFields } = nazorg.payload.collections[collection].config
    const mine = collection === 'customers' ? await customerOfOther() : null
    const id = world.rows[collection] ?? ''
    if (mine?.id === id) throw new Error('The foreign customer is the own one')
    const data = Object.fromEntries(
      flattenedFields.flatMap(({ name, type }): [string, unknown][] => {
        if (KEPT.includes(name)) return []
        if (type === 'text' || type === 'textarea' || type === 'email') return [[name, `${word} ${name}`]]
        if (type === 'number') return [[name, number]]
        if (type === 'checkbox') return [[name, true]]
        return type === 'date' ? [[name, `${day}T00:00:00.000Z`]] : []
      }),
    )
    const where = { id: { equals: id } }
    const row = await nazorg.payload.db.findOne<{ id: string }>({ collection: collection as CollectionSlug, where })
    await nazorg.payload.db.updateOne({ collection: collection as CollectionSlug, id, data: { ...row, ...data } })
  }
}
const KEPT = [
  'id',
  'password',
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
]

async function addForeignRows() {
  const customer = await makeCustomer(nazorg, { name: 'GEHEIM BV' })
  await makeContact(nazorg, customer)
  await makeContact(nazorg, world.customer)
  await makeOrderLine(nazorg, world.customer, 3)
  const { payload } = nazorg
  const order = { number: 'VO-GEHEIM', customer: customer.id, totalCents: 1, shippingStatus: 'shipped' } as const
  await payload.create({ collection: 'orders', data: order, ...silent })
  await payload.create({
    collection: 'invoices',
    data: { number: 'VF-GEHEIM', customer: customer.id, kind: 'invoice' },
    ...silent,
  })
  const event = {
    case: world.rows.rmas,
    customer: world.customer.id,
    kind: 'submitted',
    at: '2026-06-01T00:00:00.000Z',
  }
  const data = { number: 'RMA-GEHEIM', lines: 1, pieces: 1, onBehalf: false }
  const shown = { actor: { kind: 'system' }, visibleToCustomer: true, data, previousHash: 'x', hash: 'GEHEIM ' }
  await payload.db.create({ collection: 'case-events', data: { ...event, ...shown } })
  await payload.db.create({
    collection: 'registrations',
    data: {
      ...(await payload.findByID({ collection: 'registrations', id: world.rows.registrations ?? '', ...silent })),
      id: undefined,
      name: 'GEHEIM',
    },
  })
}

type Answers = ReadonlyMap<string, string>

function expectSame(before: Answers, after: Answers, word: string) {
  const changed = [...after].filter(([question, body]) => before.get(question) !== body)
  expect(changed.map(([question, body]) => [question, before.get(question), body])).toEqual([])
  expect([...after.values()].filter((body) => body.includes(`${word}"`) || body.includes(`${word} `))).toEqual([])
}

it('are the same after every change and addition', async () => {
  const before = await bodies('other', asked)
  await changeForeignRows()
  await addForeignRows()
  expectSame(before, await bodies('other', asked), 'GEHEIM')
  expect(before.size).toBeGreaterThan(500)
}, 900_000)

/** A dealer of others asks as if the end customer were its own, and by the dealer it is not of. */
async function asForeignDealer(): Promise<Question[]> {
  const { customer, dealer, rows } = world
  const own = await customerOf('foreignDealer')
  return [own.id, dealer.id].flatMap((id) => aboutEndCustomer(id, customer.id, rows))
}

it('show a dealer its end customers by the verbs of dealers alone, and the dealer of others nothing', async () => {
  const plain = plainOnes(asked)
  const ofForeign = [...plain, ...(await asForeignDealer())]
  const verbs = aboutEndCustomer(world.dealer.id, world.customer.id, world.rows)
  const before = [await bodies('foreignDealer', ofForeign), await bodies('dealer', plain)] as const
  await changeForeignRows({ word: 'ANDERS', number: 8888, day: '2026-07-01' })
  expectSame(before[0], await bodies('foreignDealer', ofForeign), 'ANDERS')
  expectSame(before[1], await bodies('dealer', plain), 'ANDERS')
  expect(plain.length).toBeGreaterThan(100)
  const shown = await bodies('dealer', verbs)
  for (const [question, body] of shown) {
    expect(body.slice(0, 3), question).toBe('200')
    expect(body, question).toContain('ANDERS')
  }
}, 900_000)
