import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Relay } from '@/outbox/relay'
import { openRegistrations } from '../support/registrations'
import { clearOutbox, makeClock, outboxRows, silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { startVies, VIES_SAYS, type Vies } from '../support/vies'

const DAYS_MS = 24 * 60 * 60 * 1000

let vies: Vies
let relay: Relay | undefined
let clock: ReturnType<typeof makeClock>

beforeAll(async () => {
  vies = await startVies()
  process.env.VIES_URL = vies.url // read when the configuration is loaded
})
const { hall, business, apply, registrationOf, decide, settings } = openRegistrations()
beforeAll(() => settings({ askVies: true }))
beforeEach(async () => {
  await clearOutbox(hall.nazorg)
  vies.asked.length = 0
  clock = makeClock()
})
afterEach(async () => {
  await relay?.stop()
  relay = undefined
})
afterAll(() => vies.stop())

async function run(): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  relay = startRelay(hall.nazorg.payload, silentLog, { now: clock.now, random: () => 0 })
}

const applied = async (data: object = {}) => {
  const asked = await business(data)
  expect((await apply(asked)).status).toBe(201)
  return asked
}
const check = async () => (await outboxRows(hall.nazorg, { kind: { equals: 'vatCheck' } }))[0]
const stateOf = async (email: string) => {
  const { status, vatCheck } = await registrationOf(email)
  return `${status} ${vatCheck}`
}

it('opens a registration once VIES knows the number, and keeps whose it is', async () => {
  vies.answer = VIES_SAYS.valid
  const { email, vatNumber } = await applied()
  expect(await stateOf(email)).toBe('unchecked pending')
  expect((await decide(email, 'approve')).body.errors[0]?.name).toBe('TRANSITION_NOT_ALLOWED')
  await run()
  await expect.poll(() => stateOf(email), PATIENCE).toBe('open valid')
  expect(vies.asked).toEqual([{ countryCode: 'NL', vatNumber: vatNumber.slice(2) }])
  expect(await registrationOf(email)).toMatchObject({
    vatName: 'GARAGE <b>JANSEN</b> B.V.',
    vatAddress: 'DORPSSTRAAT 00001\n1234AB EDE',
  })
  expect((await decide(email, 'approve')).status).toBe(200)
})

it.each(['invalid', 'impossible'] as const)('leaves a number that is %s for staff to judge', async (answer) => {
  vies.answer = VIES_SAYS[answer]
  const { email } = await applied()
  await run()
  await expect.poll(() => stateOf(email), PATIENCE).toBe('open invalid')
  expect((await registrationOf(email)).vatName).toBeNull()
})

it.each(['unavailable', 'nonsense'] as const)('asks again when the answer is %s', async (answer) => {
  vies.answer = VIES_SAYS[answer]
  const { email } = await applied()
  await run()
  await expect.poll(() => stateOf(email), PATIENCE).toBe('unchecked unavailable')
  await expect.poll(async () => (await check())?.lastError, PATIENCE).toContain('VIES')
  vies.answer = VIES_SAYS.valid
  clock.turnOn(60_000)
  await expect.poll(() => stateOf(email), PATIENCE).toBe('open valid')
})

it('lets staff go on without, and does not undo it when VIES answers after all', async () => {
  vies.answer = VIES_SAYS.unavailable
  const { email } = await applied()
  await run()
  await expect.poll(() => stateOf(email), PATIENCE).toBe('unchecked unavailable')
  expect((await decide(email, 'proceed')).body.doc.status).toBe('open')
  expect((await decide(email, 'reject', { reason: 'Nee' })).status).toBe(200)
  vies.answer = VIES_SAYS.valid
  clock.turnOn(60_000)
  await expect.poll(async () => (await check())?.status, PATIENCE).toBe('done')
  expect((await registrationOf(email)).status).toBe('rejected')
})

it('waits for nobody for ever: after three days staff decide without', async () => {
  vies.answer = VIES_SAYS.unavailable
  const { email } = await applied()
  await run()
  await expect.poll(() => stateOf(email), PATIENCE).toBe('unchecked unavailable')
  clock.turnOn(4 * DAYS_MS)
  await expect.poll(() => stateOf(email), PATIENCE).toBe('open unavailable')
  expect((await check())?.status).toBe('dead')
})

it('does not ask about numbers of countries outside the Union', async () => {
  const { email } = await applied({ vatNumber: 'GB980780684', countryCode: 'GB' })
  expect(await stateOf(email)).toBe('open notAsked')
  expect(await check()).toBeUndefined()
})
