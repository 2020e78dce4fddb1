import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { outboxRows } from '../support/relay'
import { openReturnsDesk, PATIENCE } from '../support/returnsDesk'

const DAY_MS = 86_400_000

const { desk, run, submitted, decided, reload, allDone, eventsOf, kindsOf } = openReturnsDesk()

describe('the relay', () => {
  it('mails the confirmation to the contact and the copy, in one mail with both addresses', async () => {
    await run()
    const rma = await submitted(3, { ccEmail: 'chef@garage.example', remarks: '<b>Let op</b>' })
    await allDone()
    expect(desk.mailbox.mails).toHaveLength(1)
    const [mail] = desk.mailbox.mails
    expect(mail?.envelopeTo).toEqual([desk.contact.email, 'chef@garage.example'])
    expect(mail?.to?.map(({ address }) => address)).toEqual([desk.contact.email])
    expect(mail?.cc?.map(({ address }) => address)).toEqual(['chef@garage.example'])
    expect(mail?.subject).toContain(rma.number)
    expect(mail?.text).toContain('<b>Let op</b>')
    expect(mail?.html).not.toContain('<b>Let op</b>')
    expect(mail?.html).not.toMatch(/4[.,]95/)
    expect(await kindsOf(rma)).toEqual(['submitted', 'mail-sent'])
  })

  it('makes the papers of a decision once, and mails them along', async () => {
    await run()
    const rma = await decided(await submitted())
    await allDone()
    const mail = desk.mailbox.mails.find(({ attachments }) => attachments.length > 0)
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
      `${rma.number}-return-form.pdf`,
      `${rma.number}-shipping-label.pdf`,
    ])
    const { returnForm, shippingLabel } = await reload(rma)
    for (const paper of [returnForm, shippingLabel]) {
      if (!paper || typeof paper !== 'object') throw new Error('no paper')
      const bytes = readFileSync(path.join(desk.nazorg.dataDir, 'documents', paper.storageKey))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(paper.sha256)
      expect(bytes.length).toBe(paper.bytes)
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
    const kinds = await kindsOf(rma)
    expect(kinds.filter((kind) => kind === 'document-made')).toHaveLength(2)
    expect(kinds.indexOf('decided')).toBeLessThan(kinds.indexOf('document-made'))
    expect(kinds.at(-1)).toBe('mail-sent')
  })

  it('keeps the chain of hashes whole', async () => {
    const { verifyChains } = await import('@/audit/verifyChains')
    await run()
    const rma = await decided(await submitted())
    await allDone()
    const entries = (await eventsOf(rma)).length
    expect((await reload(rma)).eventCount).toBe(entries)
    expect((await verifyChains(await desk.nazorg.request())).faults).toEqual([])
  })

  it('writes mails as .eml files when there is no SMTP server', async () => {
    await run({})
    const rma = await submitted()
    await allDone()
    const [row] = await outboxRows(desk.nazorg)
    const file = path.join(desk.nazorg.dataDir, 'mail', row?.emlKey ?? '')
    expect(readFileSync(file, 'utf8')).toContain(`Message-ID: <${row?.id}@`)
    expect(row?.subject).toContain(rma.number)
    expect(row?.sentTo).toBe(desk.contact.email)
  })

  it('is woken by what is queued, and works at once', async () => {
    await run()
    await expect.poll(() => desk.relay?.alive()).toBe(true)
    const begun = Date.now()
    await submitted()
    await expect.poll(() => desk.mailbox.mails.length, PATIENCE).toBe(1)
    expect(Date.now() - begun).toBeLessThan(3_000)
  })
})

describe('a mail with documents', () => {
  it('waits for them', async () => {
    const rma = await decided(await submitted())
    const paper = { case: { equals: rma.id }, kind: { equals: 'document' } }
    const later = new Date(Date.now() + DAY_MS).toISOString()
    for (const { id } of await outboxRows(desk.nazorg, paper)) {
      await desk.nazorg.payload.db.updateOne({ collection: 'outbox', id, data: { nextAttemptAt: later } })
    }
    await run()
    const key = { dedupeKey: { like: 'rma-partly-approved' } }
    await expect
      .poll(async () => Date.parse((await outboxRows(desk.nazorg, key))[0]?.nextAttemptAt ?? ''), PATIENCE)
      .toBeGreaterThan(Date.parse(later))
    expect((await outboxRows(desk.nazorg, key))[0]?.attempts).toBe(0)
    desk.clock.turnOn(DAY_MS + 5_000)
    await allDone()
    expect(desk.mailbox.mails.map(({ attachments }) => attachments.length)).toContain(2)
  })

  it('dies with them, and lives again with them', async () => {
    const rma = await decided(await submitted())
    const paper = { dedupeKey: { like: 'return-form' } }
    const [row] = await outboxRows(desk.nazorg, paper)
    await desk.nazorg.payload.db.updateOne({
      collection: 'outbox',
      id: row?.id ?? '',
      data: { status: 'dead', lastError: 'The font is gone' },
    })
    await run()
    const key = { dedupeKey: { like: 'rma-partly-approved' } }
    await expect.poll(async () => (await outboxRows(desk.nazorg, key))[0]?.status, PATIENCE).toBe('dead')
    expect((await outboxRows(desk.nazorg, key))[0]?.lastError).toContain('The font is gone')
    expect((await desk.asAgent.post(`/api/outbox/${row?.id}/retry`)).status).toBe(200)
    await allDone()
    expect(desk.mailbox.mails.map(({ attachments }) => attachments.length)).toContain(2)
    expect(await kindsOf(rma)).toContain('mail-failed')
  })
})
