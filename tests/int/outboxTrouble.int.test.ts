import { describe, expect, it } from 'vitest'

import type { Outbox, Rma } from '@/payload-types'
import { outboxRows, silentLog } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

const DAY_MS = 86_400_000

const { desk, run, submitted, decided, reload, allDone, statuses, kindsOf } = openReturnsDesk()

describe('when the mail server is down', () => {
  it('decisions go on, and every Message-ID arrives once it is up', async () => {
    await desk.mailbox.down()
    await run()
    const rmas = await Promise.all(Array.from({ length: 5 }, () => submitted()))
    for (const rma of rmas) expect((await decided(rma)).status).toBe('partiallyApproved')
    const mails = { kind: { equals: 'mail' } }
    await expect
      .poll(
        async () =>
          (await outboxRows(desk.nazorg, mails)).every(({ lastError }) => lastError?.includes('ECONNREFUSED')),
        PATIENCE,
      )
      .toBe(true)
    await desk.mailbox.up()
    desk.clock.turnOn(60_000)
    await allDone()
    const ids = (await outboxRows(desk.nazorg, mails)).map(({ messageId }) => messageId)
    expect(ids).toHaveLength(10)
    expect(desk.mailbox.mails.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort())
  })

  it('gives up after three days, says so, and tries again when staff ask', async () => {
    await desk.mailbox.down()
    await run()
    const rma = await submitted()
    const row = async () => (await outboxRows(desk.nazorg))[0] as Outbox
    await expect.poll(async () => (await row()).attempts, PATIENCE).toBe(1)
    desk.clock.turnOn(3 * DAY_MS + 1_000)
    await expect.poll(async () => (await row()).status, PATIENCE).toBe('dead')
    expect((await row()).lastError).toContain('ECONNREFUSED')
    expect(await kindsOf(rma)).toEqual(['submitted', 'mail-failed'])

    await desk.mailbox.up()
    expect((await desk.asContact.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(403)
    expect((await desk.asAgent.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(200)
    await allDone()
    expect(desk.mailbox.mails).toHaveLength(1)
    expect((await desk.asAgent.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(409)
  })

  it('gives a mail its three days from the first attempt, however long it waited for one', async () => {
    await desk.mailbox.down()
    await submitted()
    desk.clock.turnOn(4 * DAY_MS)
    await run()
    const row = async () => (await outboxRows(desk.nazorg))[0] as Outbox
    await expect.poll(async () => (await row()).lastError, PATIENCE).toContain('ECONNREFUSED')
    expect((await row()).status).toBe('due')
  })

  it('sends the same Message-ID again when the server’s answer got lost', async () => {
    desk.mailbox.forgetful = true
    await run()
    await submitted()
    await expect.poll(() => desk.mailbox.mails.length, PATIENCE).toBe(1)
    await expect.poll(async () => (await outboxRows(desk.nazorg))[0]?.status, PATIENCE).toBe('due')
    desk.mailbox.forgetful = false
    desk.clock.turnOn(60_000)
    await allDone()
    const ids = desk.mailbox.mails.map(({ messageId }) => messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('after a crash', () => {
  const crashedRow = async (rma: Rma, data: Partial<Outbox>, kind: Outbox['kind']) => {
    const where = { case: { equals: rma.id }, kind: { equals: kind } }
    for (const { id } of await outboxRows(desk.nazorg, where)) {
      await desk.nazorg.payload.db.updateOne({ collection: 'outbox', id, data })
    }
  }

  it('takes up what was held, without waiting for the lease on SQLite', async () => {
    const rma = await submitted()
    const leaseUntil = new Date(Date.now() + 60_000).toISOString()
    await crashedRow(
      rma,
      { status: 'leased', leaseUntil, attempts: 1, messageId: '<known@desk.nazorg.example>' },
      'mail',
    )
    await run()
    desk.clock.turnOn(process.env.TEST_DATABASE_URL?.startsWith('mongodb') ? 61_000 : 0)
    await allDone()
    expect(desk.mailbox.mails.map(({ messageId }) => messageId)).toEqual(['<known@desk.nazorg.example>'])
  })

  it('does not make a document twice when only the end of its row was lost', async () => {
    await run()
    const rma = await decided(await submitted())
    await allDone()
    const before = await reload(rma)
    await desk.relay?.stop()
    await crashedRow(rma, { status: 'due', doneAt: null }, 'document')
    await run()
    await allDone()
    expect((await reload(rma)).returnForm).toEqual(before.returnForm)
    expect((await kindsOf(rma)).filter((kind) => kind === 'document-made')).toHaveLength(2)
  })

  it('leaves the row to who holds it now', async () => {
    const { claimDue } = await import('@/outbox/claim')
    const { markDone } = await import('@/outbox/settle')
    await submitted()
    const tools = {
      payload: desk.nazorg.payload,
      logger: silentLog,
      now: desk.clock.now,
      random: () => 0,
      post: {} as never,
    }
    const [first] = await claimDue(tools, 1)
    expect(await claimDue(tools, 1)).toEqual([])
    desk.clock.turnOn(61_000)
    const [second] = await claimDue(tools, 1)
    expect(second?.id).toBe(first?.id)
    await expect(markDone(await desk.nazorg.request(), first as Outbox, desk.clock.now())).rejects.toThrow()
    await markDone(await desk.nazorg.request(), second as Outbox, desk.clock.now())
    expect(await statuses()).toEqual(['done'])
  })
})
