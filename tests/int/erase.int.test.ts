/** A canary is planted wherever a person can type or be named; after the erasure no table and no file holds it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSlug } from 'payload'
import { expect, it } from 'vitest'

import type { Attachment, Contact, Rma } from '@/payload-types'
import { makePdf, makePng } from '../support/madeFiles'
import type { Caller } from '../support/nazorg'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeContact, makeCustomer, makeOrderLine, makeUser } from '../support/trade'
import { formOf } from '../support/upload'

const CANARY = 'kanariepiet'
const BIRD = `Kanariepiet van ${CANARY}`

const { desk, run, submitted, allDone, reload, eventsOf } = openReturnsDesk()

/** The collections whose rows still hold the canary, and the files. */
async function leftOvers(): Promise<string[]> {
  const found: string[] = []
  const { payload, dataDir, databaseUrl } = desk.nazorg
  for (const { slug } of payload.config.collections) {
    const options = { collection: slug as CollectionSlug, limit: 0, pagination: false }
    const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>(options)
    found.push(...docs.filter((row) => JSON.stringify(row).toLowerCase().includes(CANARY)).map(() => slug))
  }
  const folders = [dataDir, ...(databaseUrl.startsWith('file:') ? [path.dirname(databaseUrl.slice(5))] : [])]
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  for (const file of files) {
    if (!file.isFile()) continue
    const place = path.join(file.parentPath, file.name)
    if (`${file.name}${readFileSync(place, 'latin1')}`.toLowerCase().includes(CANARY)) found.push(place)
  }
  return [...new Set(found)].sort()
}

async function bird(): Promise<{ contact: Contact; as: Caller; token: string }> {
  const contact = await makeContact(desk.nazorg, desk.customer)
  const data = { name: BIRD, phone: CANARY, email: `${CANARY}@proefzaak.example` }
  await desk.nazorg.payload.db.updateOne({ collection: 'contacts', id: contact.id, data })
  const token = await login(desk.nazorg, 'contacts', data.email)
  return { contact: { ...contact, ...data }, as: desk.nazorg.as(token), token }
}

async function addFile(path: string, token: string, photo?: Buffer): Promise<Attachment> {
  const { answerApi } = await import('@/app/(payload)/api/door')
  const pdf = { name: `${CANARY}.pdf`, type: 'application/pdf', data: makePdf([], { text: CANARY }) }
  const { headers, body } = formOf(photo ? { name: `${CANARY}.png`, type: 'image/png', data: photo } : pdf)
  const asked = { method: 'POST', headers: { ...headers, authorization: `JWT ${token}` }, body: new Uint8Array(body) }
  const answer = await answerApi(new Request(`http://localhost:3000/api/${path}`, asked))
  expect(answer.status, path).toBe(201)
  return ((await answer.json()) as { doc: Attachment }).doc
}

/** An RMA with the canary in everything that can be said, a free entry and files among it; sent, talked about and decided. */
async function talkedAbout(by: Awaited<ReturnType<typeof bird>>): Promise<Rma> {
  const { as, token } = by
  const line = await makeOrderLine(desk.nazorg, desk.customer, 4)
  const lines = [{ orderLine: line.id, quantityRequested: 2, remark: `Regel ${BIRD}` }]
  const said = { reason: desk.reason.id, remarks: `Groet, ${BIRD}`, ccEmail: `kopie-${CANARY}@proefzaak.example` }
  const kept = await as.post<{ doc: Rma }>('/api/rmas', { lines, ...said, draft: true })
  expect(kept.status).toBe(201)
  const { id } = kept.body.doc
  await addFile(`rmas/${id}/attachments`, token)
  const sent = await as.post<{ doc: Rma }>(`/api/rmas/${id}/submit`, { acceptTerms: true })
  expect(sent.status, JSON.stringify(sent.body)).toBe(201)
  const file = await addFile(`rmas/${id}/messages/files`, token)
  expect((await as.post(`/api/rmas/${id}/messages`, { text: `Bel ${BIRD}`, files: [file.id] })).status).toBe(201)
  expect((await desk.asAgent.post(`/api/rmas/${id}/messages`, { text: `Dag ${BIRD}` })).status).toBe(201)
  const decided = (sent.body.doc.lines ?? []).map((one) => ({ id: one.id, quantityApproved: 1, note: `Dag ${BIRD}` }))
  const decision = { lines: decided, note: `Beste ${BIRD}` }
  expect((await desk.asAgent.post(`/api/rmas/${id}/decide`, decision)).status).toBe(200)
  await photographed(id)
  return sent.body.doc
}

