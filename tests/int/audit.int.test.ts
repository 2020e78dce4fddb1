import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import { openReturnsDesk } from '../support/returnsDesk'

const { desk, submitted, decided, reload, eventsOf } = openReturnsDesk()

const DAY_MS = 86_400_000
let days: Date[]

/** Lazily: these modules read DATA_DIR. */
const verify = async (folder?: string) => {
  const { verifyChains } = await import('@/audit/verifyChains')
  return verifyChains(await desk.nazorg.request(), { folder })
}
const anchor = async (day = 0) => {
  const { anchorHeads } = await import('@/audit/anchors')
  return anchorHeads(await desk.nazorg.request(), days[day] as Date)
}
const folder = () => path.join(desk.nazorg.dataDir, 'anchors')

/** What somebody with the database in hand can do. */
const { change, remove } = {
  change: async (collection: 'case-events' | 'rmas', id: string, data: Record<string, unknown>) => {
    const { compareAndSet } = await import('@/db/atomic')
    await compareAndSet(await desk.nazorg.request(), { collection, where: { id: { equals: id } }, data })
  },
  remove: (collection: 'case-events' | 'rmas', id: string) =>
    desk.nazorg.payload.db.deleteMany({ collection, where: { id: { equals: id } } }),
}

const entry = async (rma: Rma, number: number) => {
  const found = (await eventsOf(rma)).find((event) => event.entry === number)
  if (!found) throw new Error(`no entry ${number}`)
  return found
}

beforeEach(async () => {
  rmSync(folder(), { recursive: true, force: true })
  for (const collection of ['case-events', 'rmas'] as const)
    await desk.nazorg.payload.db.deleteMany({ collection, where: { createdAt: { exists: true } } })
  days = [0, 1, 2].map((day) => new Date(Date.now() + day * DAY_MS))
})

/** An RMA with the entries submitted and decided. */
const told = async () => reload(await decided(await submitted()))

describe('what is changed behind the back of Nazorg', () => {
  it('is nothing when nobody did', async () => {
    const rma = await told()
    await anchor()
    expect(rma).toMatchObject({ eventCount: 2, eventHead: (await entry(rma, 2)).hash })
    expect(await verify()).toMatchObject({ cases: 1, entries: 2, anchors: 1, faults: [] })
  })

  it('is found in a timeline of many pages too, at the edge of one as well', async () => {
    const rma = await told()
    const [{ appendEvent }, { inTransaction }, { caseEvent }] = await Promise.all([
      import('@/db/caseEvents'),
      import('@/db/transaction'),
      import('@/core/timeline'),
    ])
    const actor = { kind: 'staff', id: 'someone', name: 'Bram' } as const
    const about = { case: rma.id, customer: String(desk.customer.id), actor, at: new Date().toISOString() }
    await inTransaction(await desk.nazorg.request(), async (req) => {
      for (let at = 3; at <= 410; at += 1) await appendEvent(req, caseEvent('noted', about, { note: `Notitie ${at}` }))
    })
    expect(await verify()).toMatchObject({ entries: 410, faults: [] })
    const { id: _, ...twin } = await entry(rma, 200)
    const put = await desk.nazorg.payload.db.create({ collection: 'case-events', data: { ...twin } })
    expect((await verify()).faults).toMatchObject([{ fault: 'inserted', entry: 200 }])
    await remove('case-events', String(put.id))
    await remove('case-events', (await entry(rma, 400)).id)
    expect((await verify()).faults).toMatchObject([{ fault: 'missing', entry: 400 }])
  })

  it('names an entry that says something else, one that is gone and one that was put in', async () => {
    const [changed, missing, truncated, inserted] = [await told(), await told(), await told(), await told()]
    await change('case-events', (await entry(changed, 2)).id, { data: { note: 'x' } })
    await remove('case-events', (await entry(missing, 1)).id)
    await remove('case-events', (await entry(truncated, 2)).id)
    const { id: _, ...twin } = await entry(inserted, 1)
    await desk.nazorg.payload.db.create({ collection: 'case-events', data: { ...twin } })
    const fault = (rma: Rma, what: string, at: number) =>
      expect.objectContaining({ number: rma.number, fault: what, entry: at })
    const { faults } = await verify()
    expect(faults).toHaveLength(4)
    expect(faults).toEqual(
      expect.arrayContaining([
        fault(changed, 'changed', 2),
        fault(missing, 'missing', 1),
        fault(truncated, 'truncated', 2),
        fault(inserted, 'inserted', 1),
      ]),
    )
  })

  it('names by its anchor a case that vanished, with its entries or without', async () => {
    const [whole, alone] = [await told(), await told()]
    await anchor()
    for (const { id } of await eventsOf(whole)) await remove('case-events', id)
    await remove('rmas', whole.id)
    await remove('rmas', alone.id)
    const { faults } = await verify()
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fault: 'vanished', number: whole.number }),
        expect.objectContaining({ fault: 'vanished', number: alone.number }),
        expect.objectContaining({ fault: 'stray', number: alone.number }),
      ]),
    )
  })

  it('names by its anchor a timeline that was cut short together with what its case counts', async () => {
    const rma = await told()
    await anchor()
    await remove('case-events', (await entry(rma, 2)).id)
    await change('rmas', rma.id, { eventCount: 1, eventHead: (await entry(rma, 1)).hash })
    expect((await verify()).faults).toEqual([expect.objectContaining({ fault: 'truncated', entry: 2 })])
    rmSync(folder(), { recursive: true })
    expect((await verify()).faults).toEqual([])
  })
})

