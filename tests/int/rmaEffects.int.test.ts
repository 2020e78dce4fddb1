/** Who is told, and which papers are made, when a verb was carried out. */
import { describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { outboxRows } from '../support/relay'
import { openReturnsDesk } from '../support/returnsDesk'
import { login, makeContact, makeCustomer, makeOrderLine } from '../support/trade'

const { desk, run, submitted, decided, allDone, eventsOf, reload } = openReturnsDesk()

type Doc = { doc: Rma }
type Refused = { errors: { name: string }[] }

const queued = async (rma: Rma) =>
  (await outboxRows(desk.nazorg, { case: { equals: rma.id } }))
    .map(({ dedupeKey, sentTo }) => [dedupeKey.replace(`${rma.id}:`, ''), sentTo ?? null] as const)
    .sort()
const keysOf = async (rma: Rma) => (await queued(rma)).map(([key]) => key)
const setting = async (slug: 'return-settings' | 'mail-settings', data: object) =>
  expect((await desk.asAdmin.post(`/api/globals/${slug}`, data)).status).toBe(200)

/** An RMA of two pieces for this customer. */
async function sentBy(caller: Caller, customer = desk.customer, more: object = {}): Promise<Rma> {
  const line = await makeOrderLine(desk.nazorg, customer, 2)
  const lines = [{ orderLine: line.id, quantityRequested: 2 }]
  const answer = await caller.post<Doc>('/api/rmas', { lines, reason: desk.reason.id, acceptTerms: true, ...more })
  expect(answer.status).toBe(201)
  return answer.body.doc
}
const decide = (rma: Rma, quantityApproved: number, more: object = {}) =>
  desk.asAgent.post<Doc & Refused>(`/api/rmas/${rma.id}/decide`, {
    lines: (rma.lines ?? []).map(({ id }) => ({ id, quantityApproved })),
    ...more,
  })

describe('a new RMA', () => {
  it('is told to the address of the staff', async () => {
    await setting('mail-settings', { staffAddress: 'balie@groothandel.example' })
    const rma = await submitted()
    expect(await queued(rma)).toContainEqual(['rma-new-for-staff:0', 'balie@groothandel.example'])
    await setting('mail-settings', { staffAddress: null })
    expect(await keysOf(await submitted())).toEqual(['rma-received:0'])
  })

  it('made for a customer who phones is kept as such, and told to the company', async () => {
    const rma = await sentBy(desk.asAgent, desk.customer, { ccEmail: 'magazijn@garage.example' })
    expect(rma).toMatchObject({ contact: null, onBehalfBy: expect.any(String), customer: desk.customer.id })
    expect(await queued(rma)).toEqual([['rma-received:0', `${desk.customer.email}, magazijn@garage.example`]])
  })

  it('of a customer without a mail address goes to the copy alone; where there is none, staff read so', async () => {
    const silent = await makeCustomer(desk.nazorg, { email: null })
    const copied = await sentBy(desk.asAgent, silent, { ccEmail: 'chef@garage.example' })
    expect(await queued(copied)).toEqual([['rma-received:0', 'chef@garage.example']])
    const untold = await sentBy(desk.asAgent, silent)
    expect(await queued(untold)).toEqual([])
    expect((await eventsOf(untold)).map(({ kind }) => kind)).toEqual(['submitted', 'mail-failed'])
  })
})

describe('a decision', () => {
  it('makes a label for a customer without night delivery when the agent asks for one', async () => {
    const byDay = await makeCustomer(desk.nazorg)
    const contact = await makeContact(desk.nazorg, byDay)
    const caller = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
    const [plain, labelled] = [await sentBy(caller, byDay), await sentBy(caller, byDay)]
    await decide(plain, 2)
    await decide(labelled, 2, { label: true })
    expect(await keysOf(plain)).toEqual(['return-form:1', 'rma-approved:1', 'rma-received:0'])
    expect(await keysOf(labelled)).toEqual(['return-form:1', 'rma-approved:1', 'rma-received:0', 'shipping-label:1'])
  })

  it('replaces the papers of the submission, which show more than was approved', async () => {
    await setting('return-settings', { formOn: 'submission' })
    const rma = await submitted(3)
    await decided(rma, 2)
    await setting('return-settings', { formOn: 'approval' })
    expect(await keysOf(rma)).toEqual([
      'return-form:0',
      'return-form:1',
      'rma-partly-approved:1',
      'rma-received:0',
      'shipping-label:0',
      'shipping-label:1',
    ])
    await run()
    await allDone()
    expect((await reload(rma)).returnForm).toMatchObject({ revision: 1 })
    const attachments = desk.mailbox.mails.map((mail) => mail.attachments.length)
    expect(attachments.sort()).toEqual([0, 2])
  })

  it('goes to the company once the contact who asked no longer acts for it', async () => {
    const leaver = await makeContact(desk.nazorg, desk.customer)
    const rma = await sentBy(desk.nazorg.as(await login(desk.nazorg, 'contacts', leaver.email)))
    await desk.nazorg.payload.update({
      collection: 'memberships',
      where: { contact: { equals: leaver.id } },
      data: { status: 'blocked' },
      overrideAccess: true,
    })
    await decide(rma, 2)
    expect(await queued(rma)).toContainEqual(['rma-approved:1', desk.customer.email])
  })

  it('is made once by 20 who decide at once: one event, one mail, one form', async () => {
    const rma = await submitted(5)
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => decide(rma, 1 + (index % 5))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    await run()
    await allDone()
    const kinds = (await eventsOf(rma)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'decided')).toHaveLength(1)
    expect((await keysOf(rma)).filter((key) => key.startsWith('return-form'))).toHaveLength(1)
    expect(desk.mailbox.mails.filter(({ attachments }) => attachments.length > 0)).toHaveLength(1)
    const documents = await desk.nazorg.payload.count({
      collection: 'documents',
      where: { case: { equals: rma.id }, kind: { equals: 'return-form' } },
      overrideAccess: true,
    })
    expect(documents.totalDocs).toBe(1)
  })

  it('is refused for a draft, and reserves nothing', async () => {
    const line = await makeOrderLine(desk.nazorg, desk.customer, 5)
    const lines = [{ orderLine: line.id, quantityRequested: 5 }]
    const { body } = await desk.asAgent.post<Doc>('/api/rmas', { draft: true, lines })
    const answer = await decide(body.doc, 5)
    expect([answer.status, answer.body.errors[0]?.name]).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    expect(await outboxRows(desk.nazorg, { case: { equals: body.doc.id } })).toEqual([])
  })
})

