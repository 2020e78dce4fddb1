/** Receiving, inspection, completion and correction over REST: what is stored, held, told and mailed. */
import { beforeAll, describe, expect, it } from 'vitest'

import type { Rma } from '@/payload-types'
import type { Caller } from '../support/nazorg'
import { openReceivingDesk } from '../support/receivingDesk'
import { login, makeUser } from '../support/trade'

const { desk, submitted, decided, reload, eventsOf, done, refused, approved, lineOf, count, outcomes, held } =
  openReceivingDesk()

let asColleague: Caller
beforeAll(async () => {
  asColleague = desk.nazorg.as(await login(desk.nazorg, 'users', (await makeUser(desk.nazorg, 'agent')).email))
})

const settings = (fourEyesAboveCents: number | null) =>
  desk.nazorg.payload.updateGlobal({ slug: 'return-settings', data: { fourEyesAboveCents }, overrideAccess: true })

describe('a receipt', () => {
  it('adds up over several, and is whole when all has come', async () => {
    const rma = await approved(5)
    expect(await done(rma, 'receive', count(rma, 2, { grade: 'opened' }))).toMatchObject({
      status: 'partiallyReceived',
      lines: [{ status: 'approved', quantityReceived: 2, grade: 'opened' }],
    })
    expect(await done(rma, 'receive', count(rma, 3))).toMatchObject({
      status: 'received',
      lines: [{ status: 'received', quantityReceived: 5, grade: 'opened' }],
    })
    expect(await held(rma)).toMatchObject({ quantityInRequest: 5, quantityReturnable: 0 })
  })

  it('writes what is more, or was announced by nobody, down apart, also of an RMA that was rejected', async () => {
    const rma = await approved(2)
    const stranger = { articleNumber: ' X-1 ', articleName: 'Vreemd', quantity: 4, grade: 'used' }
    const after = await done(rma, 'receive', { ...count(rma, 3), unexpected: [stranger] })
    expect(after).toMatchObject({
      status: 'received',
      lines: [{ quantityReceived: 2 }],
      unexpected: [
        { line: lineOf(rma), quantity: 1 },
        { line: null, articleNumber: 'X-1', quantity: 4, grade: 'used' },
      ],
    })
    const rejected = await decided(await submitted(2), 0)
    expect(await done(rejected, 'receive', count(rejected, 2))).toMatchObject({
      status: 'rejected',
      lines: [{ status: 'rejected' }],
      unexpected: [{ quantity: 2 }],
    })
  })

  it('frees what never comes once it is closed, and withdraws an RMA of which nothing came', async () => {
    const rma = await approved(5)
    expect(await done(rma, 'receive', count(rma, 3, { final: true }))).toMatchObject({ status: 'received' })
    expect(await held(rma)).toMatchObject({ quantityInRequest: 3, quantityReturnable: 2 })
    const none = await approved(4)
    expect(await done(none, 'receive', count(none, 0, { final: true }))).toMatchObject({ status: 'cancelled' })
    expect(await held(none)).toMatchObject({ quantityInRequest: 0, quantityReturnable: 4 })
  })

  it('is refused when it counts nothing, names a foreign line or was read before another one', async () => {
    const [rma, other] = [await approved(), await approved()]
    expect(await refused(rma, 'receive', count(rma, 0))).toBe('NOTHING_COUNTED')
    expect(await refused(rma, 'receive', count(other, 1))).toBe('UNKNOWN_ORDER_LINE')
    expect(await refused(rma, 'receive', { ...count(rma, 1), revision: 0 })).toBe('CHANGED_MEANWHILE')
    const { status } = await desk.asContact.post(`/api/rmas/${rma.id}/receive`, { revision: 1, ...count(rma, 1) })
    expect(status).toBe(403)
  })

  it('is counted once, however often it is sent with its key, and one of two at once', async () => {
    const rma = await approved(5)
    const { revision } = await reload(rma)
    const send = (key: string) =>
      desk.asAgent.post(`/api/rmas/${rma.id}/receive`, { revision, ...count(rma, 1) }, { 'Idempotency-Key': key })
    await send('doos-1')
    expect((await send('doos-1')).status).toBe(200)
    expect((await reload(rma)).lines?.[0]?.quantityReceived).toBe(1)
    const next = { revision: (await reload(rma)).revision, ...count(rma, 1) }
    const both = await Promise.all([
      desk.asAgent.post(`/api/rmas/${rma.id}/receive`, next),
      asColleague.post(`/api/rmas/${rma.id}/receive`, next),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await reload(rma)).lines?.[0]?.quantityReceived).toBe(2)
  })

  it('ends the time in which staff can withdraw', async () => {
    const rma = await approved(5)
    await done(rma, 'receive', count(rma, 1))
    const answer = await desk.asAgent.post(`/api/rmas/${rma.id}/cancel`, {})
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ name: 'GOODS_ARRIVED' }] } })
  })
})

