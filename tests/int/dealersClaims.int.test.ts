/** A dealer reads the warranty claims that were sent under them, never another dealer's, and nobody's messages. */
import { beforeAll, expect, it } from 'vitest'

import type { FoundCases, ShownCase } from '@/core/dealers/cases'
import type { DealersClaim } from '@/core/dealers/claims'
import type { Attachment, CaseMessage, Customer, WarrantyClaim } from '@/payload-types'
import { loadShippedWarranty } from '@/setup/loadShippedWarranty'
import { type SentClaim, sendFile } from '../support/claimDesk'
import { type Dealership, openDealers } from '../support/dealerDesk'
import { makePdf } from '../support/madeFiles'
import type { Caller } from '../support/nazorg'
import type { Refused } from '../support/registrations'
import { outboxRows } from '../support/relay'
import { makeQuestion } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'
import { daysAgo, login, makeOrderLine, makeReason } from '../support/trade'

const { hall, newDealer, endCustomerOf, moveTo, path } = openDealers()
beforeAll(() => loadShippedWarranty(hall.nazorg.payload))

type EndCustomer = Awaited<ReturnType<typeof endCustomerOf>>

async function claimOf({ customer, contact }: EndCustomer, more: object = {}) {
  const line = await makeOrderLine(hall.nazorg, customer, 3, { deliveredAt: daysAgo(30) })
  return {
    lines: [{ line: 'a', orderLine: line.id, quantityClaimed: 2, serialNumber: 'SN 44' }],
    formEmail: contact.email,
    contactName: 'Sam de Tester',
    contactPhone: '085 000 00 01',
    damage: 'engineParts',
    complaint: 'Valt warm uit.',
    answers: { fittedIn: 'vehicle', make: 'Volvo', model: 'V60' },
    returnAfterReview: true,
    acceptTerms: true,
    ...more,
  }
}

async function send(end: EndCustomer): Promise<WarrantyClaim> {
  const { status, body } = await end.asked.post<SentClaim>('/api/warranty-claims', await claimOf(end))
  expect(body.errors).toBeUndefined()
  expect(status).toBe(201)
  return body.doc
}

const listed = (caller: Caller, dealer: Customer) =>
  caller.post<Refused & FoundCases<DealersClaim>>(path(dealer, '/claims'), {})
const shown = (caller: Caller, dealer: Customer, { id }: { id: string }) =>
  caller.get<Refused & ShownCase<DealersClaim>>(path(dealer, `/claims/${id}`))
const numbersOf = async ({ asDealer, dealer }: Dealership) =>
  (await listed(asDealer, dealer)).body.docs.map(({ number }) => number)

it('reads what was claimed and what became of it, and nothing of the application, the papers and the people', async () => {
  const one = await newDealer(['manageEndCustomers', 'viewPrices'])
  const end = await endCustomerOf(one.dealer)
  const { acceptTerms: _, ...unsent } = await claimOf(end)
  const draft = await end.asked.post<SentClaim>('/api/warranty-claims', { ...unsent, draft: true })
  expect(draft.status).toBe(201)
  const claim = await send(end)
  expect(JSON.stringify(claim)).not.toContain(one.dealer.id)
  const staff = (name: string, body: object = {}) => hall.asAgent.post(`/api/warranty-claims/${claim.id}/${name}`, body)
  await staff('review', { internalNote: 'Lastig geval' })
  await staff('decide', { lines: [{ id: claim.lines?.[0]?.id, quantityAccepted: 1, note: 'Een ervan' }] })
  expect(await numbersOf(one)).toEqual([claim.number])
  const { doc, events } = (await shown(one.asDealer, one.dealer, claim)).body
  expect(doc).toMatchObject({
    status: 'partlyAccepted',
    damage: 'Motoronderdelen',
    complaint: 'Valt warm uit.',
    customer: { number: end.customer.number },
    lines: [{ serialNumber: 'SN 44', quantityClaimed: 2, quantityAccepted: 1, note: 'Een ervan' }],
  })
  expect(doc.handledAt).toBeTruthy()
  expect(events.map(({ kind }) => kind)).toEqual(['submitted', 'reviewed', 'claim-decided'])
  expect(JSON.stringify([doc, events])).not.toMatch(/volvo|sam de|085 000|@|lastig|answers|price|cents|invoice|actor/i)
  expect(await outboxRows(hall.nazorg, { sentTo: { equals: one.manager.email } })).toEqual([])
})

it('reads nothing of another dealer, without the right, or through the rows themselves', async () => {
  const [one, other] = [await newDealer(['manageEndCustomers', 'requestWarranty']), await newDealer()]
  const claim = await send(await endCustomerOf(one.dealer))
  expect(await numbersOf(other)).toEqual([])
  for (const dealer of [one.dealer, other.dealer]) expect((await shown(other.asDealer, dealer, claim)).status).toBe(404)
  expect((await listed(other.asDealer, one.dealer)).status).toBe(404)
  expect((await one.asDealer.get(`/api/warranty-claims/${claim.id}`)).status).toBe(404)
  expect((await one.asDealer.get<{ totalDocs: number }>('/api/warranty-claims')).body.totalDocs).toBe(0)
  const powerless = await newDealer(['requestWarranty'])
  expect((await listed(powerless.asDealer, powerless.dealer)).status).toBe(403)
  expect((await listed(hall.asStranger, one.dealer)).status).toBe(401)
})

