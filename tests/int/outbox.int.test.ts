import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { CaseEventKind } from '@/core/timeline'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer, Outbox, ReturnReason, Rma } from '@/payload-types'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { clearOutbox, makeClock, outboxRows, silentLog } from '../support/relay'
import { type Mailbox, startMailbox } from '../support/smtp'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'

const PATIENCE = { timeout: 15_000, interval: 25 }
const DAY_MS = 86_400_000

let nazorg: Nazorg
let customer: Customer
let contact: Contact
let reason: ReturnReason
let asContact: Caller
let asAgent: Caller
let mailbox: Mailbox
let relay: Relay | undefined
let clock = makeClock()

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg, { nightDelivery: true, addresses: [ADDRESS] })
  contact = await makeContact(nazorg, customer)
  const agent = await makeUser(nazorg, 'agent')
  reason = await makeReason(nazorg)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
  asAgent = nazorg.as(await login(nazorg, 'users', agent.email))
})
afterAll(() => nazorg.stop())

beforeEach(async () => {
  await clearOutbox(nazorg)
  clock = makeClock()
  mailbox = await startMailbox()
})
afterEach(async () => {
  await relay?.stop()
  relay = undefined
  await mailbox.down()
})

const ADDRESS = {
  kind: 'delivery' as const,
  label: 'Magazijn',
  street: 'Fictieplein',
  houseNumber: '12',
  postalCode: '0000 AB',
  city: 'Voorbeeldstad',
  countryCode: 'NL',
  primary: true,
}

async function run(settings: { smtpUrl?: string } = { smtpUrl: mailbox.url }): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  relay = startRelay(nazorg.payload, silentLog, { ...settings, now: clock.now, random: () => 0 })
}

async function submitted(quantity = 3, more: Record<string, unknown> = {}): Promise<Rma> {
  const line = await makeOrderLine(nazorg, customer, quantity)
  const lines = [{ orderLine: line.id, quantityRequested: quantity }]
  const request = { lines, reason: reason.id, acceptTerms: true, ...more }
  const { status, body } = await asContact.post<{ doc: Rma }>('/api/rmas', request)
  expect(status).toBe(201)
  return body.doc
}

async function decided(rma: Rma, quantityApproved = 2): Promise<Rma> {
  const lines = (rma.lines ?? []).map(({ id }) => ({ id, quantityApproved, note: 'Eén doos is open' }))
  const { status, body } = await asAgent.post<{ doc: Rma }>(`/api/rmas/${rma.id}/decide`, { lines })
  expect(status).toBe(200)
  return body.doc
}

const reload = (rma: Rma) => nazorg.payload.findByID({ collection: 'rmas', id: rma.id, depth: 1, overrideAccess: true })
const statuses = async () => (await outboxRows(nazorg)).map(({ status }) => status)
const allDone = () => expect.poll(async () => new Set(await statuses()), PATIENCE).toEqual(new Set(['done']))

async function eventsOf(rma: Rma) {
  const where = { case: { equals: rma.id } }
  const options = { where, sort: 'at', pagination: false, depth: 0, overrideAccess: true } as const
  return (await nazorg.payload.find({ collection: 'case-events', ...options })).docs
}
const kindsOf = async (rma: Rma) => (await eventsOf(rma)).map(({ kind }) => kind as CaseEventKind)