describe('an inspection', () => {
  it('divides every piece, and completion lets each go its way', async () => {
    const rma = await approved(6)
    await done(rma, 'receive', count(rma, 6))
    const split = [
      { kind: 'credit', quantity: 2 },
      { kind: 'dispose', quantity: 1, note: 'Kapot' },
      { kind: 'replace', quantity: 1 },
      { kind: 'rejectAfterInspection', quantity: 2, note: 'Gebruikt' },
    ]
    expect(await refused(rma, 'inspect', outcomes(rma, ...split.slice(1)))).toBe('OUTCOMES_DO_NOT_ADD_UP')
    const inspected = await done(rma, 'inspect', outcomes(rma, ...split))
    const figures = { quantityAccepted: 3, quantityRejected: 2, quantityDisposed: 1 }
    expect(inspected).toMatchObject({ status: 'inspected', lines: [{ status: 'inspected', ...figures }] })
    expect(await held(rma)).toMatchObject({ quantityInRequest: 6, quantityReturnable: 0 })
    expect(await done(rma, 'complete', {})).toMatchObject({ status: 'completed' })
    const after = { quantityInRequest: 0, quantityAwaitingCredit: 2, quantityKept: 2, quantityReturnable: 2 }
    expect(await held(rma)).toMatchObject(after)
    const { body } = await desk.asContact.get<Rma>(`/api/rmas/${rma.id}`)
    expect(body).toMatchObject({ lines: [{ ...figures, outcomes: split }] })
    expect(body).not.toHaveProperty('confirmation')
  })

  it('waits for all that is to come, and is done once', async () => {
    const rma = await approved(3)
    await done(rma, 'receive', count(rma, 1))
    expect(await refused(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 1 }))).toBe('TRANSITION_NOT_ALLOWED')
    expect(await refused(rma, 'complete', {})).toBe('TRANSITION_NOT_ALLOWED')
    await done(rma, 'receive', count(rma, 2))
    const all = outcomes(rma, { kind: 'credit', quantity: 3 })
    await done(rma, 'inspect', all)
    expect(await refused(rma, 'inspect', all)).toBe('TRANSITION_NOT_ALLOWED')
  })
})

