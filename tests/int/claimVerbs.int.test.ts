/** Warranty claims over REST: sent once, judged per article, and seen by whom they concern. */
import { expect, it } from 'vitest'

import type { WarrantyClaim } from '@/payload-types'
import { openClaimDesk } from '../support/claimDesk'
import { daysAgo, makeOrderLine } from '../support/trade'

const { desk, others, settings, sold, wholeClaim, send, verb, mailsOf } = openClaimDesk()

const namesOf = (body: { errors?: { name: string }[] }) => (body.errors ?? []).map(({ name }) => name).sort()

async function sentClaim(...more: object[]): Promise<WarrantyClaim> {
  const line = await sold(24, daysAgo(30))
  const { status, body } = await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 3 }, ...more))
  expect(body.errors).toBeUndefined()
  expect(status).toBe(201)
  return body.doc
}

it('stores, numbers and queues a claim once, however often it is sent', async () => {
  const line = await sold(24, daysAgo(30))
  const claim = wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 2, serialNumber: 'fp 2291' })
  const first = await send(claim, 'same')
  const again = await send(claim, 'same')
  expect(first.status).toBe(201)
  expect(again.body.doc.id).toBe(first.body.doc.id)
  expect(first.body.doc).toMatchObject({
    number: expect.stringMatching(/^WIL\d\d-\d{5}$/),
    status: 'submitted',
    damageTitle: { nl: 'Motoronderdelen', en: 'Engine parts' },
    lines: [
      { articleNumber: line.articleNumber, serialNumber: 'fp 2291', warranty: { verdict: 'inTerm', months: 24 } },
    ],
  })
  expect(first.body.doc.lines?.[0]).not.toHaveProperty('serialKey')
  expect(await mailsOf(first.body.doc)).toEqual([`claim-received ${desk.contact.email}`])
})

it('takes a verb once per Idempotency-Key, and answers the repeat as it answered before', async () => {
  const line = await sold(24, daysAgo(30))
  const { doc } = (await send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }))).body
  const path = `/api/warranty-claims/${doc.id}/cancel`
  const key = { 'Idempotency-Key': 'lost-the-answer' }
  const first = await desk.asContact.post(path, {}, key)
  expect(first).toMatchObject({ status: 200, body: { doc: { status: 'cancelled' } } })
  expect(await desk.asContact.post(path, {}, key)).toEqual(first)
  expect((await desk.asContact.post(path)).status).toBe(409)
})

it('sends the claim form to the named address with a copy, and the later mails to the contact', async () => {
  const line = await sold(24, daysAgo(30))
  const named = { formEmail: 'garantie@werkplaats.example', ccEmail: 'archief@werkplaats.example' }
  const claim = { ...wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1 }), ...named }
  const { doc } = (await send(claim)).body
  await verb(desk.asAgent, doc, 'review')
  await verb(desk.asAgent, doc, 'forward', { note: 'Duurt drie weken' })
  expect(await mailsOf(doc)).toEqual([
    'claim-received garantie@werkplaats.example, archief@werkplaats.example',
    `claim-forwarded ${desk.contact.email}, archief@werkplaats.example`,
  ])
})

it('names everything that is missing at once', async () => {
  const { body } = await send({ lines: [] })
  expect(namesOf(body)).toEqual(
    [
      'ANSWER_REQUIRED',
      ...Array<string>(5).fill('CLAIM_FIELD_REQUIRED'),
      'COMPLAINT_REQUIRED',
      'INVALID_INPUT',
      'NO_LINES',
      'TERMS_NOT_ACCEPTED',
    ].filter((name) => name !== 'INVALID_INPUT'),
  )
})

