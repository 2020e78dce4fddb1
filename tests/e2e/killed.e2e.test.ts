/**
 * The promise: killed at any instant and restarted, nothing is lost, stuck or done twice. A real `npm start`, a real mail server,
 * 200 submissions with keys, and SIGKILL in the middle of them: some right after an answer, some at any moment.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Contact, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { type Random, seededRandom } from '../support/random'
import { type Mailbox, startMailbox } from '../support/smtp'
import { type App, startApp } from '../support/startApp'
import { makeContact, makeCustomer, makeOrderLine, makeReason, makeUser, PASSWORD } from '../support/trade'
import { until } from '../support/until'

const SUBMISSIONS = 200
/** Every other one right after an answer, which must hold; the rest a while later, in the middle of whatever goes on then. */
const KILLS = 6
const LONGEST_WAIT_MS = 400
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

/** After which answers the app is killed, and how many milliseconds later. No two at once. */
function planKills(random: Random): Map<number, number> {
  const share = Math.floor((SUBMISSIONS - 30) / KILLS)
  const waits = Array.from({ length: KILLS }, (_, index) => (index % 2 === 0 ? 0 : random.integer(1, LONGEST_WAIT_MS)))
  return new Map(waits.map((waitMs, index) => [5 + index * share + random.integer(0, share - AT_ONCE), waitMs]))
}

/** Runs the submissions, and kills and restarts the app as planned. */
async function submitUnderFire(
  plan: ReadonlyMap<number, number>,
): Promise<{ app: App; answers: Rma[]; kills: number }> {
  let app = Promise.resolve(await start())
  const token = await tokenOf(await app, 'contacts', contact.email)
  const answers: Rma[] = []
  let next = 0
  let kills = 0
  let killing = Promise.resolve()
  /** One at a time. The other workers go on until the app dies under their hands. */
  const killLater = (waitMs: number) => {
    killing = killing.then(async () => {
      const running = await app
      await pause(waitMs)
      app = restart(running)
      await app
      kills += 1
    })
    return killing
  }
  const worker = async () => {
    while (next < SUBMISSIONS) {
      answers.push(await submitOnce(() => app, token, next++))
      const waitMs = plan.get(answers.length)
      if (waitMs !== undefined) await killLater(waitMs)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { app: await app, answers, kills }
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
  const plan = planKills(seededRandom())
  console.info('kills, as [after answer, milliseconds later]', JSON.stringify([...plan]))
  const { app, answers, kills } = await submitUnderFire(plan)
  expect(kills).toBe(KILLS)
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
