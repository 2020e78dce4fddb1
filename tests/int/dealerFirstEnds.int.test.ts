/** Where the dealer decides first, nobody is left waiting: the term ends, or the house takes over. */
import { describe, expect, it } from 'vitest'

import { remarksIn } from '@/core/outbox/remarks'
import type { Rma } from '@/payload-types'
import { HOUSE, openDealerFirst, WEEKS_MS } from '../support/dealerFirstDesk'
import type { Caller } from '../support/nazorg'
import type { Refused } from '../support/registrations'
import { makeClock, outboxRows } from '../support/relay'
import { PATIENCE } from '../support/returnsDesk'

const silent = { depth: 0, overrideAccess: true } as const
const { hall, newDealer, stage, sentTo, act, update, run, ...asked } = openDealerFirst()
const { stored, pieces, kindsOf, eventsTo, termOf } = asked

async function mailsDone(): Promise<number> {
  return (await outboxRows(hall.nazorg, { kind: { equals: 'mail' }, status: { equals: 'done' } })).length
}

describe('the end of the term', () => {
  it('gives the pieces back once, though two relays look and look again', async () => {
    const dealership = await newDealer()
    const { rma, line, contact, asEnd } = await sentTo(dealership)
    const clock = makeClock()
    await run(clock)
    // Done, not only in the mailbox: a clock turned on while a row is in hand ends its lease for the other relay.
    await expect.poll(mailsDone, PATIENCE).toBe(2)
    expect((await stored(rma)).status).toBe('awaitingDealer')
    await run(clock)
    clock.turnOn(WEEKS_MS)
    await expect.poll(async () => (await termOf(rma))?.status, PATIENCE).toBe('done')
    await expect.poll(() => stage.mailbox.mails.length, PATIENCE).toBe(3)
    expect((await asEnd.get<Rma>(`/api/rmas/${rma.id}`)).body.status).toBe('cancelled')
    expect(await pieces(line)).toEqual([0, 5])
    expect(await kindsOf(rma)).toEqual(['submitted', 'dealer-late'])
    expect(await eventsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-dealer-late'])

    const { endDealersTurn } = await import('@/endpoints/rmas/endDealersTurn')
    expect(await endDealersTurn(await hall.nazorg.request(), rma.id)).toBe(false)
    expect(await pieces(line)).toEqual([0, 5])
    expect((await act(dealership.asDealer, dealership.dealer, 'forward', [rma])).body.results[0]?.ok).toBe(false)
  })

  it('does nothing to what was forwarded, also when the row is still there', async () => {
    const { dealer, asDealer } = await newDealer()
    const { rma, line } = await sentTo({ dealer })
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
    const { dealer } = await newDealer()
    const { rma, line } = await sentTo({ dealer })
    await update(dealer.id, { status: 'blocked' })
    const clock = makeClock()
    clock.turnOn(WEEKS_MS)
    await run(clock)
    await expect.poll(async () => (await stored(rma)).status, PATIENCE).toBe('submitted')
    expect(await pieces(line)).toEqual([2, 3])
    expect(await kindsOf(rma)).toContain('dealer-passed')
    expect(await eventsTo(HOUSE)).toEqual(['rma-new-for-staff'])
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
    expect(await eventsTo(contact.email)).toEqual(['rma-awaiting-dealer', 'rma-received'])
    expect(await eventsTo(HOUSE)).toEqual(['rma-new-for-staff'])
    expect(await kindsOf(rma)).toEqual(['submitted', 'dealer-passed'])
  })

  it('does not ask a dealer, or tell the end customer that they are asked, what is decided by then', async () => {
    const { dealer, asDealer } = await newDealer()
    const { rma, contact } = await sentTo({ dealer })
    await act(asDealer, dealer, 'decline', [rma], 'Nee')
    await run()
    await expect.poll(() => stage.mailbox.mails.length, PATIENCE).toBe(1)
    await expect
      .poll(async () => (await outboxRows(hall.nazorg, { status: { not_equals: 'done' } })).length, PATIENCE)
      .toBe(0)
    expect(stage.mailbox.mails.map(({ subject }) => subject)).toEqual([`Uw retouraanvraag ${rma.number} is afgewezen`])
    expect(stage.mailbox.mails[0]?.envelopeTo).toEqual([contact.email])
  })
})