/** Something that nobody announced came in, with a photo. */
async function photographed(id: string): Promise<void> {
  const token = await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'agent')).email)
  const as = desk.nazorg.as(token)
  const photo = await addFile(`rmas/${id}/receive/photos`, token, await makePng())
  const unexpected = [{ articleNumber: CANARY, articleName: BIRD, quantity: 1, photos: [photo.id] }]
  const { revision } = await desk.nazorg.payload.findByID({ collection: 'rmas', id, overrideAccess: true })
  const receipt = { revision, lines: [], unexpected, note: `Van ${BIRD}` }
  const answer = await as.post(`/api/rmas/${id}/receive`, receipt)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** Named where others wrote: a colleague's case, a registration, what a colleague did with the account. */
async function namedElsewhere(contact: Contact): Promise<Rma> {
  const line = await makeOrderLine(desk.nazorg, desk.customer, 4)
  const lines = [{ orderLine: line.id, quantityRequested: 1, remark: `Vraag het aan ${contact.email}` }]
  const { body } = await desk.asContact.post<{ doc: Rma }>('/api/rmas', {
    ...{ lines, reason: desk.reason.id, acceptTerms: true, ccEmail: contact.email },
  })
  const data = {
    ...{
      name: 'Garage',
      kind: 'access' as const,
      status: 'approved' as const,
      contactName: BIRD,
      locale: 'nl' as const,
    },
    ...{ email: contact.email, phone: CANARY, remarks: BIRD, vatCheck: 'notAsked' as const, contact: contact.id },
    ...{ submittedAt: new Date().toISOString(), address: { street: CANARY } },
  }
  const silent = { depth: 0, overrideAccess: true } as const
  await desk.nazorg.payload.create({ collection: 'registrations', data, ...silent })
  const at = new Date().toISOString()
  const viewing = { userName: 'Bram', contactName: BIRD, contact: contact.id, startedAt: at, expiresAt: at }
  await desk.nazorg.payload.create({ collection: 'viewings', data: viewing, ...silent })
  const event = { seq: 77, type: 'customer.addresses', version: 1, at, data: { by: contact.email } }
  await desk.nazorg.payload.create({ collection: 'erp-events', data: event, ...silent })
  return body.doc
}

const erase = async (address: string, dryRun = false) => {
  const { eraseContact } = await import('@/audit/erase/eraseOnRequest')
  return eraseContact(await desk.nazorg.request(), address, dryRun)
}
const verify = async () => {
  const { verifyChains } = await import('@/audit/verifyChains')
  return verifyChains(await desk.nazorg.request())
}
const anchor = async (day: number) => {
  const { anchorHeads } = await import('@/audit/anchors')
  await anchorHeads(await desk.nazorg.request(), new Date(Date.now() + day * 86_400_000))
}

