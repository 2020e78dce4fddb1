/**
 * The promise: killed at any instant and restarted, nothing is lost, stuck, half or done twice. A real `npm start`, a real mail
 * server, 200 submissions with keys, decisions with their papers, receipts and uploads among them, and SIGKILL in the middle: some right after an answer, some
 * at any moment.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Contact, Rma } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { type Random, seededRandom } from '../support/random'
import { type Mailbox, startMailbox } from '../support/smtp'
import { type App, startApp } from '../support/startApp'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason, makeUser } from '../support/trade'
import { until } from '../support/until'
import { type Answers, House, type Kind, makeApproved, makeAsked, mixed, type Prepared, tokenOf } from './killed.steps'

const WORK = { submission: 200, decision: 24, receipt: 60, upload: 40 }
const TOTAL = Object.values(WORK).reduce((sum, times) => sum + times, 0)
/** RMAs that are received piece by piece, and drafts that get files. */
const CASES = 4
/** Every other one right after an answer, which must hold; the rest a while later, in the middle of whatever goes on then. */
const KILLS = 6
const LONGEST_WAIT_MS = 400
const AT_ONCE = 8

let nazorg: Nazorg
let mailbox: Mailbox
let contact: Contact
let agentEmail: string
let prepared: Prepared

beforeAll(async () => {
  nazorg = await startNazorg()
  mailbox = await startMailbox()
  const customer = await makeCustomer(nazorg)
  contact = await makeContact(nazorg, customer)
  agentEmail = (await makeUser(nazorg, 'agent')).email
  const reason = await makeReason(nazorg)
  const each = <One>(make: () => Promise<One>) => Promise.all(Array.from({ length: CASES }, make))
  const lines = await each(() => makeOrderLine(nazorg, customer, WORK.submission))
  await nazorg.payload.updateGlobal({ slug: 'return-settings', data: { formOn: 'submission' }, overrideAccess: true })
  const tokens = {
    contact: await login(nazorg, 'contacts', contact.email),
    agent: await login(nazorg, 'users', agentEmail),
  }
  const pieces = WORK.receipt / CASES
  const asked: Rma[] = []
  for (let at = 0; at < WORK.decision; at += 1) {
    const line = await makeOrderLine(nazorg, customer, 1)
    asked.push(await makeAsked(nazorg, tokens, { line, reason, pieces: 1 }))
  }
  const approved: Rma[] = []
  const drafts: Rma[] = []
  for (const line of await each(() => makeOrderLine(nazorg, customer, pieces))) {
    approved.push(await makeApproved(nazorg, tokens, { line, reason, pieces }))
    const one = [{ orderLine: lines[0]?.id, quantityRequested: 1 }]
    const draft = { draft: true, lines: one, reason: reason.id, remarks: `concept ${drafts.length}` }
    drafts.push((await nazorg.as(tokens.contact).post<{ doc: Rma }>('/api/rmas', draft)).body.doc)
  }
  prepared = { lines, reason, asked, approved, drafts }
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

/** After which answers the app is killed, and how many milliseconds later. No two at once. */
function planKills(random: Random): Map<number, number> {
  const share = Math.floor((TOTAL - 30) / KILLS)
  const waits = Array.from({ length: KILLS }, (_, index) => (index % 2 === 0 ? 0 : random.integer(1, LONGEST_WAIT_MS)))
  return new Map(waits.map((waitMs, index) => [5 + index * share + random.integer(0, share - AT_ONCE), waitMs]))
}

/** Does the work, and kills and restarts the app as planned. */
async function workUnderFire(
  work: readonly Kind[],
  plan: ReadonlyMap<number, number>,
): Promise<{ app: App; answers: Answers; kills: number }> {
  let app = Promise.resolve(await start())
  const tokens = {
    contact: await tokenOf(await app, 'contacts', contact.email),
    agent: await tokenOf(await app, 'users', agentEmail),
  }
  const house = new House(() => app, tokens, prepared)
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
    for (let kind = work[next++]; kind; kind = work[next++]) {
      await house.run(kind)
      const waitMs = plan.get(house.done)
      if (waitMs !== undefined) await killLater(waitMs)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { app: await app, answers: house.answers, kills }
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
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' })
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const place = (folder: string, ...name: string[]) => path.join(nazorg.dataDir, folder, ...name)
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

/** Each RMA is there once, with one entry, one paper and one mail of its submission. */
async function holdSubmissions(payload: Payload, { submission }: Answers): Promise<void> {
  const sent = { status: { not_equals: 'draft' } }
  const rmas = (await payload.find({ collection: 'rmas', where: sent, ...everything })).docs
  expect(ids(rmas)).toEqual(ids([...submission, ...prepared.asked, ...prepared.approved]))
  expect(new Set(submission.map(({ number }) => number)).size).toBe(WORK.submission)

  const submitted = { kind: { equals: 'submitted' } }
  const events = (await payload.find({ collection: 'case-events', where: submitted, ...everything })).docs
  expect(events.map((event) => String(event.case)).sort()).toEqual(ids(rmas))

  const documents = (await payload.find({ collection: 'documents', ...everything })).docs
  const forms = documents.filter(({ kind, revision }) => kind === 'return-form' && revision === 0)
  const ofSubmission = forms.filter((one) => submission.some(({ id }) => id === String(one.case)))
  expect(ofSubmission.map((form) => String(form.case)).sort()).toEqual(ids(submission))
  for (const { storageKey, sha256: hash } of documents) {
    expect(sha256(readFileSync(place('documents', storageKey)))).toBe(hash)
  }
  for (const { number } of submission) {
    const received = mailbox.mails.filter(({ subject }) => subject?.includes(String(number)))
    expect(new Set(received.map(({ messageId }) => messageId)).size, `${number} under one Message-ID`).toBe(1)
    for (const { attachments } of received) expect(attachments).toHaveLength(1)
  }
}

/** Each RMA that was decided has both papers once, of that decision and whole, and the timeline tells of each once. */
async function holdPapers(payload: Payload, { decision }: Answers): Promise<void> {
  expect(ids(decision)).toEqual(ids(prepared.asked))
  for (const { id, revision } of decision) {
    const where = { case: { equals: id }, revision: { equals: revision } }
    const papers = (await payload.find({ collection: 'documents', where, sort: 'kind', ...everything })).docs
    expect(papers.map(({ kind }) => kind)).toEqual(['return-form', 'shipping-label'])
    const rma = await payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: true })
    expect([rma.status, rma.returnForm, rma.shippingLabel]).toEqual(['approved', ...papers.map((paper) => paper.id)])
    for (const { storageKey, bytes, pages } of papers) {
      expect(readFileSync(place('documents', storageKey))).toHaveLength(bytes)
      const file = place('documents', storageKey)
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
      expect(run('qpdf', '--show-npages', file).trim()).toBe(String(pages))
    }
    const made = { case: { equals: id }, kind: { equals: 'document-made' } }
    const events = (await payload.find({ collection: 'case-events', where: made, ...everything })).docs
    const ofDecision = events.filter(({ data }) => (data as { revision: number }).revision === revision)
    expect(ofDecision).toHaveLength(2)
  }
}

/** Each receipt that was answered is counted once, on the RMA, on the timeline and on the order line. */
async function holdReceipts(payload: Payload, { receipt }: Answers): Promise<void> {
  expect(receipt).toHaveLength(WORK.receipt)
  const pieces = WORK.receipt / CASES
  for (const { id, lines } of prepared.approved) {
    const rma = await payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: true })
    expect(rma).toMatchObject({ status: 'received', lines: [{ quantityReceived: pieces }], unexpected: [] })
    const counted = receipt.filter((answer) => answer.id === id).map((answer) => answer.lines?.[0]?.quantityReceived)
    expect(counted).toEqual(Array.from({ length: pieces }, (_, at) => at + 1))
    const where = { case: { equals: id }, kind: { equals: 'received' } }
    expect((await payload.count({ collection: 'case-events', where, overrideAccess: true })).totalDocs).toBe(pieces)
    const line = await payload.findByID({ collection: 'order-lines', id: String(lines?.[0]?.orderLine), ...everything })
    expect(line).toMatchObject({ quantityInRequest: pieces, quantityReturnable: 0 })
  }
  const held = (await payload.find({ collection: 'order-lines', ...everything })).docs
  expect(held.reduce((sum, line) => sum + line.quantityInRequest, 0)).toBe(
    WORK.submission + WORK.decision + WORK.receipt,
  )
}