describe('the relay', () => {
  it('mails the confirmation to the contact and the copy, in one mail with both addresses', async () => {
    await run()
    const rma = await submitted(3, { ccEmail: 'chef@garage.example', remarks: '<b>Let op</b>' })
    await allDone()
    expect(mailbox.mails).toHaveLength(1)
    const [mail] = mailbox.mails
    expect(mail?.envelopeTo).toEqual([contact.email, 'chef@garage.example'])
    expect(mail?.to?.map(({ address }) => address)).toEqual([contact.email])
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
    const mail = mailbox.mails.find(({ attachments }) => attachments.length > 0)
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual([
      `${rma.number}-return-form.pdf`,
      `${rma.number}-shipping-label.pdf`,
    ])
    const { returnForm, shippingLabel } = await reload(rma)
    for (const paper of [returnForm, shippingLabel]) {
      if (!paper || typeof paper !== 'object') throw new Error('no paper')
      const bytes = readFileSync(path.join(nazorg.dataDir, 'documents', paper.storageKey))
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
    const { eventHash } = await import('@/db/caseEvents')
    await run()
    const rma = await decided(await submitted())
    await allDone()
    let previous: string | null = null
    for (const { hash, previousHash, actor, kind, at, data, ...event } of await eventsOf(rma)) {
      expect(previousHash ?? null).toBe(previous)
      const told = {
        kind: kind as CaseEventKind,
        case: String(event.case),
        customer: String(event.customer),
        actor: { kind: actor.kind, id: actor.account ?? null, name: actor.name ?? '' },
        at: new Date(at).toISOString(),
        visibleToCustomer: event.visibleToCustomer === true,
        data,
      }
      expect(eventHash(previous, told as Parameters<typeof eventHash>[1])).toBe(hash)
      previous = hash
    }
  })

  it('writes mails as .eml files when there is no SMTP server', async () => {
    await run({})
    const rma = await submitted()
    await allDone()
    const [row] = await outboxRows(nazorg)
    const file = path.join(nazorg.dataDir, 'mail', row?.emlKey ?? '')
    expect(readFileSync(file, 'utf8')).toContain(`Message-ID: <${row?.id}@`)
    expect(row?.subject).toContain(rma.number)
    expect(row?.sentTo).toBe(contact.email)
  })

  it('is woken by what is queued, and works at once', async () => {
    await run()
    await expect.poll(() => relay?.alive()).toBe(true)
    const begun = Date.now()
    await submitted()
    await expect.poll(() => mailbox.mails.length, PATIENCE).toBe(1)
    expect(Date.now() - begun).toBeLessThan(3_000)
  })
})

describe('when the mail server is down', () => {
  it('decisions go on, and every Message-ID arrives once it is up', async () => {
    await mailbox.down()
    await run()
    const rmas = await Promise.all(Array.from({ length: 5 }, () => submitted()))
    for (const rma of rmas) expect((await decided(rma)).status).toBe('partiallyApproved')
    const mails = { kind: { equals: 'mail' } }
    await expect
      .poll(
        async () => (await outboxRows(nazorg, mails)).every(({ lastError }) => lastError?.includes('ECONNREFUSED')),
        PATIENCE,
      )
      .toBe(true)
    await mailbox.up()
    clock.turnOn(60_000)
    await allDone()
    const ids = (await outboxRows(nazorg, mails)).map(({ messageId }) => messageId)
    expect(ids).toHaveLength(10)
    expect(mailbox.mails.map(({ messageId }) => messageId).sort()).toEqual([...ids].sort())
  })

  it('gives up after three days, says so, and tries again when staff ask', async () => {
    await mailbox.down()
    await run()
    const rma = await submitted()
    const row = async () => (await outboxRows(nazorg))[0] as Outbox
    await expect.poll(async () => (await row()).attempts, PATIENCE).toBe(1)
    clock.turnOn(3 * DAY_MS + 1_000)
    await expect.poll(async () => (await row()).status, PATIENCE).toBe('dead')
    expect((await row()).lastError).toContain('ECONNREFUSED')
    expect(await kindsOf(rma)).toEqual(['submitted', 'mail-failed'])

    await mailbox.up()
    expect((await asContact.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(403)
    expect((await asAgent.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(200)
    await allDone()
    expect(mailbox.mails).toHaveLength(1)
    expect((await asAgent.post(`/api/outbox/${(await row()).id}/retry`)).status).toBe(409)
  })

  it('sends the same Message-ID again when the server’s answer got lost', async () => {
    mailbox.forgetful = true
    await run()
    await submitted()
    await expect.poll(() => mailbox.mails.length, PATIENCE).toBe(1)
    await expect.poll(async () => (await outboxRows(nazorg))[0]?.status, PATIENCE).toBe('due')
    mailbox.forgetful = false
    clock.turnOn(60_000)
    await allDone()
    const ids = mailbox.mails.map(({ messageId }) => messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('after a crash', () => {
  const crashedRow = async (rma: Rma, data: Partial<Outbox>, kind: Outbox['kind']) => {
    const where = { case: { equals: rma.id }, kind: { equals: kind } }
    for (const { id } of await outboxRows(nazorg, where)) {
      await nazorg.payload.db.updateOne({ collection: 'outbox', id, data })
    }
  }

  it('takes up what was held, without waiting for the lease on SQLite', async () => {
    const rma = await submitted()
    const leaseUntil = new Date(Date.now() + 60_000).toISOString()
    await crashedRow(rma, { status: 'leased', leaseUntil, attempts: 1, messageId: '<known@nazorg.example>' }, 'mail')
    await run()
    clock.turnOn(process.env.TEST_DATABASE_URL?.startsWith('mongodb') ? 61_000 : 0)
    await allDone()
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual(['<known@nazorg.example>'])
  })

  it('does not make a document twice when only the end of its row was lost', async () => {
    await run()
    const rma = await decided(await submitted())
    await allDone()
    const before = await reload(rma)
    await relay?.stop()
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
    const tools = { payload: nazorg.payload, logger: silentLog, now: clock.now, random: () => 0, post: {} as never }
    const [first] = await claimDue(tools, 1)
    expect(await claimDue(tools, 1)).toEqual([])
    clock.turnOn(61_000)
    const [second] = await claimDue(tools, 1)
    expect(second?.id).toBe(first?.id)
    await expect(markDone(await nazorg.request(), first as Outbox, clock.now())).rejects.toThrow()
    await markDone(await nazorg.request(), second as Outbox, clock.now())
    expect(await statuses()).toEqual(['done'])
  })
})

describe('a mail with documents', () => {
  it('waits for them', async () => {
    const rma = await decided(await submitted())
    const paper = { case: { equals: rma.id }, kind: { equals: 'document' } }
    const later = new Date(Date.now() + DAY_MS).toISOString()
    for (const { id } of await outboxRows(nazorg, paper)) {
      await nazorg.payload.db.updateOne({ collection: 'outbox', id, data: { nextAttemptAt: later } })
    }
    await run()
    const key = { dedupeKey: { like: 'rma-decided' } }
    await expect
      .poll(async () => Date.parse((await outboxRows(nazorg, key))[0]?.nextAttemptAt ?? ''), PATIENCE)
      .toBeGreaterThan(Date.parse(later))
    expect((await outboxRows(nazorg, key))[0]?.attempts).toBe(0)
    clock.turnOn(DAY_MS + 5_000)
    await allDone()
    expect(mailbox.mails.map(({ attachments }) => attachments.length)).toContain(2)
  })

  it('dies with them, and lives again with them', async () => {
    const rma = await decided(await submitted())
    const paper = { dedupeKey: { like: 'return-form' } }
    const [row] = await outboxRows(nazorg, paper)
    await nazorg.payload.db.updateOne({
      collection: 'outbox',
      id: row?.id ?? '',
      data: { status: 'dead', lastError: 'The font is gone' },
    })
    await run()
    const key = { dedupeKey: { like: 'rma-decided' } }
    await expect.poll(async () => (await outboxRows(nazorg, key))[0]?.status, PATIENCE).toBe('dead')
    expect((await outboxRows(nazorg, key))[0]?.lastError).toContain('The font is gone')
    expect((await asAgent.post(`/api/outbox/${row?.id}/retry`)).status).toBe(200)
    await allDone()
    expect(mailbox.mails.map(({ attachments }) => attachments.length)).toContain(2)
    expect(existsSync(path.join(nazorg.dataDir, 'documents'))).toBe(true)
    expect(await kindsOf(rma)).toContain('mail-failed')
  })
})
