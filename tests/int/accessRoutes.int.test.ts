import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ROUTES, SESSION_ROUTES, SHUT } from '../support/accessRoutes'
import { COLLECTIONS, GLOBALS, STAFF } from '../support/accessTable'
import { askerOf } from '../support/askAddress'
import { type Doors, openDoors } from '../support/doors'
import {
  type Address,
  addressesOf,
  catalogIn,
  getsPast,
  isSessionRoute,
  listedRoles,
  requestFor,
  rolesThat,
} from '../support/everyRoute'
import { inOrder, makeWorld, type Role, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'

let nazorg: Nazorg
let world: World
let doors: Doors
let addresses: Address[]
let asker: Awaited<ReturnType<typeof askerOf>>

beforeAll(async () => {
  nazorg = await startNazorg()
  doors = await openDoors()
  world = await makeWorld(nazorg)
  addresses = addressesOf(await catalogIn(nazorg))
  asker = await askerOf({ nazorg, world, answer: doors.answer }, addresses)
})
afterAll(() => {
  doors?.close()
  return nazorg.stop()
})

async function isPast(role: Role, address: Address): Promise<boolean> {
  const response = await asker.ask(role, address)
  expect(response.status, `${role} at ${address.name}`).toBeLessThan(500)
  return getsPast(response, asker.filters(address) ? address.pattern : '')
}

it('every address is listed', () => {
  const unlisted = addresses.filter((one) => !isSessionRoute(one) && listedRoles(one, STAFF) === null)
  expect(
    unlisted.map(({ name }) => name),
    'New. Of a collection or global: add its line to tests/support/accessTable.ts. Of an endpoint: add one to ROUTES in tests/support/accessRoutes.ts, with the roles that may.',
  ).toEqual([])
})

it('nothing is listed that is no more', () => {
  const there = addresses.map(({ name }) => name)
  expect(
    [...Object.keys(ROUTES), ...SESSION_ROUTES].filter((name) => !there.includes(name) && name !== 'GET /access'),
  ).toEqual([])
  expect(SHUT.filter((pattern) => !addresses.some((one) => one.pattern === pattern))).toEqual([])
})

/** By collection or global: what is listed there, and what was found. */
async function compared(slugs: (slug: string) => boolean) {
  const asked = addresses.filter((one) => slugs(one.entity.slug) && !isSessionRoute(one))
  const found: Record<string, string> = {}
  for (const address of asked) found[address.name] = await rolesThat((role) => isPast(role, address))
  const listed = Object.fromEntries(asked.map((one) => [one.name, inOrder(listedRoles(one, STAFF) ?? '')]))
  return { found, listed }
}

const OF_COLLECTIONS = [...Object.keys(COLLECTIONS), 'config', 'grids', 'erp', 'openapi.json']

it.each(OF_COLLECTIONS)('%s answers as listed', async (slug) => {
  const { found, listed } = await compared((one) => one === slug)
  expect(found).toEqual(listed)
})

it.each(Object.keys(GLOBALS))('the global %s answers as listed', async (slug) => {
  const { found, listed } = await compared((one) => one === slug)
  expect(found).toEqual(listed)
})

it("Payload's own collections answer as listed", async () => {
  const { found, listed } = await compared((slug) => slug.startsWith('payload-'))
  expect(found).toEqual(listed)
})

describe('a method that stands for another', () => {
  const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']
  const masked = (role: Role, slug: string, headers: Record<string, string>) => {
    const id = `where[id][equals]=${world.rows[slug]}`
    const plain = requestFor(role, world, { method: 'POST', url: `/${slug}?${id}`, body: {} })
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
    const all = { ...Object.fromEntries(plain.headers), ...form }
    return doors.answer(new Request(`http://localhost:3000/api/${slug}`, { method: 'POST', headers: all, body: id }))
  }

  it.each(Object.keys(COLLECTIONS))('reads of %s what a plain list shows, and changes nothing', async (slug) => {
    const address = addresses.find(({ name }) => name === `GET /${slug}`) as Address
    for (const name of OVERRIDES) {
      const seen = await rolesThat(async (role) => getsPast(await masked(role, slug, { [name]: 'GET' }), 'GET /'))
      expect(seen).toBe(inOrder(listedRoles(address, STAFF) ?? ''))
      for (const method of ['DELETE', 'PATCH', 'PUT', 'get', 'HEAD'])
        expect((await masked('admin', slug, { [name]: method })).status, method).toBe(400)
    }
  })
})

it.each([
  'draft=true',
  'trash=true',
  'autosave=true',
  'overrideAccess=true',
  'showHiddenFields=true',
  'joins[x][limit]=1',
])('nobody but staff may ask with %s', async (query) => {
  for (const slug of Object.keys(COLLECTIONS)) {
    for (const role of ['stranger', 'own', 'other'] as const) {
      const { status } = await doors.answer(requestFor(role, world, { method: 'GET', url: `/${slug}?${query}` }))
      expect([400, 403], `${role} at ${slug}`).toContain(status)
    }
  }
})

describe('a draft that was never online', () => {
  it.each(['pages', 'forms'])('of %s is for staff who work with it', async (slug) => {
    const collection = slug as 'pages'
    const data = { slug: 'geheim', title: 'Nog geheim', _status: 'draft' }
    const made = await nazorg.payload.create({
      collection,
      data: data as never,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    const seen = await rolesThat(async (role) => {
      const found = ['', '?draft=true'].map((query) =>
        doors.answer(requestFor(role, world, { method: 'GET', url: `/${slug}/${made.id}${query}` })),
      )
      return (await Promise.all(found)).some(({ ok }) => ok)
    })
    expect(seen).toBe(inOrder('agent editor sales unassigned admin'))
  })
})

describe('a logout', () => {
  it.each(SESSION_ROUTES)('%s ends the session of who asks, and of nobody else', async (name) => {
    const [, slug] = name.split('/')
    const [mine, theirs] = slug === 'users' ? (['agent', 'own'] as const) : (['own', 'agent'] as const)
    const url = name.slice('POST '.length)
    const me = async (role: Role) =>
      (await (await doors.answer(requestFor(role, world, { method: 'GET', url: `/${slug}/me` }))).json()).user
    expect((await doors.answer(requestFor(theirs, world, { method: 'POST', url, body: {} }))).ok).toBe(false)
    expect(await me(mine)).not.toBeNull()
    expect((await doors.answer(requestFor(mine, world, { method: 'POST', url, body: {} }))).status).toBe(200)
    expect(await me(mine)).toBeNull()
  })
})
