/** The promise: never a 5xx for any input, never a stack. 2,000 requests that nobody should send, over HTTP to `npm start`. */
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fuzzedRequest, showsStack } from '../support/fuzz'
import { makeSurface } from '../support/fuzzSurface'
import type { FuzzedRequest, Surface } from '../support/fuzzTypes'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'
import { type App, startApp } from '../support/startApp'

const REQUESTS = 2000
/** Of both processes: the sessions are made by one and shown to the other. */
const SECRET = 'only-for-the-fuzz-test-0123456789abcdef'

let nazorg: Nazorg
let app: App
let surface: Surface

beforeAll(async () => {
  process.env.PAYLOAD_SECRET = SECRET
  nazorg = await startNazorg()
  surface = await makeSurface(nazorg)
  await nazorg.close()
  app = await startApp({
    dataDir: nazorg.dataDir,
    env: { DATABASE_URL: nazorg.databaseUrl, PAYLOAD_SECRET: SECRET, LOG_LEVEL: 'error' },
  })
})

afterAll(async () => {
  await app?.stop()
  await nazorg?.stop()
})

/** Node's own client: `fetch` would tidy the path up. */
async function send({ method, path, headers, body }: FuzzedRequest): Promise<{ status: number; text: string }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sending = request(`${app.url}/`, { method, path, headers: { ...headers, ...length } }, resolve)
    sending.on('error', reject).end(body)
  })
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  return { status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }
}

it(`answers ${REQUESTS} odd requests without a fault of its own and without a stack`, async () => {
  const random = seededRandom()
  const faults: unknown[] = []
  const statuses = new Map<number, number>()
  for (let count = 0; count < REQUESTS; count += 1) {
    const asked = fuzzedRequest(random, surface)
    const { status, text } = await send(asked)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 0 || status >= 500 || showsStack(text)) faults.push({ status, asked, text: text.slice(0, 500) })
  }
  console.info('answers by status', Object.fromEntries(statuses))
  expect(faults).toEqual([])
  // A fuzz test that never gets past the door proves little.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
}, 600_000)