it('refuses longer complaints, more pieces than came, foreign lines, unknown damage and a line twice', async () => {
  const line = await sold(24, daysAgo(30), 2)
  const foreign = await makeOrderLine(desk.nazorg, { ...desk.customer, id: (await otherCustomer()).id }, 1)
  const named = (more: object, ...lines: object[]) => send({ ...wholeClaim(...lines), ...more })
  const own = { line: 'a', orderLine: line.id, quantityClaimed: 1 }
  expect(namesOf((await named({ complaint: 'x'.repeat(251) }, own)).body)).toEqual(['COMPLAINT_TOO_LONG'])
  expect(namesOf((await named({}, { ...own, quantityClaimed: 3 })).body)).toEqual(['QUANTITY_EXCEEDS_DELIVERED'])
  expect(namesOf((await named({}, { ...own, orderLine: foreign.id })).body)).toEqual(['UNKNOWN_ORDER_LINE'])
  expect(namesOf((await named({ damage: 'paint' }, own)).body)).toEqual(['UNKNOWN_DAMAGE'])
  expect(namesOf((await named({}, own, { ...own, line: 'b' })).body)).toEqual(['DUPLICATE_LINE'])
  const two = await named({}, { ...own, serialNumber: '1' }, { ...own, line: 'b', serialNumber: '2' })
  expect(two.status).toBe(201)
})

const otherCustomer = async () => {
  const { makeCustomer } = await import('../support/trade')
  return makeCustomer(desk.nazorg)
}

it('tells per article whether it is under warranty, and refuses only where the house says so', async () => {
  const [fresh, old] = [await sold(24, daysAgo(30)), await sold(12, daysAgo(400))]
  const lines = [
    { line: 'fresh', orderLine: fresh.id, quantityClaimed: 1 },
    { line: 'old', orderLine: old.id, quantityClaimed: 1 },
    { line: 'typed', articleNumber: 'X', articleName: 'Pomp', quantityClaimed: 1 },
  ]
  const { body } = await desk.asContact.post<{ lines: { line: string; warranty: { verdict: string } }[] }>(
    '/api/warranty-claims/check',
    { lines },
  )
  expect(body.lines.map(({ line, warranty }) => [line, warranty.verdict])).toEqual([
    ['fresh', 'inTerm'],
    ['old', 'expired'],
    ['typed', 'unknown'],
  ])
  const claim = wholeClaim({ line: 'old', orderLine: old.id, quantityClaimed: 1 })
  expect((await send(claim)).status).toBe(201)
  await settings({ refuseOutOfTerm: true, freeEntryAllowed: false })
  expect(namesOf((await send(claim)).body)).toEqual(['OUT_OF_WARRANTY'])
  expect(namesOf((await send(wholeClaim(lines[2] ?? {}))).body)).toEqual(['FREE_ENTRY_NOT_ALLOWED'])
  await settings({ refuseOutOfTerm: false, freeEntryAllowed: true })
})

it('shows no word of the time before a decision as that of the decision', async () => {
  const claim = await sentClaim()
  await verb(desk.asAgent, claim, 'review')
  const sent = await verb(desk.asAgent, claim, 'forward', { note: 'Duurt drie weken' })
  expect(sent.body.doc.note).toBe('Duurt drie weken')
  const lines = [{ id: claim.lines?.[0]?.id, quantityAccepted: 0 }]
  const decided = await verb(desk.asAgent, claim, 'decide', { lines })
  expect(decided.body.doc).toMatchObject({ status: 'rejected', note: null })
})

it('is decided per article, in parts too, then closed with an invoice of its customer', async () => {
  const claim = await sentClaim({ line: 'b', articleNumber: 'X', articleName: 'Pomp', quantityClaimed: 1 })
  const [whole, part] = claim.lines ?? []
  const decision = {
    lines: [
      { id: whole?.id, quantityAccepted: 2, note: 'Eén is gevallen', internalNote: 'Zie foto' },
      { id: part?.id, quantityAccepted: 0 },
    ],
    note: 'Wij crediteren twee stuks.',
  }
  expect((await verb(desk.asAgent, claim, 'decide', decision)).status).toBe(409)
  await verb(desk.asAgent, claim, 'review', { internalNote: 'Bellen' })
  expect(namesOf((await verb(desk.asAgent, claim, 'decide', { lines: decision.lines.slice(0, 1) })).body)).toEqual([
    'INVALID_INPUT',
  ])
  const decided = await verb(desk.asAgent, claim, 'decide', decision)
  expect(decided.body.doc).toMatchObject({ status: 'partlyAccepted', handledAt: expect.any(String) })
  const seen = await desk.asContact.get<WarrantyClaim>(`/api/warranty-claims/${claim.id}`)
  expect(seen.body.lines?.[0]).toMatchObject({ quantityAccepted: 2, status: 'partlyAccepted', note: 'Eén is gevallen' })
  expect(JSON.stringify(seen.body)).not.toMatch(/Zie foto|Bellen|handledBy/)

  const [own, foreign] = [
    await invoiceOf(desk.customer.id, 'WVF1'),
    await invoiceOf((await otherCustomer()).id, 'WVF2'),
  ]
  expect(namesOf((await verb(desk.asAgent, claim, 'close', { invoice: foreign })).body)).toEqual(['UNKNOWN_INVOICE'])
  const closed = await verb(desk.asAgent, claim, 'close', { invoice: own })
  expect(closed.body.doc).toMatchObject({ status: 'closed', invoiceNumber: 'WVF1', note: 'Wij crediteren twee stuks.' })
  expect((await mailsOf(claim)).map((mail) => mail.split(' ')[0])).toEqual([
    'claim-received',
    'claim-partly-accepted',
    'claim-closed',
  ])
})