describe('a cancellation by staff', () => {
  it('is told with its reason, and what the decision set going is left undone', async () => {
    const rma = await submitted(3)
    await decided(rma, 2)
    const note = 'Telefonisch besproken: u houdt de goederen'
    expect((await desk.asAgent.post(`/api/rmas/${rma.id}/cancel`, { note })).status).toBe(200)
    await run()
    await allDone()
    const subjects = desk.mailbox.mails.map(({ subject }) => subject ?? '').sort()
    expect(subjects).toEqual([`Uw retour ${rma.number} is geannuleerd`, `Uw retouraanvraag ${rma.number} is ontvangen`])
    expect(desk.mailbox.mails.find(({ subject }) => subject?.includes('geannuleerd'))?.text).toContain(note)
    const undone = await outboxRows(desk.nazorg, { case: { equals: rma.id }, lastError: { exists: true } })
    expect(undone.filter(({ lastError }) => lastError).map(({ kind, lastError }) => [kind, lastError])).toEqual([
      ['document', 'Not carried out: the RMA was cancelled first'],
      ['document', 'Not carried out: the RMA was cancelled first'],
      ['mail', 'Not carried out: the RMA was cancelled first'],
    ])
    expect((await reload(rma)).returnForm ?? null).toBeNull()
  })

  it('by the customer is not told to the customer', async () => {
    const rma = await submitted()
    await desk.asContact.post(`/api/rmas/${rma.id}/cancel`)
    expect(await keysOf(rma)).toEqual(['rma-received:0'])
  })
})
