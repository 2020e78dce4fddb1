/** The promise: never a 5xx for any input, never a stack. 2,000 requests that nobody should send, over HTTP to `npm start`. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { fuzzedRequest, showsStack } from '../support/fuzz'
import { makeSurface } from '../support/fuzzSurface'
import type { Surface } from '../support/fuzzTypes'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { sendRaw } from '../support/ownClient'
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

it(`answers ${REQUESTS} odd requests without a fault of its own and without a stack`, async () => {
  const random = seededRandom()
  const faults: unknown[] = []
  const statuses = new Map<number, number>()
  for (let count = 0; count < REQUESTS; count += 1) {
    const asked = fuzzedRequest(random, surface)
    const { status, body } = await sendRaw(app.url, asked)
    const text = body.toString('utf8')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 0 || status >= 500 || showsStack(text)) faults.push({ status, asked, text: text.slice(0, 500) })
  }
  console.info('answers by status', Object.fromEntries(statuses))
  expect(faults).toEqual([])
  // A fuzz test that never gets past the door proves little.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(REQUESTS / 20)
}, 600_000)
