/** Where the dealer decides first: quantities stay reserved meanwhile, and one verdict counts. */
import { describe, expect, it } from 'vitest'

import type { DealersReturn, FoundDealersReturns } from '@/core/dealers/returns'
import { remarksIn } from '@/core/outbox/remarks'
import type { Rma } from '@/payload-types'
import { HOUSE, openDealerFirst } from '../support/dealerFirstDesk'
import type { Refused } from '../support/registrations'
import { outboxRows } from '../support/relay'
import { makeCustomer, makeOrderLine } from '../support/trade'

const { hall, newDealer, path, stage, settings, endCustomerOf, send, sentTo, act, update, ...asked } = openDealerFirst()
const { stored, pieces, kindsOf, eventsTo, termOf } = asked

describe('a request of an end customer', () => {
  it('waits for the dealer with its pieces reserved, and only the two of them are told', async () => {
    const dealership = await newDealer()
    const { rma, line, contact, asEnd } = await sentTo(dealership)
    expect(rma).toMatchObject({ status: 'awaitingDealer', dealerName: dealership.dealer.name })
    expect(rma.lines?.map(({ status }) => status)).toEqual(['awaitingDealer'])
    expect(await pieces(line)).toEqual([2, 3])
    expect(await eventsTo(contact.email)).toEqual(['rma-awaiting-dealer'])
    expect(await eventsTo(dealership.manager.email)).toEqual(['rma-new-for-dealer'])
    expect(await eventsTo(HOUSE)).toEqual([])
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
    expect(await eventsTo(contact.email)).toContain('rma-received')
  })

  it('is sent to the dealer from a draft as well', async () => {
    const { asEnd, customer } = await endCustomerOf(await newDealer())
    const line = await makeOrderLine(hall.nazorg, customer, 5)
    const lines = [{ orderLine: line.id, quantityRequested: 1 }]
    const draft = await asEnd.post<{ doc: Rma }>('/api/rmas', { reason: stage.reason.id, lines, draft: true })
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
    expect(await eventsTo(of.contact.email)).toEqual([
      'rma-awaiting-dealer',
      'rma-awaiting-dealer',
      'rma-forwarded',
      'rma-forwarded',
    ])
    expect(await eventsTo(HOUSE)).toEqual(['rma-new-for-staff', 'rma-new-for-staff'])
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
    expect(await eventsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-declined-by-dealer'])
    expect(await eventsTo(HOUSE)).toEqual([])
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
    const { rma, customer } = await sentTo({ dealer })
    await update(customer.id, { status: 'blocked' })
    expect((await act(asDealer, dealer, 'forward', [rma])).body.results[0]?.ok).toBe(true)
    expect((await stored(rma)).status).toBe('submitted')
  })

  it('and the end customer who cancels at the same moment: one of them wins, the pieces are counted once', async () => {
    for (const verdict of ['forward', 'decline'] as const) {
      const { dealer, asDealer } = await newDealer()
      const { rma, line, asEnd } = await sentTo({ dealer })
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
