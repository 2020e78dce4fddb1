/** What the mails about a registration say, and in whose language: they go to addresses that nobody has confirmed. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'

import type { Relay } from '@/outbox/relay'
import { openRegistrations } from '../support/registrations'
import { clearOutbox, outboxRows, silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { type Mailbox, startMailbox } from '../support/smtp'
import { makeContact, makeCustomer } from '../support/trade'

const STAFF = 'aanmeldingen@groothandel.example'

const { hall, business, access, apply, decide, settings } = openRegistrations()
let mailbox: Mailbox
let relay: Relay | undefined

const offer = (languages: ('nl' | 'en')[]) =>
  hall.nazorg.payload.updateGlobal({ slug: 'portal-settings', data: { languages }, overrideAccess: true })
const writeStaffIn = (staffLocale: 'nl' | 'en') =>
  hall.nazorg.payload.updateGlobal({ slug: 'mail-settings', data: { staffLocale }, overrideAccess: true })

beforeAll(() => settings({ recipients: [{ address: STAFF }] }))
beforeEach(async () => {
  await clearOutbox(hall.nazorg)
  mailbox = await startMailbox()
})
afterEach(async () => {
  await relay?.stop()
  relay = undefined
  await mailbox.down()
})
afterAll(() => relay?.stop())

async function deliver(): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  relay = startRelay(hall.nazorg.payload, silentLog, { smtpUrl: mailbox.url, now: () => new Date(), random: () => 0 })
  const left = async () => (await outboxRows(hall.nazorg)).filter(({ status }) => status !== 'done')
  await expect.poll(left, PATIENCE).toEqual([])
}

/** Everything that was mailed to the address. */
const sentTo = (address: string) =>
  mailbox.mails
    .filter(({ to }) => JSON.stringify(to).includes(address))
    .map(({ subject, text, html, source }) => ({
      language: source.match(/^Content-Language: (\w+)/m)?.[1],
      words: [subject, text, html].join(),
    }))

it('refuses a name that is a message, and mails nobody', async () => {
  const asked = await business({ contactName: 'Win op www.evil.example' })
  const { status, body } = await apply(asked)
  expect([status, body.errors[0]?.name]).toEqual([400, 'INVALID_INPUT'])
  expect(await outboxRows(hall.nazorg)).toEqual([])
})

it('tells who is turned away nothing that was typed', async () => {
  const asked = await business({ contactName: 'U wint morgen', companyName: 'Bel de bank nu' })
  await apply(asked)
  await decide(asked.email, 'reject', { reason: 'Alleen voor bedrijven.' })
  await deliver()
  const mails = sentTo(asked.email)
  expect(mails).toHaveLength(2)
  expect(mails.filter(({ words }) => words.includes('Alleen voor bedrijven.'))).toHaveLength(1)
  for (const { words } of mails) expect(words).not.toMatch(/U wint morgen|Bel de bank nu/)
})

it('greets who has an account by their own name', async () => {
  const contact = await makeContact(hall.nazorg, await makeCustomer(hall.nazorg))
  const customer = await makeCustomer(hall.nazorg)
  await apply(await access({ email: contact.email, contactName: 'Iemand Anders' }))
  expect((await decide(contact.email, 'approve', { customerNumber: customer.number })).status).toBe(200)
  await deliver()
  const mails = sentTo(contact.email)
  expect(mails.some(({ words }) => words.includes(contact.name))).toBe(true)
  for (const { words } of mails) expect(words).not.toContain('Iemand Anders')
})

it('writes to staff in their own language, also when the portal does not offer it', async () => {
  await offer(['nl'])
  await writeStaffIn('en')
  const asked = await business()
  await apply(asked)
  await deliver()
  expect([sentTo(STAFF)[0]?.language, sentTo(asked.email)[0]?.language]).toEqual(['en', 'nl'])
})
