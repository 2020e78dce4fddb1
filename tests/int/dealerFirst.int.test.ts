/** Where the dealer decides first: quantities stay reserved meanwhile, one verdict counts, and nobody is left waiting. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ActResult } from '@/core/dealers/endCustomers'
import type { DealersReturn, FoundDealersReturns } from '@/core/dealers/returns'
import { remarksIn } from '@/core/outbox/remarks'
import type { Relay } from '@/outbox/relay'
import type { Contact, Customer, OrderLine, ReturnReason, Rma } from '@/payload-types'
import { type Dealership, openDealers } from '../support/dealerDesk'
import type { Caller } from '../support/nazorg'
import type { Refused } from '../support/registrations'
import { clearOutbox, makeClock, outboxRows, silentLog } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'
import { type Mailbox, startMailbox } from '../support/smtp'
import { login, makeContact, makeCustomer, makeOrderLine, makeReason } from '../support/trade'

const { hall, newDealer, path } = openDealers()
const HOUSE = 'retour@huis.example'
const WEEKS_MS = 21 * 86_400_000
const silent = { depth: 0, overrideAccess: true } as const

type EndCustomer = { customer: Customer; contact: Contact; asEnd: Caller }
type Sent = EndCustomer & { rma: Rma; line: OrderLine }

let reason: ReturnReason
let mailbox: Mailbox
let relays: Relay[] = []

const settings = (data: object) => hall.asAdmin.post('/api/globals/return-settings', data)

beforeAll(async () => {
  reason = await makeReason(hall.nazorg)
  await hall.asAdmin.post('/api/globals/mail-settings', { staffAddress: HOUSE })
})
beforeEach(async () => {
  await clearOutbox(hall.nazorg)
  mailbox = await startMailbox()
  expect((await settings({ dealerFirst: true, dealerDays: 3, formOn: 'submission' })).status).toBe(200)
})
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  relays = []
  await mailbox.down()
})

async function run(clock = makeClock()): Promise<void> {
  const { startRelay } = await import('@/outbox/relay')
  relays.push(startRelay(hall.nazorg.payload, silentLog, { smtpUrl: mailbox.url, now: clock.now, random: () => 0 }))
}

async function endCustomerOf({ dealer }: Pick<Dealership, 'dealer'>): Promise<EndCustomer> {
  const customer = await makeCustomer(hall.nazorg, { dealer: dealer.id })
  const contact = await makeContact(hall.nazorg, customer)
  return { customer, contact, asEnd: hall.nazorg.as(await login(hall.nazorg, 'contacts', contact.email)) }
}

async function send(of: EndCustomer, as = of.asEnd): Promise<Sent> {
  const line = await makeOrderLine(hall.nazorg, of.customer, 5)
  const lines = [{ orderLine: line.id, quantityRequested: 2 }]
  const asked = { reason: reason.id, lines, acceptTerms: true, customer: of.customer.id }
  const { body } = await as.post<Refused & { doc: Rma }>('/api/rmas', asked)
  if (!body.doc) throw new Error(JSON.stringify(body))
  return { ...of, rma: body.doc, line }
}

async function sentTo(dealership: Dealership): Promise<Sent> {
  return send(await endCustomerOf(dealership))
}

const act = (caller: Caller, dealer: Customer, ...[verdict, rmas, note]: [string, { id: string }[], string?]) =>
  caller.post<Refused & { results: ActResult[] }>(path(dealer, '/returns/act'), {
    act: verdict,
    ids: rmas.map(({ id }) => id),
    ...(note && { note }),
  })
const stored = ({ id }: { id: string }) => hall.nazorg.payload.findByID({ collection: 'rmas', id, ...silent })
async function pieces({ id }: OrderLine) {
  const line = await hall.nazorg.payload.findByID({ collection: 'order-lines', id, ...silent })
  return [line.quantityInRequest, line.quantityReturnable]
}
async function kindsOf({ id }: Rma): Promise<string[]> {
  const where = { case: { equals: id } }
  const { docs } = await hall.nazorg.payload.find({ collection: 'case-events', where, sort: 'createdAt', ...silent })
  return docs.map(({ kind }) => kind).filter((kind) => kind !== 'mail-sent')
}
async function mailsTo(address: string): Promise<string[]> {
  const rows = await outboxRows(hall.nazorg, { kind: { equals: 'mail' }, sentTo: { equals: address } })
  return rows.map(({ payload }) => (payload as { event: string }).event)
}
const termOf = async ({ id }: Rma) =>
  (await outboxRows(hall.nazorg, { kind: { equals: 'dealerTerm' }, case: { equals: id } }))[0]
const update = (id: string, data: Partial<Customer>) =>
  hall.nazorg.payload.update({ collection: 'customers', id, data, ...silent })

describe('a request of an end customer', () => {
  it('waits for the dealer with its pieces reserved, and only the two of them are told', async () => {
    const dealership = await newDealer()
    const { rma, line, contact, asEnd } = await sentTo(dealership)
    expect(rma).toMatchObject({ status: 'awaitingDealer', dealerName: dealership.dealer.name })
    expect(rma.lines?.map(({ status }) => status)).toEqual(['awaitingDealer'])
    expect(await pieces(line)).toEqual([2, 3])
    expect(await mailsTo(contact.email)).toEqual(['rma-awaiting-dealer'])
    expect(await mailsTo(dealership.manager.email)).toEqual(['rma-new-for-dealer'])
    expect(await mailsTo(HOUSE)).toEqual([])
    expect(await outboxRows(hall.nazorg, { kind: { equals: 'document' } })).toEqual([])
    const term = await termOf(rma)
    expect(term?.status).toBe('due')
    expect(Date.parse(term?.nextAttemptAt ?? '')).toBeGreaterThan(Date.now() + 2 * 86_400_000)
    const decided = await hall.asAgent.post<Refused>(`/api/rmas/${rma.id}/decide`, {
      lines: [{ id: rma.lines?.[0]?.id, quantityApproved: 2 }],
    })
    expect([decided.status, decided.body.errors[0]?.name]).toEqual([409, 'TRANSITION_NOT_ALLOWED'])
    expect(JSON.stringify((await asEnd.get(`/api/rmas/${rma.id}`)).body)).not.toContain(dealership.dealer.id)
  })

  it('goes to the house at once where nobody decides first', async () => {
    const [dealership, powerless] = [await newDealer(), await newDealer(['requestReturns'])]
    const of = await endCustomerOf(dealership)
    expect((await send(of, hall.asAgent)).rma.status).toBe('submitted')
    expect((await sentTo(powerless)).rma.status).toBe('submitted')
    expect((await send({ ...of, customer: await makeCustomer(hall.nazorg) }, hall.asAgent)).rma.status).toBe(
      'submitted',
    )
    await update(dealership.dealer.id, { status: 'blocked' })
    expect((await send(of)).rma.status).toBe('submitted')
    await update(dealership.dealer.id, { status: 'active' })
    await settings({ dealerFirst: false })
    const { rma, contact } = await send(of)
    expect(rma).toMatchObject({ status: 'submitted', dealerUntil: null })
    expect(await mailsTo(contact.email)).toContain('rma-received')
  })

  it('is sent to the dealer from a draft as well', async () => {
    const { asEnd, customer } = await endCustomerOf(await newDealer())
    const line = await makeOrderLine(hall.nazorg, customer, 5)
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    const draft = await asEnd.post<{ doc: Rma }>('/api/rmas', { reason: reason.id, lines, draft: true })
    const sent = await asEnd.post<{ doc: Rma }>(`/api/rmas/${draft.body.doc.id}/submit`, { acceptTerms: true })
    expect([sent.status, sent.body.doc.status]).toEqual([201, 'awaitingDealer'])
  })
})

describe('the dealer', () => {
  it('sees first what waits, forwards several at once, and the house hears of each', async () => {
    const dealership = await newDealer()
    const { dealer, asDealer } = dealership
    const of = await endCustomerOf(dealership)
    const [one, two] = [await send(of), await send(of)]
    const before = (await asDealer.post<FoundDealersReturns>(path(dealer, '/returns'), { waiting: true })).body
    expect([before.waiting, before.docs.map(({ id }) => id)]).toEqual([2, [one.rma.id, two.rma.id]])
    const shown = (await asDealer.get<{ doc: DealersReturn }>(path(dealer, `/returns/${one.rma.id}`))).body.doc
    expect(shown).toMatchObject({ reason: 'Verkeerd besteld', decideBy: one.rma.dealerUntil })

    const { body } = await act(asDealer, dealer, 'forward', [one.rma, two.rma])
    expect(body.results.map(({ ok }) => ok)).toEqual([true, true])
    expect((await stored(one.rma)).status).toBe('submitted')
    expect(await pieces(one.line)).toEqual([2, 3])
    expect(await mailsTo(of.contact.email)).toEqual([
      'rma-awaiting-dealer',
      'rma-awaiting-dealer',
      'rma-forwarded',
      'rma-forwarded',
    ])
    expect(await mailsTo(HOUSE)).toEqual(['rma-new-for-staff', 'rma-new-for-staff'])
    expect(await outboxRows(hall.nazorg, { kind: { equals: 'document' } })).toHaveLength(2)
    expect(await kindsOf(one.rma)).toEqual(['submitted', 'dealer-forwarded'])
    expect(remarksIn((await termOf(one.rma))?.lastError)).toEqual([{ kind: 'dealerDecided', about: '' }])
    expect((await asDealer.post<FoundDealersReturns>(path(dealer, '/returns'), {})).body).toMatchObject({
      waiting: 0,
      totalDocs: 2,
    })
    const again = await act(asDealer, dealer, 'forward', [one.rma])
    expect(again.body.results[0]).toMatchObject({ ok: false, code: 'TRANSITION_NOT_ALLOWED' })
    const line = one.rma.lines?.[0]?.id
    const decided = await hall.asAgent.post(`/api/rmas/${one.rma.id}/decide`, {
      lines: [{ id: line, quantityApproved: 2 }],
    })
    expect(decided.status).toBe(200)
  })

  it('declines with a note that the end customer reads, and gives the pieces back', async () => {
    const dealership = await newDealer()
    const { rma, line, contact, asEnd } = await sentTo(dealership)
    const { dealer, asDealer } = dealership
    expect((await act(asDealer, dealer, 'decline', [rma], '  ')).status).toBe(400)
    expect((await act(asDealer, dealer, 'decline', [rma], 'Afgeprijsd verkocht.')).body.results[0]?.ok).toBe(true)
    const { body } = await asEnd.get<Rma>(`/api/rmas/${rma.id}`)
    expect(body).toMatchObject({ status: 'rejected', dealerNote: 'Afgeprijsd verkocht.', decidedAt: null })
    expect(await pieces(line)).toEqual([0, 5])
    expect(await mailsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-declined-by-dealer'])
    expect(await mailsTo(HOUSE)).toEqual([])
  })

  it('decides on nothing of another dealer, without the right, or while the house blocks them', async () => {
    const [one, other, powerless] = [await newDealer(), await newDealer(), await newDealer(['requestReturns'])]
    const { rma, customer, asEnd } = await sentTo(one)
    const refused = await act(other.asDealer, other.dealer, 'forward', [rma])
    expect(refused.body.results[0]).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect((await act(other.asDealer, one.dealer, 'forward', [rma])).status).toBe(404)
    expect((await act(powerless.asDealer, powerless.dealer, 'forward', [rma])).status).toBe(403)
    expect((await act(hall.asAgent, one.dealer, 'forward', [rma])).status).toBe(403)
    expect((await act(hall.asStranger, one.dealer, 'forward', [rma])).status).toBe(401)
    expect((await act(asEnd, one.dealer, 'forward', [rma])).status).toBe(404)
    await update(customer.id, { dealer: other.dealer.id })
    expect((await act(other.asDealer, other.dealer, 'decline', [rma], 'Nee')).body.results[0]?.ok).toBe(false)
    await update(one.dealer.id, { status: 'blocked' })
    expect((await act(one.asDealer, one.dealer, 'forward', [rma])).status).toBe(404)
    await update(one.dealer.id, { status: 'active' })
    expect((await stored(rma)).status).toBe('awaitingDealer')
    expect((await act(one.asDealer, one.dealer, 'forward', [rma])).body.results[0]?.ok).toBe(true)
  })

  it('lets through what a now blocked end customer asked before', async () => {
    const { dealer, asDealer } = await newDealer()
    const { rma, customer } = await sentTo({ dealer, asDealer, manager: {} as Contact })
    await update(customer.id, { status: 'blocked' })
    expect((await act(asDealer, dealer, 'forward', [rma])).body.results[0]?.ok).toBe(true)
    expect((await stored(rma)).status).toBe('submitted')
  })

  it('and the end customer who cancels at the same moment: one of them wins, the pieces are counted once', async () => {
    for (const verdict of ['forward', 'decline'] as const) {
      const { dealer, asDealer, manager } = await newDealer()
      const { rma, line, asEnd } = await sentTo({ dealer, asDealer, manager })
      const [acted, cancelled] = await Promise.all([
        act(asDealer, dealer, verdict, [rma], 'Nee'),
        asEnd.post(`/api/rmas/${rma.id}/cancel`, {}),
      ])
      const { status } = await stored(rma)
      const won = acted.body.results[0]?.ok === true
      // What was forwarded may still be withdrawn: then both went through, one after the other.
      if (won && verdict === 'forward') expect(['submitted', 'cancelled']).toContain(status)
      else expect([won, status]).toEqual(won ? [true, 'rejected'] : [false, 'cancelled'])
      expect(cancelled.status).toBe(status === 'cancelled' ? 200 : 409)
      expect(await pieces(line)).toEqual(status === 'submitted' ? [2, 3] : [0, 5])
    }
  })
})

describe('the end of the term', () => {
  it('gives the pieces back once, though two relays look and look again', async () => {
    const dealership = await newDealer()
    const { rma, line, contact, asEnd } = await sentTo(dealership)
    const clock = makeClock()
    await run(clock)
    await expect.poll(() => mailbox.mails.length, PATIENCE).toBe(2)
    expect((await stored(rma)).status).toBe('awaitingDealer')
    await run(clock)
    clock.turnOn(WEEKS_MS)
    await expect.poll(async () => (await termOf(rma))?.status, PATIENCE).toBe('done')
    await expect.poll(() => mailbox.mails.length, PATIENCE).toBe(3)
    expect((await asEnd.get<Rma>(`/api/rmas/${rma.id}`)).body.status).toBe('cancelled')
    expect(await pieces(line)).toEqual([0, 5])
    expect(await kindsOf(rma)).toEqual(['submitted', 'dealer-late'])
    expect(await mailsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-dealer-late'])

    const { endDealersTurn } = await import('@/endpoints/rmas/endDealersTurn')
    expect(await endDealersTurn(await hall.nazorg.request(), rma.id)).toBe(false)
    expect(await pieces(line)).toEqual([0, 5])
    expect((await act(dealership.asDealer, dealership.dealer, 'forward', [rma])).body.results[0]?.ok).toBe(false)
  })

  it('does nothing to what was forwarded, also when the row is still there', async () => {
    const { dealer, asDealer, manager } = await newDealer()
    const { rma, line } = await sentTo({ dealer, asDealer, manager })
    const term = await termOf(rma)
    await act(asDealer, dealer, 'forward', [rma])
    const data = { status: 'due' as const, doneAt: null, lastError: null }
    await hall.nazorg.payload.update({ collection: 'outbox', id: term?.id ?? '', data, ...silent })
    const clock = makeClock()
    clock.turnOn(WEEKS_MS)
    await run(clock)
    await expect.poll(async () => (await termOf(rma))?.status, PATIENCE).toBe('done')
    expect(remarksIn((await termOf(rma))?.lastError)).toEqual([{ kind: 'dealerDecided', about: '' }])
    expect((await stored(rma)).status).toBe('submitted')
    expect(await pieces(line)).toEqual([2, 3])
  })

  it('brings to the house what the dealer could not decide on', async () => {
    const { dealer, asDealer, manager } = await newDealer()
    const { rma, line } = await sentTo({ dealer, asDealer, manager })
    await update(dealer.id, { status: 'blocked' })
    const clock = makeClock()
    clock.turnOn(WEEKS_MS)
    await run(clock)
    await expect.poll(async () => (await stored(rma)).status, PATIENCE).toBe('submitted')
    expect(await pieces(line)).toEqual([2, 3])
    expect(await kindsOf(rma)).toContain('dealer-passed')
    expect(await mailsTo(HOUSE)).toEqual(['rma-new-for-staff'])
  })
})

describe('the house', () => {
  it('takes over what waits for a dealer, once, and not what it read before a change', async () => {
    const { rma, contact } = await sentTo(await newDealer())
    const takeOver = (caller: Caller, body: object = {}) =>
      caller.post<Refused & { doc: Rma }>(`/api/rmas/${rma.id}/take-over`, body)
    const stale = await takeOver(hall.asAgent, { unchangedSince: '2020-01-01T00:00:00.000Z' })
    expect(stale.body.errors[0]?.name).toBe('CHANGED_MEANWHILE')
    const { body } = await takeOver(hall.asAgent, { unchangedSince: (await stored(rma)).updatedAt })
    expect(body.doc.status).toBe('submitted')
    expect((await takeOver(hall.asAgent)).body.errors[0]?.name).toBe('TRANSITION_NOT_ALLOWED')
    expect(await mailsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-received'])
    expect(await mailsTo(HOUSE)).toEqual(['rma-new-for-staff'])
    expect(await kindsOf(rma)).toEqual(['submitted', 'dealer-passed'])
  })

  it('does not ask a dealer, or tell the end customer that they are asked, what is decided by then', async () => {
    const { dealer, asDealer, manager } = await newDealer()
    const { rma, contact } = await sentTo({ dealer, asDealer, manager })
    await act(asDealer, dealer, 'decline', [rma], 'Nee')
    await run()
    await expect.poll(() => mailbox.mails.length, PATIENCE).toBe(1)
    await expect
      .poll(async () => (await outboxRows(hall.nazorg, { status: { not_equals: 'done' } })).length, PATIENCE)
      .toBe(0)
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([`Uw retouraanvraag ${rma.number} is afgewezen`])
    expect(mailbox.mails[0]?.envelopeTo).toEqual([contact.email])
  })
})