it('leaves no trace of a contact in any table or file, and every timeline standing', async () => {
  await run({})
  const person = await bird()
  const rma = await talkedAbout(person)
  const colleagues = await namedElsewhere(person.contact)
  expect((await person.as.post(`/api/rmas/${colleagues.id}/messages`, { text: `Ook ik, ${BIRD}` })).status).toBe(201)
  await allDone()
  await anchor(0)
  expect((await leftOvers()).length).toBeGreaterThan(10)

  await expect(erase(person.contact.email)).rejects.toThrow(rma.number ?? '')
  const cancelled = await desk.asAgent.post(`/api/rmas/${rma.id}/cancel`, { note: `Op verzoek van ${BIRD}` })
  expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200)
  await allDone()
  const before = await leftOvers()
  expect(await erase(person.contact.email, true)).toMatchObject({ people: 1, cases: 1 })
  expect(await leftOvers()).toEqual(before)

  expect(await erase(person.contact.email)).toMatchObject({ people: 1, cases: 1 })
  expect(await leftOvers()).toEqual([])
  const { faults, erased } = await verify()
  expect(faults).toEqual([])
  expect(erased).toBeGreaterThan(4)
  await anchor(1)
  expect((await verify()).faults).toEqual([])

  const left = await reload(rma)
  expect(left).toMatchObject({
    number: rma.number,
    status: 'cancelled',
    customerNumber: desk.customer.number,
    remarks: null,
  })
  expect(left.lines?.[0]).toMatchObject({ quantityRequested: 2, articleNumber: rma.lines?.[0]?.articleNumber })
  expect((await eventsOf(colleagues)).map(({ kind }) => kind)).toContain('erased')
  expect((await desk.asContact.get(`/api/rmas/${rma.id}`)).status).toBe(200)
  expect((await person.as.get('/api/rmas')).status).toBe(403)
  expect(await erase(person.contact.email)).toBeNull()
}, 120_000)

it('erases a customer with the contacts who act for nobody else', async () => {
  const { eraseCustomer } = await import('@/audit/erase/eraseOnRequest')
  const [customer, other] = [
    await makeCustomer(desk.nazorg, { name: BIRD, phone: CANARY }),
    await makeCustomer(desk.nazorg),
  ]
  const alone = await makeContact(desk.nazorg, customer)
  const both = await makeContact(desk.nazorg, customer)
  const membership = { contact: both.id, customer: other.id, status: 'active' as const }
  await desk.nazorg.payload.create({ collection: 'memberships', data: membership, depth: 0, overrideAccess: true })
  const line = await makeOrderLine(desk.nazorg, customer, 4)
  const as = desk.nazorg.as(await login(desk.nazorg, 'contacts', alone.email))
  const request = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: desk.reason.id, acceptTerms: true }
  const { body } = await as.post<{ doc: Rma }>('/api/rmas', request)
  await run({})
  expect((await as.post(`/api/rmas/${body.doc.id}/cancel`, {})).status).toBe(200)
  await allDone()
  const report = await eraseCustomer(await desk.nazorg.request(), customer.number, false)
  expect(report).toMatchObject({ people: 1, cases: 1 })
  expect(await leftOvers()).toEqual([])
  const found = async (address: string) =>
    (
      await desk.nazorg.payload.count({
        collection: 'contacts',
        where: { email: { equals: address } },
        overrideAccess: true,
      })
    ).totalDocs
  expect([await found(alone.email), await found(both.email)]).toEqual([0, 1])
  expect((await verify()).faults).toEqual([])
}, 120_000)

it('erases closed cases by itself once nothing happened for the time that is set, and open ones never', async () => {
  const { eraseExpired } = await import('@/audit/erase/eraseExpired')
  await run({})
  const [closed, open] = [await submitted(1, { remarks: BIRD }), await submitted(1, { remarks: BIRD })]
  expect((await desk.asContact.post(`/api/rmas/${closed.id}/cancel`, {})).status).toBe(200)
  await allDone()
  const refused: unknown[] = []
  const tick = async (days: number) =>
    eraseExpired(await desk.nazorg.request(), new Date(Date.now() + days * 86_400_000), (_, error) =>
      refused.push(error),
    )
  const set = (rmaMonths: number) =>
    desk.nazorg.payload.updateGlobal({ slug: 'privacy-settings', data: { rmaMonths }, overrideAccess: true })
  await tick(4000)
  expect((await reload(closed)).remarks).toBe(BIRD) // nothing is set
  await set(6)
  await tick(150)
  expect((await reload(closed)).remarks).toBe(BIRD)
  await tick(200)
  expect((await reload(closed)).remarks).toBeNull()
  expect((await reload(open)).remarks).toBe(BIRD)
  expect((await eventsOf(closed)).at(-1)).toMatchObject({ kind: 'erased', data: { why: 'retention' } })
  expect([refused, (await verify()).faults]).toEqual([[], []])
}, 120_000)
