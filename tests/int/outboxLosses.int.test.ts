/** What goes half wrong: a copy that is lost, a reader who is refused, a paper that cannot be made; and what is cleared away. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

import { remarksIn } from '@/core/outbox/remarks'
import type { Outbox } from '@/payload-types'
import { outboxRows, silentLog } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

const DAY_MS = 86_400_000

const { desk, run, submitted, decided, allDone, eventsOf, kindsOf } = openReturnsDesk()

const shelf = (name: 'mail' | 'documents') => path.join(desk.nazorg.dataDir, name)
/** A file stands where the folder should be: nobody can write there, root neither. */
const block = (name: 'mail' | 'documents') => {
  rmSync(shelf(name), { recursive: true, force: true })
  writeFileSync(shelf(name), '')
}
afterEach(() => {
  for (const name of ['mail', 'documents'] as const) rmSync(shelf(name), { recursive: true, force: true })
})

const onlyRow = async () => (await outboxRows(desk.nazorg))[0] as Outbox

describe('a mail whose copy cannot be kept', () => {
  it('has left once, and is not sent again', async () => {
    block('mail')
    await run()
    const rma = await submitted()
    await allDone()
    expect(desk.mailbox.mails).toHaveLength(1)
    expect(await onlyRow()).toMatchObject({ attempts: 1, emlKey: null, lastError: null })
    expect(await kindsOf(rma)).toEqual(['submitted', 'mail-sent'])
  })

  it('has not left when no mail server is set: there the file is the delivery', async () => {
    block('mail')
    await run({})
    await submitted()
    await expect.poll(async () => (await onlyRow()).lastError, PATIENCE).toContain('EEXIST')
    expect((await onlyRow()).status).toBe('due')
    rmSync(shelf('mail'))
    desk.clock.turnOn(60_000)
    await allDone()
    expect(existsSync(path.join(shelf('mail'), (await onlyRow()).emlKey ?? 'none'))).toBe(true)
  })
})

it('a mail that one of its readers was refused is done, and the panel names who lacks it', async () => {
  desk.mailbox.refused.add('chef@garage.example')
  await run()
  await submitted(1, { ccEmail: 'chef@garage.example' })
  await allDone()
  expect(desk.mailbox.mails.map(({ envelopeTo }) => envelopeTo)).toEqual([[desk.contact.email]])
  expect(remarksIn((await onlyRow()).lastError)).toEqual([{ kind: 'refused', about: 'chef@garage.example' }])
})

it('a paper that is given up is told in the timeline, to staff alone', async () => {
  await run()
  const rma = await submitted()
  await allDone()
  block('documents')
  await decided(rma)
  const papers = { kind: { equals: 'document' } }
  const statuses = async () => (await outboxRows(desk.nazorg, papers)).map(({ status, attempts }) => [status, attempts])
  await expect.poll(async () => (await statuses()).every(([, attempts]) => attempts === 1), PATIENCE).toBe(true)
  desk.clock.turnOn(3 * DAY_MS + 1_000)
  await expect.poll(async () => (await statuses()).every(([status]) => status === 'dead'), PATIENCE).toBe(true)
  const told = (await eventsOf(rma)).filter(({ kind }) => kind === 'document-failed')
  expect(told.map(({ data }) => (data as { document: string }).document).sort()).toEqual([
    'return-form',
    'shipping-label',
  ])
  for (const { visibleToCustomer, data } of told) {
    expect(visibleToCustomer).toBe(false)
    expect(data).toMatchObject({ reason: expect.stringContaining('EEXIST'), revision: 1 })
  }
  const { body } = await desk.asContact.get<{ docs: { kind: string }[] }>('/api/case-events?limit=200')
  expect(body.docs.map(({ kind }) => kind)).not.toContain('document-failed')
})

it('counts of limits and of copies are cleared away after two days, numbers of cases are kept', async () => {
  const { nextCounter } = await import('@/db/atomic')
  const { sweep } = await import('@/outbox/sweep')
  const { payload } = desk.nazorg
  const req = await desk.nazorg.request()
  const keys = ['limit:login-contacts:x:1', 'copies:someone:2026-01-01', 'rma:of-the-test']
  for (const key of keys) await nextCounter(req, key)
  const left = async () => {
    const where = { key: { in: keys } }
    const { docs } = await payload.find({ collection: 'counters', where, pagination: false, overrideAccess: true })
    return docs.map(({ key }) => key).sort()
  }
  const tools = { payload, logger: silentLog, now: desk.clock.now, random: () => 0, post: {} as never }
  await sweep(tools)
  expect(await left()).toEqual([...keys].sort())
  desk.clock.turnOn(2 * DAY_MS + 1_000)
  await sweep(tools)
  expect(await left()).toEqual(['rma:of-the-test'])
})