async function invoiceOf(customer: string, number: string): Promise<string> {
  const data = { number, customer, kind: 'credit' as const }
  await desk.nazorg.payload.create({ collection: 'invoices', data, overrideAccess: true })
  return number
}

it('is withdrawn by the customer until somebody looks at it, and then by staff, who say why', async () => {
  const early = await sentClaim()
  expect((await verb(desk.asContact, early, 'cancel')).body.doc.status).toBe('cancelled')
  expect((await mailsOf(early)).map((mail) => mail.split(' ')[0])).toEqual(['claim-received'])
  const late = await sentClaim()
  await verb(desk.asAgent, late, 'review')
  expect(namesOf((await verb(desk.asContact, late, 'cancel')).body)).toEqual(['TRANSITION_NOT_ALLOWED'])
  expect((await verb(desk.asAgent, late, 'cancel', { note: 'Dubbel' })).body.doc.status).toBe('cancelled')
  expect((await mailsOf(late)).map((mail) => mail.split(' ')[0])).toEqual(['claim-received', 'claim-cancelled'])
})

it('is closed to other customers and to contacts without the right, and its verbs to contacts', async () => {
  const claim = await sentClaim()
  expect((await others.asStranger.get(`/api/warranty-claims/${claim.id}`)).status).toBe(404)
  expect((await others.asOther.get(`/api/warranty-claims/${claim.id}`)).status).toBe(403)
  expect((await others.asOther.post('/api/warranty-claims', { lines: [], draft: true })).status).toBe(403)
  for (const name of ['review', 'forward', 'close'])
    expect((await verb(desk.asContact, claim, name)).status).toBeGreaterThanOrEqual(403)
  expect((await desk.asContact.get(`/api/warranty-claims/${claim.id}/history`)).status).toBeGreaterThanOrEqual(403)
})

it('lets one of two agents win', async () => {
  const claim = await sentClaim()
  const answers = await Promise.all([verb(desk.asAgent, claim, 'review'), verb(desk.asAdmin, claim, 'review')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

it('shows staff who claimed the same serial number or order line before, and what became of it', async () => {
  const line = await sold(24, daysAgo(30), 5)
  const ask = (serialNumber: string) =>
    send(wholeClaim({ line: 'a', orderLine: line.id, quantityClaimed: 1, serialNumber }))
  const first = (await ask('RS 2291-04')).body.doc
  const same = (await ask('rs2291.04')).body.doc
  const third = (await ask('RS 9999')).body.doc
  type History = {
    lines: { doubles: { number: string; by: string }[]; happenings: { kind: string; number: string }[] }[]
  }
  const historyOf = async ({ id }: WarrantyClaim) =>
    (await desk.asAgent.get<History>(`/api/warranty-claims/${id}/history`)).body.lines[0]
  expect((await historyOf(same))?.doubles).toMatchObject([{ number: first.number, by: 'serialNumber' }])
  expect((await historyOf(third))?.doubles).toEqual([])
  const back = { lines: [{ orderLine: line.id, quantityRequested: 1 }], reason: desk.reason.id, acceptTerms: true }
  expect((await desk.asContact.post('/api/rmas', back)).status).toBe(201)
  expect((await historyOf(same))?.happenings.map(({ kind }) => kind).sort()).toEqual(['claimed', 'returned', 'sold'])
  await verb(desk.asContact, first, 'cancel')
  expect((await historyOf(same))?.doubles).toEqual([])
})