describe('four eyes', () => {
  const inspected = async (pieces: number) => {
    const rma = await approved(pieces)
    await done(rma, 'receive', count(rma, pieces))
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: pieces }))
    return rma
  }

  it('let a second agent complete what credits more than the limit, and nobody twice', async () => {
    await settings(990)
    const below = await inspected(2)
    expect(await done(below, 'complete', {})).toMatchObject({ status: 'completed' })
    const above = await inspected(3)
    expect(await done(above, 'complete', { note: 'Graag kijken' })).toMatchObject({
      status: 'inspected',
      confirmation: { amountCents: 1485 },
    })
    expect(await refused(above, 'complete', {}, asColleague)).toBe('AWAITS_CONFIRMATION')
    expect(await refused(above, 'confirm', {})).toBe('SECOND_AGENT_REQUIRED')
    expect(await held(above)).toMatchObject({ quantityInRequest: 3, quantityAwaitingCredit: 0 })
    expect(await done(above, 'confirm', {}, asColleague)).toMatchObject({ status: 'completed' })
    expect(await held(above)).toMatchObject({ quantityInRequest: 0, quantityAwaitingCredit: 3 })
    expect(await refused(above, 'confirm', {}, asColleague)).toBe('TRANSITION_NOT_ALLOWED')
    const lanes = (await eventsOf(above)).map(({ kind, visibleToCustomer }) => [kind, visibleToCustomer])
    expect(lanes.slice(-5)).toEqual([
      ['inspected', true],
      ['confirmation-asked', false],
      ['noted', false],
      ['confirmed', false],
      ['completed', true],
    ])
    await settings(null)
  })

  it('look anew after a correction', async () => {
    await settings(990)
    const rma = await inspected(3)
    await done(rma, 'complete', {})
    const corrected = outcomes(rma, { kind: 'credit', quantity: 2 }, { kind: 'repair', quantity: 1 })
    await done(rma, 'correct', { ...corrected, note: 'Een is te maken' })
    expect(await refused(rma, 'confirm', {}, asColleague)).toBe('TRANSITION_NOT_ALLOWED')
    expect(await done(rma, 'complete', {})).toMatchObject({ status: 'completed' })
    await settings(null)
  })
})

describe('a correction', () => {
  it('sets count and outcome right exactly, and leaves what was written', async () => {
    const rma = await approved(5)
    await done(rma, 'receive', count(rma, 5))
    await done(rma, 'inspect', outcomes(rma, { kind: 'credit', quantity: 5 }))
    await done(rma, 'complete', {})
    const line = { id: lineOf(rma), quantityReceived: 4, final: true }
    const corrected = { lines: [{ ...line, outcomes: [{ kind: 'credit', quantity: 4 }] }], note: 'Verteld' }
    expect(await done(rma, 'correct', corrected)).toMatchObject({
      status: 'inspected',
      lines: [{ quantityReceived: 4, quantityAccepted: 4, completedAt: null }],
    })
    expect(await held(rma)).toMatchObject({ quantityInRequest: 4, quantityAwaitingCredit: 0, quantityReturnable: 1 })
    await done(rma, 'complete', {})
    expect(await held(rma)).toMatchObject({ quantityInRequest: 0, quantityAwaitingCredit: 4, quantityReturnable: 1 })
    const events = await eventsOf(rma)
    expect(events.map(({ kind }) => kind).slice(-6)).toEqual([
      'received',
      'inspected',
      'completed',
      'corrected',
      'noted',
      'completed',
    ])
    expect(events.find(({ kind }) => kind === 'corrected')?.data).toMatchObject({
      lines: [{ from: { quantityReceived: 5 }, to: { quantityReceived: 4 } }],
    })
  })

  it('cannot take back pieces that were asked for again meanwhile', async () => {
    const rma = await approved(5)
    await done(rma, 'receive', count(rma, 4, { final: true }))
    const again = { lines: [{ orderLine: String(rma.lines?.[0]?.orderLine), quantityRequested: 1 }] }
    const request = { ...again, reason: desk.reason.id, acceptTerms: true }
    expect((await desk.asContact.post('/api/rmas', request)).status).toBe(201)
    const five = { lines: [{ id: lineOf(rma), quantityReceived: 5 }], note: 'Toch vijf' }
    expect(await refused(rma, 'correct', five)).toBe('QUANTITY_EXCEEDS_RETURNABLE')
    const six = { lines: [{ id: lineOf(rma), quantityReceived: 6 }], note: 'Zes' }
    expect(await refused(rma, 'correct', six)).toBe('QUANTITY_EXCEEDS_APPROVED')
  })
})