/** Each file that was answered is there once and whole; what is half, or of nobody, the sweep takes away. */
async function holdFiles(payload: Payload, { upload }: Answers): Promise<void> {
  expect(upload).toHaveLength(WORK.upload)
  const files = (await payload.find({ collection: 'attachments', ...everything })).docs
  expect(ids(files)).toEqual(ids(upload))
  for (const { id } of prepared.drafts) {
    const draft = await payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: true })
    expect(draft).toMatchObject({ status: 'draft', fileCount: WORK.upload / CASES })
  }
  const known = files.flatMap(({ storageKey, mimeType }) =>
    mimeType === 'image/jpeg' ? [storageKey, `${storageKey}.thumbnail`] : [storageKey],
  )
  for (const { storageKey, bytes } of files) expect(readFileSync(place('attachments', storageKey))).toHaveLength(bytes)

  const { sweepFiles } = await import('@/outbox/sweepFiles')
  await sweepFiles(await nazorg.request(), new Date(Date.now() + 60_000))
  const documents = (await payload.find({ collection: 'documents', ...everything })).docs
  expect(readdirSync(place('incoming'))).toEqual([])
  expect(readdirSync(place('attachments')).sort()).toEqual(known.sort())
  expect(readdirSync(place('documents')).sort()).toEqual(documents.map(({ storageKey }) => storageKey).sort())
}

it(`keeps all of ${TOTAL} acknowledged RMAs, decisions, receipts and files whole over ${KILLS} kills, and does none twice`, async () => {
  const random = seededRandom()
  const plan = planKills(random)
  console.info('kills, as [after answer, milliseconds later]', JSON.stringify([...plan]))
  const { app, answers, kills } = await workUnderFire(mixed(random, WORK), plan)
  expect(kills).toBe(KILLS)
  await until(() => outboxIsDone(app), 180_000, 500)
  await app.stop()

  const { payload } = await nazorg.reopen()
  await holdSubmissions(payload, answers)
  await holdPapers(payload, answers)
  await holdReceipts(payload, answers)
  await holdFiles(payload, answers)
  const { verifyChains } = await import('@/audit/verifyChains')
  expect((await verifyChains(await nazorg.request())).faults).toEqual([])
}, 900_000)
