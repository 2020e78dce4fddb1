import { translator } from '@messages/translate'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'

import type { Caller } from '@/endpoints/request/described'
import { answerOf } from '@/openapi/bodies'
import type { OpenApi } from '@/openapi/document'
import { SESSION_ROUTES, SHUT } from '../support/accessRoutes'
import { COLLECTIONS, EVERYBODY, GLOBALS, STAFF } from '../support/accessTable'
import { askerOf } from '../support/askAddress'
import { type Address, addressesOf, catalogIn, type Door, listedRoles, requestFor } from '../support/everyRoute'
import { makeWorld, ROLES, type Role, type World } from '../support/everyRow'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { ownEndpoints } from '../support/ownEndpoints'

let nazorg: Nazorg
let world: World
let answer: Door
let addresses: Address[]
let asker: Awaited<ReturnType<typeof askerOf>>
let api: OpenApi

beforeAll(async () => {
  nazorg = await startNazorg()
  answer = (await import('@/app/(payload)/api/door')).answerApi
  world = await makeWorld(nazorg)
  addresses = addressesOf(await catalogIn(nazorg))
  asker = await askerOf({ nazorg, world, answer }, addresses)
  api = await read('stranger')
})
afterAll(() => nazorg.stop())

const ask = (role: Role, query = '') => answer(requestFor(role, world, { method: 'GET', url: `/openapi.json${query}` }))
const read = async (role: Role, query = '') => (await (await ask(role, query)).json()) as OpenApi

const pathOf = ({ name, method }: Address) =>
  name
    .slice(method.length + 1)
    .split('/')
    .map((one) => (one.startsWith(':') ? `{${one.slice(1)}}` : one))
    .join('/')

type Said = {
  readonly 'x-callers'?: readonly Caller[]
  readonly summary: string
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>
}
type Content = Readonly<Record<string, { readonly schema: Record<string, unknown> }>>

const saidOf = (address: Address) => api.paths[pathOf(address)]?.[address.method.toLowerCase()] as Said | undefined
const described = () =>
  addresses.flatMap((address) => (saidOf(address) ? [{ address, said: saidOf(address) as Said }] : []))

it('an independent validator finds it valid', async () => {
  const found = await new Validator().validate(structuredClone(api) as never)
  expect(found.errors ?? []).toEqual([])
  expect(found.valid).toBe(true)
})

const CONTACTS: readonly Role[] = ['own', 'manager', 'powerless', 'blocked', 'other', 'dealer', 'foreignDealer']

/** Roles of the tables, as the description names them. */
function callersIn(roles: string): string {
  const listed = roles.split(' ').map((role) => (role === 'unassigned' ? 'sales' : role))
  if (roles === EVERYBODY) return 'everybody'
  const staff = ['agent', 'editor', 'sales', 'integration', 'admin'].filter((role) => listed.includes(role))
  const contact = CONTACTS.some((role) => listed.includes(role)) ? ['contact'] : []
  return [...contact, ...staff].sort().join(' ')
}

/** What the panel asks about its own forms. */
const OF_THE_PANEL = /\/access(\/:id)?$|^\w+ \/payload-/
/** Whoever works here reads and changes the own account, and reads the drafts and exports that they made: not the row of the tables. */
const OF_ONES_OWN =
  /^(GET|PATCH) \/((users|rmas|service-requests|warranty-claims|attachments)(\/:id|\/count)?|grids\/exports\/:id(\/file)?)$|^POST \/erp-imports\/:id\/undo$/
/** A link that is wrong is answered as a refusal, so that the tables cannot tell who may. */
const BY_LINK = ['POST /users/reset-password']

it('names who may call each operation, and leaves out what everybody is refused', () => {
  const asked = addresses.filter(
    ({ name }) => !OF_THE_PANEL.test(name) && !BY_LINK.includes(name) && !SESSION_ROUTES.includes(name),
  )
  const wrong = asked.flatMap((address) => {
    const listed = callersIn(listedRoles(address, STAFF) ?? '')
    const said = [...(saidOf(address)?.['x-callers'] ?? [])].sort()
    const known = OF_ONES_OWN.test(address.name) ? said.filter((one) => listed.split(' ').includes(one)) : said
    return known.join(' ') === listed ? [] : [{ name: address.name, listed, said: said.join(' ') }]
  })
  expect(wrong).toEqual([])
  expect(SHUT.some((pattern) => described().some(({ address }) => address.pattern === pattern))).toBe(false)
})

it('every endpoint of ours says of itself who may call it, and what it does', () => {
  const silent = described().filter(({ said }) => !said['x-callers'])
  expect(
    silent.map(({ address }) => address.name),
    'Say in `custom: described({ who, body })` of the endpoint who may call it and which schema its body is read by (src/endpoints/request/described.ts).',
  ).toEqual([])
  const generic = translator('nl', 'api')('undescribed')
  const unnamed = described().filter(({ said }) => said.summary === generic)
  expect(
    unnamed.map(({ address }) => address.name),
    'Add a few words on what it does to `verbs` in messages/nl/api.json and messages/en/api.json; the key is made by wordsKey (src/openapi/texts.ts).',
  ).toEqual([])
})

it('every endpoint of ours that answers JSON says what is in it', () => {
  const silent = ownEndpoints(nazorg.payload.config).filter(({ description }) => {
    const schema = answerOf(description)
    return schema !== undefined && !TELLING.some((word) => Object.keys(schema[word] ?? {}).length > 0)
  })
  expect(
    silent.map(({ name }) => name),
    'Say in `answers` of `described` what is in the object (src/endpoints/request/described.ts).',
  ).toEqual([])
})

