/**
 * Every policy × verb × role, every global and the addresses of the system, against tests/support/accessTable.ts: what is not
 * granted there is denied. Over REST every address is asked in tests/int/accessRoutes.int.test.ts.
 */
import type { Access, PayloadRequest, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { COLLECTIONS, ENDPOINTS, GLOBALS, SYSTEM_COLLECTIONS, VERBS } from '../support/accessTable'
import { type Doors, openDoors } from '../support/doors'
import { inOrder, makeWorld, ROLES, type Role, shown, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'

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

async function call(role: Role, method: string, path: string, body?: unknown): Promise<Response> {
  const token = world.tokens[role]
  const headers: Record<string, string> = token ? { authorization: shown(token) } : {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  return doors.answer(new Request(`http://localhost:3000${path}`, { method, headers, ...content }))
}

const denied = (response: Response) => [401, 403, 404].includes(response.status)

async function rolesThat(may: (role: Role) => Promise<boolean>): Promise<string> {
  const allowed: Role[] = []
  for (const role of ROLES) if (await may(role)) allowed.push(role)
  return allowed.join(' ')
}

const accounts = new Map<Role, PayloadRequest['user']>()

async function requestAs(role: Role): Promise<PayloadRequest> {
  const req = await nazorg.request()
  const token = world.tokens[role]
  if (!token) return req
  const headers = new Headers({ authorization: shown(token) })
  if (!accounts.has(role)) accounts.set(role, (await nazorg.payload.auth({ headers })).user)
  req.user = accounts.get(role) ?? null
  if (!req.user && role !== 'blocked') throw new Error(`The session of ${role} is gone`) // a block ends it
  return req
}

/** What the policy itself says of one row. */
async function grants(role: Role, slug: string, access: Access | undefined): Promise<boolean> {
  if (!access) throw new Error(`${slug} has no policy for a verb`)
  const verdict = await access({ req: await requestAs(role) })
  if (typeof verdict === 'boolean') return verdict
  const id: Where = { id: { equals: world.rows[slug] } }
  const where: Where = { and: [id, verdict] }
  const { totalDocs } = await nazorg.payload.count({ collection: slug as 'rmas', where, overrideAccess: true })
  return totalDocs > 0
}

describe('every collection', () => {
  it('has a row in the table', () => {
    const slugs = nazorg.payload.config.collections.map(({ slug }) => slug)
    expect(slugs.sort()).toEqual([...Object.keys(COLLECTIONS), ...SYSTEM_COLLECTIONS].sort())
  })

  it.each(Object.entries(COLLECTIONS))('%s grants what the table says, and no more', async (slug, row) => {
    const { access } = nazorg.payload.collections[slug as 'rmas'].config
    const policies = access as unknown as Record<string, Access | undefined>
    const found: Record<string, string> = {}
    for (const verb of VERBS) found[verb] = await rolesThat((role) => grants(role, slug, policies[verb]))
    expect(found).toEqual(Object.fromEntries(VERBS.map((verb) => [verb, inOrder(row[verb])])))
  })
})

describe('every global', () => {
  it('has a row in the table', () => {
    expect(nazorg.payload.config.globals.map(({ slug }) => slug).sort()).toEqual(Object.keys(GLOBALS).sort())
  })

  it.each(Object.entries(GLOBALS))('%s answers as the table says', async (slug, { read, update }) => {
    expect(await rolesThat(async (role) => !denied(await call(role, 'GET', `/api/globals/${slug}`)))).toBe(
      inOrder(read),
    )
    expect(await rolesThat(async (role) => !denied(await call(role, 'POST', `/api/globals/${slug}`, {})))).toBe(
      inOrder(update),
    )
  })
})

describe('addresses of the system', () => {
  it.each(Object.entries(ENDPOINTS))('%s', async (address, roles) => {
    const [method = '', path = ''] = address.split(' ')
    const body = method === 'POST' ? { value: {} } : undefined
    expect(await rolesThat(async (role) => !denied(await call(role, method, path, body)))).toBe(inOrder(roles))
  })
})
