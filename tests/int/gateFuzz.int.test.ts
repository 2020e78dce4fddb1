/** The quick half of the fuzz test: the same requests as in tests/e2e/fuzz, without a server between. */
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type Doors, openDoors } from '../support/doors'
import { fuzzedRequest, showsStack } from '../support/fuzz'
import { makeSurface } from '../support/fuzzSurface'
import type { Surface } from '../support/fuzzTypes'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { seededRandom } from '../support/random'

const REQUESTS = Number(process.env.FUZZ_REQUESTS) || 600

let nazorg: Nazorg
let doors: Doors
let surface: Surface

beforeAll(async () => {
  nazorg = await startNazorg()
  doors = await openDoors()
  surface = await makeSurface(nazorg)
})

afterAll(() => {
  doors?.close()
  return nazorg.stop()
})

it('answers whatever comes without a fault of its own and without a stack', async () => {
  const random = seededRandom()
  const faults: unknown[] = []
  const statuses = new Map<number, number>()
  for (let count = 0; count < REQUESTS; count += 1) {
    const asked = fuzzedRequest(random, surface)
    const response = await doors.answer(new Request(`http://localhost:3000${asked.path}`, asked))
    const text = await response.text()
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
    if (response.status >= 500 || showsStack(text)) faults.push({ status: response.status, asked, text })
  }
  console.info('answers by status', Object.fromEntries(statuses))
  expect(faults).toEqual([])
})