const TELLING = ['$ref', 'properties', 'additionalProperties', 'anyOf', 'oneOf']

/** Everything that leads out of an answer, as one schema that zod can read. A refusal leads to refusals alone. */
function checkerOf(schema: unknown, status: number): z.ZodType {
  const all = Object.entries(api.components.schemas)
  const known = status < 400 ? all : all.filter(([name]) => /^(Refusal|Error\d+)$/.test(name))
  const text = JSON.stringify({ ...(schema as object), $defs: Object.fromEntries(known) })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

const checkers = new Map<string, z.ZodType>()

function contentAt({ responses }: Said, status: number): Content | undefined {
  const found = responses[String(status)]
  const named = found?.$ref?.split('/').at(-1)
  return named ? (api.components.responses[named] as { content: Content }).content : found?.content
}

/** What is wrong with an answer by its description; empty for nothing. */
async function faultOf(name: string, said: Said, response: Response): Promise<string> {
  const { status } = response
  const content = contentAt(said, status)
  if (!content) return `${status} is not described: ${(await response.text()).slice(0, 200)}`
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const isJson = type === 'application/json'
  if (!isJson)
    return Object.keys(content).some((one) => one === type || one === '*/*' || one === 'application/octet-stream')
      ? ''
      : `${type} is not described`
  const schema = content['application/json']?.schema
  if (!schema) return 'JSON is not described'
  const key = `${status < 400 ? name : JSON.stringify(schema)}${status}`
  const checker = checkers.get(key) ?? checkerOf(schema, status)
  checkers.set(key, checker)
  const body = await response.json()
  const parsed = checker.safeParse(body)
  return parsed.success
    ? ''
    : `${status} ${JSON.stringify(parsed.error.issues).slice(0, 600)} ${JSON.stringify(body).slice(0, 300)}`
}

/** One of each kind that the description speaks of, a contact who is blocked, and a dealer's. */
const EACH = [
  'stranger',
  'own',
  'blocked',
  'dealer',
  'agent',
  'editor',
  'sales',
  'integration',
  'admin',
] as const satisfies Role[]

const PLACES = [...Object.keys(COLLECTIONS), ...Object.keys(GLOBALS)]

async function faultsAt(places: (slug: string) => boolean): Promise<string[]> {
  const faults: string[] = []
  for (const { address, said } of described().filter(({ address }) => places(address.entity.slug))) {
    if (SESSION_ROUTES.includes(address.name)) continue
    for (const role of EACH) {
      const fault = await faultOf(address.name, said, await asker.ask(role, address))
      if (fault) faults.push(`${role} at ${address.name}: ${fault}`)
    }
  }
  return faults
}

it.each(PLACES)('%s answers each role as described', async (slug) => {
  expect(await faultsAt((one) => one === slug)).toEqual([])
})

it('whatever stands beside the collections answers each role as described', async () => {
  expect(await faultsAt((slug) => !PLACES.includes(slug))).toEqual([])
})

it('the schema that is described is the schema that is read', async () => {
  const unread: string[] = []
  for (const { address } of described().filter(({ address: { method } }) => method === 'POST')) {
    const schema = schemaOf(address)
    if (!schema) continue
    const parse = vi.spyOn(schema, 'safeParse')
    for (const role of ROLES) if (parse.mock.calls.length === 0) await asker.ask(role, address)
    if (parse.mock.calls.length === 0) unread.push(address.name)
    parse.mockRestore()
  }
  expect(unread).toEqual([])
})

const schemaOf = ({ name }: Address): z.ZodType | undefined =>
  ownEndpoints(nazorg.payload.config).find((one) => one.name === name)?.description.body

describe('a reader', () => {
  const formsIn = ({ components }: OpenApi) =>
    Object.keys(components.schemas).filter((name) => name.startsWith('answers.'))

  it('who is nobody sees no form, and whoever is asked one sees it by its questions', async () => {
    expect(formsIn(api)).toEqual([])
    const [name = ''] = formsIn(await read('own'))
    const mine = await read('own')
    expect(mine.components.schemas[name]).toMatchObject({
      title: 'Schade',
      properties: { question: { type: 'string' } },
    })
    expect(formsIn(await read('blocked'))).toEqual([])
  })

  it('who is signed in gets a valid description too', async () => {
    const found = await new Validator().validate(structuredClone(await read('own')) as never)
    expect(found.valid).toBe(true)
  })

  it('reads it in the language that is asked for', async () => {
    expect((await read('stranger', '?locale=en')).info.title).toBe('REST API of Nazorg')
    expect((await read('stranger', '?locale=nl')).info.title).toBe('REST-API van Nazorg')
  })

  it('who has it already is told so', async () => {
    const etag = (await ask('stranger')).headers.get('etag') ?? ''
    const request = new Request('http://localhost:3000/api/openapi.json', { headers: { 'if-none-match': etag } })
    expect((await answer(request)).status).toBe(304)
  })

  it('finds no secret of an account', () => {
    const text = JSON.stringify(api.components.schemas)
    for (const secret of ['keyHash', 'resetPasswordToken', '"salt"', '"sessions"'])
      expect(text.includes(secret), secret).toBe(false)
  })
})
