/** A dealer reads what was sent back under them: never another dealer's, no prices, and no more once the end customer moved. */
import { expect, it } from 'vitest'
import type { FoundCases } from '@/core/dealers/cases'
import type { DealersRequest } from '@/core/dealers/requests'
import type { DealersReturn, FoundDealersReturns } from '@/core/dealers/returns'
import type { Customer, Rma, ServiceRequest } from '@/payload-types'
import { openDealers } from '../support/dealerDesk'
import type { Caller } from '../support/nazorg'
import type { Refused } from '../support/registrations'
import { makeQuestion } from '../support/serviceDesk'
import { makeServiceType } from '../support/services'
import { makeOrderLine, makeReason } from '../support/trade'

const { hall, newDealer, endCustomerOf, moveTo, path } = openDealers()

async function send(caller: Caller, customer: Customer): Promise<Rma> {
  const line = await makeOrderLine(hall.nazorg, customer, 3)
  const reason = await makeReason(hall.nazorg)
  const lines = [{ orderLine: line.id, quantityRequested: 2 }]
  const { body } = await caller.post<Refused & { doc: Rma }>('/api/rmas', {
    reason: reason.id,
    lines,
    acceptTerms: true,
  })
  if (!body.doc) throw new Error(JSON.stringify(body))
  return body.doc
}

const listed = (caller: Caller, dealer: Customer) =>
  caller.post<Refused & FoundDealersReturns>(path(dealer, '/returns'), {})
const shown = (caller: Caller, dealer: Customer, { id }: { id: string }) =>
  caller.get<Refused & { doc: DealersReturn }>(path(dealer, `/returns/${id}`))

it('reads what its end customers sent, without a price, a file or a draft', async () => {
  const { dealer, asDealer } = await newDealer(['manageEndCustomers', 'viewPrices'])
  const { customer, asked } = await endCustomerOf(dealer)
  const rma = await send(asked, customer)
  await asked.post('/api/rmas', { lines: [], draft: true })
  const { body } = await listed(asDealer, dealer)
  expect(body.docs.map(({ number }) => number)).toEqual([rma.number])
  const { doc } = (await shown(asDealer, dealer, rma)).body
  expect(doc).toMatchObject({ customer: { number: customer.number }, lines: [{ quantityRequested: 2 }] })
  expect(JSON.stringify(doc)).not.toMatch(/price|cents|currency|contact|mail/i)
})

it('reads nothing of another dealer, and nothing through the rows themselves', async () => {
  const [one, other] = [await newDealer(), await newDealer()]
  const { customer, asked } = await endCustomerOf(one.dealer)
  const rma = await send(asked, customer)
  expect((await listed(other.asDealer, other.dealer)).body.docs).toEqual([])
  expect((await shown(other.asDealer, other.dealer, rma)).status).toBe(404)
  expect((await shown(other.asDealer, one.dealer, rma)).status).toBe(404)
  expect((await one.asDealer.get(`/api/rmas/${rma.id}`)).status).toBe(404)
  expect((await one.asDealer.get<{ totalDocs: number }>('/api/rmas')).body.totalDocs).toBe(0)
  const powerless = await newDealer(['requestReturns'])
  expect((await listed(powerless.asDealer, powerless.dealer)).status).toBe(403)
  expect((await listed(hall.asStranger, one.dealer)).status).toBe(401)
})

it('keeps reading what was sent under it when the end customer moves, and nothing that is sent then', async () => {
  const [before, after] = [await newDealer(), await newDealer()]
  const { customer, asked } = await endCustomerOf(before.dealer)
  const first = await send(asked, customer)
  await moveTo(customer, after.dealer)
  const second = await send(asked, customer)
  const numbers = async ({ asDealer, dealer }: typeof before) =>
    (await listed(asDealer, dealer)).body.docs.map(({ number }) => number)
  expect(await numbers(before)).toEqual([first.number])
  expect(await numbers(after)).toEqual([second.number])
})

it('does not tell the end customer which dealer is kept with a case', async () => {
  const { dealer } = await newDealer()
  const { customer, asked } = await endCustomerOf(dealer)
  const { id } = await send(asked, customer)
  const { body } = await asked.get<object>(`/api/rmas/${id}`)
  expect(JSON.stringify(body)).not.toContain(dealer.id)
})

it('reads service requests as returns: those sent under it, what was said, and nothing that was filled in', async () => {
  const [one, other] = [await newDealer(['manageEndCustomers', 'requestService']), await newDealer()]
  const { customer, asked } = await endCustomerOf(one.dealer)
  const type = await makeServiceType(hall.nazorg, { form: (await makeQuestion(hall.nazorg)).id })
  const answers = { fault: 'Hij piept zacht' }
  const draft = await asked.post<{ doc: ServiceRequest }>('/api/service-requests', {
    type: type.code,
    answers,
    draft: true,
  })
  expect(draft.status).toBe(201)
  const { body: sent } = await asked.post<{ doc: ServiceRequest }>('/api/service-requests', {
    type: type.code,
    answers,
  })
  expect(JSON.stringify(sent)).not.toContain(one.dealer.id)
  await hall.asAgent.post(`/api/service-requests/${sent.doc.id}/ask`, { question: 'Sinds wanneer?' })
  const requests = (caller: Caller, dealer: Customer) =>
    caller.post<Refused & FoundCases<DealersRequest>>(path(dealer, '/requests'), {})
  const open = (caller: Caller, dealer: Customer) =>
    caller.get<Refused & { doc: DealersRequest }>(path(dealer, `/requests/${sent.doc.id}`))
  expect((await requests(one.asDealer, one.dealer)).body.docs.map(({ number }) => number)).toEqual([sent.doc.number])
  const { doc } = (await open(one.asDealer, one.dealer)).body
  expect(doc).toMatchObject({
    status: 'waitingForCustomer',
    question: 'Sinds wanneer?',
    customer: { number: customer.number },
  })
  expect(JSON.stringify(doc)).not.toMatch(/piept|contact|mail/i)
  expect((await requests(other.asDealer, other.dealer)).body.docs).toEqual([])
  expect((await open(other.asDealer, other.dealer)).status).toBe(404)
  expect((await open(other.asDealer, one.dealer)).status).toBe(404)
  expect((await one.asDealer.get(`/api/service-requests/${sent.doc.id}`)).status).toBe(404)
  await moveTo(customer, other.dealer)
  expect((await requests(one.asDealer, one.dealer)).body.totalDocs).toBe(1)
  expect((await requests(other.asDealer, other.dealer)).body.totalDocs).toBe(0)
})