it('keeps reading what was sent under it when the end customer moves, and nothing that is sent then', async () => {
  const [before, after] = [await newDealer(), await newDealer()]
  const end = await endCustomerOf(before.dealer)
  const draft = await end.asked.post<SentClaim>('/api/warranty-claims', { ...(await claimOf(end)), draft: true })
  const first = await send(end)
  await moveTo(end.customer, after.dealer)
  const second = await send(end)
  expect(await numbersOf(before)).toEqual([first.number])
  expect(await numbersOf(after)).toEqual([second.number])
  await hall.asAgent.post(`/api/warranty-claims/${first.id}/review`)
  expect((await shown(before.asDealer, before.dealer, first)).body.doc.status).toBe('inProgress')
  const late = await end.asked.post<SentClaim>(`/api/warranty-claims/${draft.body.doc.id}/submit`, {
    acceptTerms: true,
  })
  expect(await numbersOf(after)).toEqual([late.body.doc.number, second.number])
})

/** One of each kind, with a message of either side and a file. */
async function casesWithMessages(end: EndCustomer) {
  const line = await makeOrderLine(hall.nazorg, end.customer, 3)
  const reason = await makeReason(hall.nazorg)
  const type = await makeServiceType(hall.nazorg, { form: (await makeQuestion(hall.nazorg)).id })
  const asked = {
    rmas: { reason: reason.id, lines: [{ orderLine: line.id, quantityRequested: 1 }], acceptTerms: true },
    'service-requests': { type: type.code, answers: { fault: 'Hij piept' } },
    'warranty-claims': await claimOf(end),
  }
  return Promise.all(
    Object.entries(asked).map(async ([kind, body]) => {
      const { doc } = (await end.asked.post<{ doc: { id: string } }>(`/api/${kind}`, body)).body
      const at = `/api/${kind}/${doc.id}`
      const pdf = { name: 'nota.pdf', type: 'application/pdf', data: makePdf() }
      const file = (await sendFile(`${at}/messages/files`, end.token, pdf)).body.doc.id
      const said = { text: 'Onder ons gezegd', files: [file] }
      const sent = await end.asked.post<{ doc: CaseMessage }>(`${at}/messages`, said)
      expect(sent.status).toBe(201)
      expect((await hall.asAgent.post(`${at}/messages`, { text: 'Dat blijft het.' })).status).toBe(201)
      return { kind, at, id: doc.id, file, message: sent.body.doc.id }
    }),
  )
}

const ROOMS: Readonly<Record<string, string>> = {
  rmas: 'returns',
  'service-requests': 'requests',
  'warranty-claims': 'claims',
}

it('neither reads nor writes the messages between its end customers and the house, of any kind of case', async () => {
  const { dealer, manager, asDealer } = await newDealer([
    'manageEndCustomers',
    'requestReturns',
    'requestService',
    'requestWarranty',
    'viewOrders',
  ])
  const token = await login(hall.nazorg, 'contacts', manager.email)
  for (const { kind, at, id, file, message } of await casesWithMessages(await endCustomerOf(dealer))) {
    const read = await asDealer.get<ShownCase<{ number: string }>>(path(dealer, `/${ROOMS[kind]}/${id}`))
    expect(read.status, kind).toBe(200)
    expect(JSON.stringify(read.body), kind).not.toMatch(/onder ons|dat blijft|nota\.pdf|messaged|unread/i)
    for (const address of [
      `/api/case-messages/${message}`,
      `/api/attachments/${file}`,
      `/api/attachments/${file}/file`,
    ])
      expect((await asDealer.get(address)).status, `${kind} ${address}`).toBe(404)
    for (const slug of ['case-messages', 'attachments', 'case-events'])
      expect((await asDealer.get<{ totalDocs: number }>(`/api/${slug}`)).body.totalDocs, `${kind} ${slug}`).toBe(0)
    expect((await asDealer.post(`${at}/messages`, { text: 'Ik lees mee' })).status, kind).toBe(404)
    expect((await asDealer.post(`${at}/messages/read`, {})).status, kind).toBe(404)
    const pdf = { name: 'mee.pdf', type: 'application/pdf', data: makePdf() }
    expect((await sendFile(`${at}/messages/files`, token, pdf)).status, kind).toBe(404)
    const left = await hall.asAgent.get<{ docs: CaseMessage[] }>('/api/case-messages?sort=at&limit=100')
    expect(left.body.docs.filter(({ text }) => text === 'Ik lees mee')).toEqual([])
    const files = await hall.asAgent.get<{ docs: Attachment[] }>('/api/attachments?limit=100')
    expect(files.body.docs.filter(({ fileName }) => fileName === 'mee.pdf')).toEqual([])
  }
})
