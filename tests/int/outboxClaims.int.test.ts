/** Which effects the relay takes in hand first, and which it leaves alone. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Tools } from '@/outbox/tools'
import type { Outbox } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { clearOutbox, makeClock, outboxRows } from '../support/relay'

const MINUTE_MS = 60_000

let nazorg: Nazorg
let clock: ReturnType<typeof makeClock>
beforeAll(async () => {
  nazorg = await startNazorg()
})
afterAll(() => nazorg.stop())
beforeEach(async () => {
  clock = makeClock()
  await clearOutbox(nazorg)
})

let nth = 0

/** Due that long ago, at the start of a test. */
async function effect(kind: Outbox['kind'], { ago, ...more }: Partial<Outbox> & { ago: number }): Promise<Outbox> {
  nth += 1
  const nextAttemptAt = new Date(Date.now() - ago).toISOString()
  const data = {
    kind,
    dedupeKey: `claims-${nth}`,
    payload: {},
    status: 'due' as const,
    attempts: 0,
    nextAttemptAt,
    ...more,
  }
  return nazorg.payload.create({ collection: 'outbox', data, depth: 0, overrideAccess: true })
}

async function mails(count: number): Promise<Outbox[]> {
  const made: Outbox[] = []
  for (let place = 0; place < count; place += 1) made.push(await effect('mail', { ago: (count - place) * MINUTE_MS }))
  return made
}

async function claim(count: number, held: readonly string[] = []): Promise<Outbox[]> {
  const { claimDue } = await import('@/outbox/claim')
  return claimDue({ payload: nazorg.payload, now: clock.now } as Tools, count, held)
}

const idsOf = (rows: readonly Outbox[]) => rows.map(({ id }) => id)

it.each([
  ['few', 3],
  ['a crowd', 60],
])('takes in hand by kind, then by who waits longest: with %s', async (_what, count) => {
  const waiting = await mails(count)
  const erpEvent = await effect('erpEvent', { ago: 90 * MINUTE_MS, payload: { type: 'customer.addresses' } })
  const document = await effect('document', { ago: 2_000 })
  const page = await effect('page', { ago: 1_000 })
  await effect('page', { ago: -MINUTE_MS })
  expect(idsOf(await claim(4))).toEqual(idsOf([page, document, ...waiting.slice(0, 2)]))
  expect(idsOf(await claim(count))).toEqual(idsOf([...waiting.slice(2), erpEvent]).slice(0, count))
})

it('takes each row once, however many reach for it at a time', async () => {
  const waiting = await mails(40)
  const hands = await Promise.all(Array.from({ length: 6 }, () => claim(4)))
  const taken = hands.flatMap(idsOf)
  expect(new Set(taken).size).toBe(taken.length)
  while (taken.length < waiting.length) taken.push(...idsOf(await claim(4)))
  expect([...taken].sort()).toEqual(idsOf(waiting).sort())
  expect((await outboxRows(nazorg)).every(({ status, attempts }) => status === 'leased' && attempts === 1)).toBe(true)
})

it('takes up again what a lease ran out of, but not what it still works on itself', async () => {
  const [mine, lost] = await mails(2)
  expect(idsOf(await claim(2))).toEqual([mine?.id, lost?.id])
  expect(await claim(2)).toEqual([])
  clock.turnOn(2 * MINUTE_MS)
  expect(idsOf(await claim(2, [mine?.id ?? '']))).toEqual([lost?.id])
})

it('makes one workbook at a time', async () => {
  const [first, second] = [await effect('gridExport', { ago: 2_000 }), await effect('gridExport', { ago: 1_000 })]
  expect(idsOf(await claim(4))).toEqual([first.id])
  expect(await claim(4, [first.id])).toEqual([])
  expect(idsOf(await claim(4))).toEqual([second.id])
})