describe('anchors', () => {
  it('are written once a day, also by several at once, and name what grew since', async () => {
    const rma = await submitted()
    const written = await Promise.all([anchor(), anchor(), anchor()])
    expect(written.filter(Boolean)).toHaveLength(1)
    const still = await submitted()
    await decided(rma)
    expect(await anchor()).toBeNull()
    await anchor(1)
    await anchor(2)
    const names = readdirSync(folder()).sort()
    expect(names).toEqual(days.map((day) => `${day.toISOString().slice(0, 10)}.jsonl`))
    const cases = names.map((name) =>
      readFileSync(path.join(folder(), name), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line)),
    )
    expect(cases[0]).toEqual([expect.objectContaining({ kind: 'rmas', number: rma.number, count: 1 })])
    expect(cases[1]?.map(({ number, count }) => [number, count]).sort()).toEqual(
      [
        [rma.number, 2],
        [still.number, 1],
      ].sort(),
    )
    expect(cases[2]).toEqual([])
    expect((await verify()).faults).toEqual([])
  })

  it('name the day that was changed or taken away, and hold where they were carried to', async () => {
    const rma = await told()
    for (const day of [0, 1, 2]) await anchor(day)
    const [first, second] = readdirSync(folder()).sort()
    const away = mkdtempSync(path.join(os.tmpdir(), 'nazorg-anchors-'))
    cpSync(folder(), away, { recursive: true })
    appendFileSync(path.join(folder(), second as string), '\n')
    expect((await verify()).faults).toEqual([{ fault: 'anchorChanged', file: second }])
    writeFileSync(path.join(folder(), second as string), 'x')
    expect((await verify()).faults[0]).toEqual({ fault: 'anchorUnreadable', file: second })
    unlinkSync(path.join(folder(), first as string))
    unlinkSync(path.join(folder(), second as string))
    expect((await verify()).faults[0]).toMatchObject({ fault: 'anchorChanged' })
    await remove('rmas', rma.id)
    expect((await verify(away)).faults).toContainEqual(expect.objectContaining({ fault: 'vanished' }))
    rmSync(away, { recursive: true })
  })
})

describe('appending', () => {
  it('to one case at once keeps every entry, one after the other', async () => {
    const rma = await submitted()
    const { appendEvent } = await import('@/db/caseEvents')
    const { inTransaction } = await import('@/db/transaction')
    const { caseEvent, SYSTEM_ACTOR } = await import('@/core/timeline')
    const append = async (note: string) =>
      inTransaction(await desk.nazorg.request(), (req) => {
        const at = new Date().toISOString()
        const about = { case: rma.id, customer: String(desk.customer.id), actor: SYSTEM_ACTOR, at }
        return appendEvent(req, caseEvent('noted', about, { note }))
      })
    const done = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => append(`Note ${at}`)))
    const kept = done.filter(({ status }) => status === 'fulfilled').length
    expect(kept).toBeGreaterThan(0)
    expect((await reload(rma)).eventCount).toBe(1 + kept)
    expect((await verify()).faults).toEqual([])
  })

  it('to a case from before they were counted numbers what it has', async () => {
    const [later, asleep] = [await submitted(), await told()]
    for (const rma of [later, asleep]) {
      await change('rmas', rma.id, { eventCount: null, eventHead: null })
      for (const { id } of await eventsOf(rma)) await change('case-events', id, { entry: null })
    }
    await decided(later)
    expect(await reload(later)).toMatchObject({ eventCount: 2 })
    const { fillChains } = await import('@/db/fillChains')
    const { updatedAt } = await reload(asleep)
    await fillChains(desk.nazorg.payload)
    expect(await reload(asleep)).toMatchObject({ eventCount: 2, updatedAt })
    expect((await eventsOf(asleep)).map((event) => event.entry)).toEqual([1, 2])
    expect((await verify()).faults).toEqual([])
  })
})

it('shows neither count nor head nor salts to a contact, and takes them from nobody', async () => {
  const rma = await told()
  const { body } = await desk.asContact.get<Rma>(`/api/rmas/${rma.id}`)
  expect(body).not.toHaveProperty('eventCount')
  expect(body).not.toHaveProperty('eventHead')
  const events = await desk.asContact.get<{ docs: object[] }>(`/api/case-events?where[case][equals]=${rma.id}`)
  expect(events.body.docs).toHaveLength(2)
  for (const event of events.body.docs) expect(event).not.toHaveProperty('salts')
  const asAgent = await desk.asAgent.get<{ docs: object[] }>(`/api/case-events?where[case][equals]=${rma.id}`)
  for (const event of asAgent.body.docs) expect(event).not.toHaveProperty('salts')
  const sent = await desk.asAdmin.send('PATCH', `/api/rmas/${rma.id}`, { eventCount: 0 })
  expect(sent.status).toBe(403)
})
