/** A webhook that is paused is told to staff by mail: which, why and what to do, once per pause. */
import { afterEach, beforeEach, expect, it } from 'vitest'

import { answers } from '../support/receiver'
import { clearOutbox, outboxRows, silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { type Mailbox, startMailbox } from '../support/smtp'
import { makeUser } from '../support/trade'
import { type Made, openWebhookDesk } from '../support/webhookDesk'

const { desk, receiver, endpoint, happen, replay, stateOf } = openWebhookDesk()

const STAFF = 'balie@groothandel.example'
const DAY_MS = 86_400_000

let mailbox: Mailbox
beforeEach(async () => {
  mailbox = await startMailbox()
  await clearOutbox(desk.nazorg)
  await staffIs(STAFF)
})
afterEach(() => mailbox.down())

const staffIs = (staffAddress: string | null) =>
  desk.nazorg.payload.updateGlobal({
    slug: 'mail-settings',
    data: { staffAddress, staffLocale: 'en' },
    depth: 0,
    overrideAccess: true,
  })

async function runWithMail(): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  const settings = { smtpUrl: mailbox.url, now: desk.clock.now, random: () => 0 }
  desk.relay = startRelay(desk.nazorg.payload, silentLog, settings)
}

/** Fails for three days. */
async function pause(made: Made): Promise<void> {
  await expect.poll(async () => (await stateOf(made)).attempts, PATIENCE).toBe(1)
  desk.clock.turnOn(4 * DAY_MS)
  await expect.poll(async () => (await stateOf(made)).pausedAt, PATIENCE).not.toBeNull()
}

const subjects = () => mailbox.mails.map(({ subject }) => subject)

it('names it, its host and its last error, and leads to it', async () => {
  const erp = await receiver()
  erp.answer = answers(503)
  const made = await endpoint(`${erp.url}?token=whisper`, { name: 'Voorraad' })
  await runWithMail()
  await happen(1)
  await pause(made)
  await expect.poll(subjects, PATIENCE).toEqual(['Webhook ‘Voorraad’ is paused'])
  const [mail] = mailbox.mails
  expect(mail?.envelopeTo).toEqual([STAFF])
  for (const told of [
    `127.0.0.1:${erp.port}`,
    'The receiver answered with status 503.',
    `/admin/collections/webhook-endpoints/${made.id}`,
  ])
    expect(mail?.text).toContain(told)
  expect(mail?.text).not.toContain('whisper')
})

it('is told once, and again when it is paused another time', async () => {
  const erp = await receiver()
  erp.answer = answers(503)
  const made = await endpoint(erp.url)
  await runWithMail()
  await happen(3)
  await pause(made)
  await expect.poll(subjects, PATIENCE).toHaveLength(1)
  desk.clock.turnOn(DAY_MS)
  await happen(1)
  expect((await replay(made, (await stateOf(made)).deliveredSeq)).status).toBe(200)
  await pause(made)
  await expect.poll(subjects, PATIENCE).toHaveLength(2)
  await expect
    .poll(async () => (await outboxRows(desk.nazorg)).map(({ status }) => status), PATIENCE)
    .toEqual(['done', 'done'])
})

it('goes to the admins where staff have no address', async () => {
  await staffIs(null)
  const { email } = await makeUser(desk.nazorg, 'admin')
  await makeUser(desk.nazorg, 'agent')
  const erp = await receiver()
  erp.answer = answers(503)
  const made = await endpoint(erp.url)
  await runWithMail()
  await happen(1)
  await pause(made)
  await expect.poll(subjects, PATIENCE).toHaveLength(1)
  expect(mailbox.mails[0]?.envelopeTo).toContain(email)
  expect(mailbox.mails[0]?.envelopeTo).toHaveLength(2)
})
