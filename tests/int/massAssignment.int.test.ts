/**
 * Bodies that set what they should not: every field of every collection at once, foreign ids, names of prototypes. What those
 * may set who may write a row: massAssignmentFields.int.test.ts.
 */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type CatalogFields, catalogOf } from '@/gate/catalog'
import { COLLECTIONS } from '../support/accessTable'
import type { Door } from '../support/everyRoute'
import { makeWorld, ROLES, type Role, shown, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'

let nazorg: Nazorg
let world: World
let answer: Door

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  world = await makeWorld(nazorg)
})
afterAll(() => nazorg.stop())

function send(role: Role, method: string, path: string, body: string, more: Record<string, string> = {}) {
  const token = world.tokens[role]
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: shown(token) } : {}), ...more }
  return answer(new Request(`http://localhost:3000/api/${path}`, { method, headers, body }))
}

/** Every field with another value of its kind, relations with what belongs to others. */
function forged(fields: CatalogFields): Record<string, unknown> {
  const entries = [...fields].map(([name, { kind, to, many, fields: inner }]): [string, unknown] => {
    const one = () => {
      if (kind === 'number') return 4242
      if (kind === 'checkbox') return true
      if (kind === 'date') return '2031-01-01T00:00:00.000Z'
      if (kind === 'relation') return world.rows[to ?? ''] ?? null
      return kind === 'json' ? { forged: true } : 'forged'
    }
    if (kind === 'group') return [name, forged(inner)]
    if (kind === 'array') return [name, [forged(inner)]]
    return [name, kind === 'richText' ? null : many ? [one()] : one()]
  })
  return Object.fromEntries(entries)
}

const NASTY = '"__proto__":{"role":"admin","forged":true},"constructor":{"prototype":{"forged":true}}'

async function stored(slug: string): Promise<string> {
  const collection = slug as CollectionSlug
  const { docs } = await nazorg.payload.db.find({ collection, pagination: false, limit: 0 })
  return JSON.stringify(docs)
}

it.each(Object.entries(COLLECTIONS))(
  '%s stays as it is whoever sends every field of it without the right to',
  async (slug, row) => {
    const { fields } = catalogOf(nazorg.payload.config).collections.get(slug) ?? { fields: new Map() }
    const all = JSON.stringify({ ...forged(fields), password: 'Een-heel-nieuw-woord-9' })
    const bodies = [all, `${all.slice(0, -1)},${NASTY}}`]
    const may = (verb: string | undefined, role: Role) => verb?.split(' ').includes(role)
    const before = await stored(slug)
    for (const role of ROLES) {
      for (const body of bodies) {
        if (!may(row.update, role)) {
          const headers = { 'x-http-method-override': 'PATCH' }
          expect((await send(role, 'PATCH', `${slug}/${world.rows[slug]}`, body)).ok).toBe(false)
          expect((await send(role, 'POST', `${slug}/${world.rows[slug]}`, body, headers)).ok).toBe(false)
        }
        if (!may(row.create, role)) expect((await send(role, 'POST', slug, body)).ok).toBe(false)
      }
    }
    expect(await stored(slug)).toBe(before)
    expect(({} as Record<string, unknown>).forged).toBeUndefined()
  },
)

it.skipIf(process.env.TEST_DATABASE_URL?.startsWith('mongodb'))(
  'names a row that is not there, and is told so',
  async () => {
    const body = JSON.stringify({ form: '67fe9aa0-f9c4-4251-90d1-69eec00b4fba' })
    const answered = await send('admin', 'POST', 'globals/warranty-settings', body)
    expect(answered.status).toBe(400)
    expect(await answered.json()).toMatchObject({
      errors: [{ name: 'INVALID_INPUT', data: { reason: 'names nothing' } }],
    })
  },
)

it('gives a new row an id of its own, whatever the body says', async () => {
  const body = JSON.stringify({ id: 'chosen', number: 'NEW-9', name: 'Garage Nieuw' })
  const answered = await send('agent', 'POST', 'customers', body)
  expect(answered.status).toBe(201)
  const { doc } = (await answered.json()) as { doc: { id: string } }
  expect(doc.id).not.toBe('chosen')
  await nazorg.payload.delete({ collection: 'customers', id: doc.id, overrideAccess: true })
})

describe('an id of another customer', () => {
  it('is taken in no relation that a contact can send', async () => {
    const { rows } = world
    const found = await nazorg.as(world.tokens.other).get<{ docs: { id: string }[] }>('/api/customers')
    const own = found.body.docs[0]?.id
    const line = { orderLine: rows['order-lines'], quantityRequested: 1 }
    const free = { freeEntry: 'a', articleNumber: 'X', articleName: 'X', quantityRequested: 1 }
    const fields = { contact: rows.contacts, onBehalfBy: rows.users, decidedBy: rows.users, case: rows.rmas }
    const tried: [path: string, body: object][] = [
      ['rmas', { customer: rows.customers, lines: [], draft: true }],
      ['rmas', { customer: own, lines: [line], draft: true }],
      ['rmas', { lines: [line], reason: rows['return-reasons'], acceptTerms: true }],
      ...Object.entries(fields).map(([name, id]): [string, object] => [
        'rmas',
        { lines: [free], draft: true, [name]: id },
      ]),
      ['service-requests', { customer: rows.customers, type: 'repair' }],
      ['warranty-claims', { customer: rows.customers, lines: [], draft: true }],
      ...Object.entries(fields).map(([name, id]): [string, object] => [
        'service-requests',
        { type: 'repair', [name]: id },
      ]),
      [`rmas/${rows.rmas}/draft`, { lines: [] }],
      [`customers/${rows.customers}/contacts`, { name: 'Ik', email: 'ik@garage.example', locale: 'nl', rights: [] }],
      [`memberships/${rows.memberships}/rights`, { rights: ['viewPrices'] }],
      ['contacts/language', { locale: 'en', id: rows.contacts }],
      ['registrations', { kind: 'access', customer: rows.customers, status: 'approved' }],
    ]
    const counts = () =>
      Promise.all(
        (['rmas', 'service-requests', 'warranty-claims', 'memberships', 'contacts', 'registrations'] as const).map(
          (slug) => stored(slug),
        ),
      )
    const before = await counts()
    for (const [path, body] of tried) {
      const { status } = await send('other', 'POST', path, JSON.stringify(body))
      expect(status, `${path} ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    expect(await counts()).toEqual(before)
  })
})
