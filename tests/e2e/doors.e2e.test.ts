/**
 * Reads have two doors in the running product: Express answers a GET, and Next a POST that stands for one. Whoever asks, and
 * whatever for, both answer alike.
 */
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { askerOf } from '../support/askAddress'
import { type Address, addressesOf, catalogIn, isSessionRoute } from '../support/everyRoute'
import { makeWorld, type Role, shown } from '../support/everyRow'
import { fuzzedRequest } from '../support/fuzz'
import type { Surface } from '../support/fuzzTypes'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { type RawAnswer, type RawRequest, sendRaw } from '../support/ownClient'
import { seededRandom } from '../support/random'
import { type App, startApp } from '../support/startApp'

const SECRET = 'only-for-the-doors-test-0123456789abcdef'
const CALLERS: readonly Role[] = ['stranger', 'own', 'other', 'agent', 'integration']
const FUZZED = 500
const STANDS_FOR_GET = {
  'x-http-method-override': 'GET',
  'content-type': 'application/x-www-form-urlencoded',
}
/** Of the connection, of the one request, and what Next adds for its pages. */
const OF_THE_DOOR = [
  ...['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date', 'x-request-id'],
  ...['ratelimit', 'ratelimit-policy', 'accept-ch', 'critical-ch', 'vary'],
]
/** Stands for the address of an image that is there. */
const IMAGE = '/api/media/file/'
/** Made anew for whoever asks. */
const FRESH = /"formToken":"[^"]*"/
const NONCE = /'nonce-[^']*'/

let nazorg: Nazorg
let app: App
let surface: Surface
const asked: RawRequest[] = []
let tokens: Record<string, string | null>

beforeAll(async () => {
  process.env.PAYLOAD_SECRET = SECRET
  nazorg = await startNazorg()
  const world = await makeWorld(nazorg)
  tokens = world.tokens
  const catalog = await catalogIn(nazorg)
  const rows = Object.fromEntries(Object.entries(world.rows).map(([slug, id]) => [slug, { id }]))
  surface = { catalog, rows, tokens: CALLERS.flatMap((caller) => world.tokens[caller] ?? []) }
  const addresses = addressesOf(catalog)
  const note = async ({ method, url, headers }: Request) => {
    const { pathname, search } = new URL(url)
    if (method === 'GET') asked.push({ method, path: pathname + search, headers: Object.fromEntries(headers) })
    return Response.json({})
  }
  const asker = await askerOf({ nazorg, world, answer: note }, addresses)
  const isRead = (one: Address) => one.method === 'GET' && (!isSessionRoute(one) || one.pattern === 'GET /me')
  for (const address of addresses.filter(isRead)) {
    for (const caller of CALLERS) await asker.ask(caller, address)
  }
  await nazorg.close()
  app = await startApp({
    dataDir: nazorg.dataDir,
    env: { DATABASE_URL: nazorg.databaseUrl, PAYLOAD_SECRET: SECRET, LOG_LEVEL: 'error' },
  })
}, 300_000)

afterAll(async () => {
  await app?.stop()
  await nazorg?.stop()
})

const byExpress = (one: RawRequest) => sendRaw(app.url, one)
const byNext = (one: RawRequest) =>
  sendRaw(app.url, { ...one, method: 'POST', headers: { ...one.headers, ...STANDS_FOR_GET }, body: '' })

function told({ status, headers, body }: RawAnswer) {
  const own = Object.entries(headers)
    .filter(([name]) => !OF_THE_DOOR.includes(name))
    .map(([name, value]) => [name, String(value).replace(NONCE, '')])
  const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  return { status, headers: Object.fromEntries(own), body: plain.toString('latin1').replace(FRESH, '') }
}

async function differences(requests: readonly RawRequest[]): Promise<unknown[]> {
  const found: unknown[] = []
  for (const one of requests) {
    const [express, next] = [told(await byExpress(one)), told(await byNext(one))]
    if (JSON.stringify(express) !== JSON.stringify(next)) found.push({ one, express, next })
  }
  return found
}

it('every address, to every kind of caller', async () => {
  expect(asked.length).toBeGreaterThan(500)
  expect(await differences(asked)).toEqual([])
}, 600_000)

it('HEAD says of every address what GET would, and no more', async () => {
  const wrong: unknown[] = []
  for (const one of asked.filter((_, index) => index % 7 === 0)) {
    const [head, get] = [await byExpress({ ...one, method: 'HEAD' }), await byExpress(one)]
    const [there, here] = [told(head), { ...told(get), body: '' }]
    if (JSON.stringify(there) !== JSON.stringify(here)) wrong.push({ one, there, here })
  }
  expect(wrong).toEqual([])
}, 300_000)

it(`${FUZZED} reads that nobody should ask for`, async () => {
  const random = seededRandom()
  const odd: RawRequest[] = []
  while (odd.length < FUZZED) {
    const one = fuzzedRequest(random, surface)
    if (one.method === 'GET') odd.push(one)
  }
  expect(await differences(odd)).toEqual([])
}, 600_000)

describe('what the headers of a request change', () => {
  const shownBy = (role: Role) => ({ authorization: shown(tokens[role] ?? '') })
  const cookie = () => ({ cookie: `payload-token=${tokens.agent}` })
  it.each<[string, string, () => Record<string, string>]>([
    ['a cookie without a site', '/api/users/me', cookie],
    ['a cookie from our own site', '/api/users/me', () => ({ ...cookie(), 'sec-fetch-site': 'same-origin' })],
    ['a cookie from another site', '/api/users/me', () => ({ ...cookie(), 'sec-fetch-site': 'cross-site' })],
    ['a cookie from another origin', '/api/users/me', () => ({ ...cookie(), origin: 'https://evil.example' })],
    ['a cookie for a list of staff', '/api/rmas?limit=3', () => ({ ...cookie(), 'sec-fetch-site': 'same-origin' })],
    ['a language', '/api/rmas/none', () => ({ ...shownBy('own'), 'accept-language': 'en' })],
    ['a language that is none', '/api/nothing', () => ({ 'accept-language': '__proto__;q=x' })],
    ['a forged host', '/api/order-lines', () => ({ ...shownBy('own'), 'x-forwarded-host': 'evil.example' })],
    ['a forged protocol', '/api/contacts/me', () => ({ ...shownBy('own'), 'x-forwarded-proto': 'https' })],
    ['part of a file', IMAGE, () => ({ range: 'bytes=0-9' })],
    ['a part beyond a file', IMAGE, () => ({ range: 'bytes=900000-' })],
    ['compression', '/api/openapi.json', () => ({ 'accept-encoding': 'gzip' })],
    ['a broken token', '/api/contacts/me', () => ({ authorization: 'JWT x.y.z' })],
  ])('%s', async (_, named, headers) => {
    const path = named === IMAGE ? (asked.find((one) => one.path.startsWith(IMAGE))?.path ?? '') : named
    expect(await differences([{ method: 'GET', path, headers: headers() }])).toEqual([])
  })
})
