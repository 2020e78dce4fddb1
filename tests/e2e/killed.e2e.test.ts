/**
 * The promise: killed at any instant and restarted, nothing is lost, stuck or done twice. A real `npm start`, a real mail server,
 * 200 submissions with keys, and SIGKILL at random moments between them.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Contact, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { type Random, seededRandom } from '../support/random'
import { type Mailbox, startMailbox } from '../support/smtp'
import { type App, startApp } from '../support/startApp'
import { makeContact, makeCustomer, makeOrderLine, makeReason, makeUser, PASSWORD } from '../support/trade'
import { until } from '../support/until'

const SUBMISSIONS = 200
const KILLS = 6
const AT_ONCE = 8

let nazorg: Nazorg
let mailbox: Mailbox
let contact: Contact
let agentEmail: string
let lines: OrderLine[]
let reason: ReturnReason

beforeAll(async () => {
  nazorg = await startNazorg()
  mailbox = await startMailbox()
  const customer = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, customer)
  agentEmail = (await makeUser(nazorg, 'agent')).email
  reason = await makeReason(nazorg)
  lines = await Promise.all([1, 2, 3, 4].map(() => makeOrderLine(nazorg, customer, SUBMISSIONS)))
  await nazorg.payload.updateGlobal({ slug: 'return-settings', data: { formOn: 'submission' }, overrideAccess: true })
  await nazorg.close()
})
afterAll(async () => {
  await mailbox?.down()
  await nazorg?.stop()
})

const start = () =>
  startApp({
    dataDir: nazorg.dataDir,
    env: { DATABASE_URL: nazorg.databaseUrl, SMTP_URL: mailbox.url, LOG_LEVEL: 'error' },
  })

async function post(
  app: App,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
  const answer = await fetch(`${app.url}${url}`, init)
  return { status: answer.status, body: await answer.json() }
}

async function tokenOf(app: App, collection: string, email: string): Promise<string> {
  const { body } = await post(app, `/api/${collection}/login`, { email, password: PASSWORD })
  return (body as { token: string }).token
}

/** Sends one RMA until the answer is final: a broken connection or a running mark is tried again with the same key. */
async function submitOnce(current: () => Promise<App>, token: string, index: number): Promise<Rma> {
  const body = {
    lines: [{ orderLine: lines[index % lines.length]?.id, quantityRequested: 1 }],
    reason: reason.id,
    acceptTerms: true,
    remarks: `nr ${index}`,
  }
  const headers = { Authorization: `JWT ${token}`, 'Idempotency-Key': `submission-${index}` }
  return until(async () => {
    const app = await current()
    const answer = await post(app, '/api/rmas', body, headers).catch(() => null) // killed under our hands
    if (answer?.status === 201) return (answer.body as { doc: Rma }).doc
    if (answer && answer.status !== 409) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`)
    return null
  }, 120_000)
}

/** Runs the submissions, and kills and restarts the app whenever the next random count of them is done. */
async function submitUnderFire(random: Random): Promise<{ app: App; answers: Rma[] }> {
  let app = Promise.resolve(await start())
  const token = await tokenOf(await app, 'contacts', contact.email)
  const killAt = new Set(Array.from({ length: KILLS }, () => random.integer(5, SUBMISSIONS - 20)))
  const answers: Rma[] = []
  let next = 0
  const worker = async () => {
    while (next < SUBMISSIONS) {
      answers.push(await submitOnce(() => app, token, next++))
      if (killAt.delete(answers.length)) app = restart(await app)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { app: await app, answers }
}

async function restart(app: App): Promise<App> {
  await app.kill()
  return start()
}

async function outboxIsDone(app: App): Promise<true | null> {
  const token = await tokenOf(app, 'users', agentEmail)
  const answer = await fetch(`${app.url}/api/outbox?where[status][not_equals]=done&limit=1`, {
    headers: { Authorization: `JWT ${token}` },
  })
  return ((await answer.json()) as { totalDocs: number }).totalDocs === 0 ? true : null
}

const everything = { pagination: false, depth: 0, overrideAccess: true } as const
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

it(`keeps every one of ${SUBMISSIONS} acknowledged RMAs whole over ${KILLS} kills, and makes none twice`, async () => {
  const { app, answers } = await submitUnderFire(seededRandom())
  await until(() => outboxIsDone(app), 180_000, 500)
  await app.stop()

  const { payload } = await nazorg.reopen()
  const rmas = (await payload.find({ collection: 'rmas', ...everything })).docs
  expect(rmas.map(({ number }) => number).sort()).toEqual(answers.map(({ number }) => number).sort())
  expect(new Set(answers.map(({ number }) => number)).size).toBe(SUBMISSIONS)

  const events = (
    await payload.find({ collection: 'case-events', where: { kind: { equals: 'submitted' } }, ...everything })
  ).docs
  expect(events.map((event) => String(event.case)).sort()).toEqual(rmas.map(({ id }) => id).sort())

  const documents = (await payload.find({ collection: 'documents', ...everything })).docs
  expect(documents.map((document) => String(document.case)).sort()).toEqual(rmas.map(({ id }) => id).sort())
  for (const { storageKey, sha256: hash } of documents) {
    expect(sha256(readFileSync(path.join(nazorg.dataDir, 'documents', storageKey)))).toBe(hash)
  }

  const held = (await payload.find({ collection: 'order-lines', ...everything })).docs
  expect(held.reduce((sum, line) => sum + line.quantityInRequest, 0)).toBe(SUBMISSIONS)
  for (const { number } of rmas) {
    const received = mailbox.mails.filter(({ subject }) => subject?.includes(String(number)))
    expect(new Set(received.map(({ messageId }) => messageId)).size, `${number} under one Message-ID`).toBe(1)
    for (const { attachments } of received) expect(attachments).toHaveLength(1)
  }
}, 900_000)
