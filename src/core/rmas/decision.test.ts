import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type DecidableLine, planDecision } from './decision'
import type { RmaStatus } from './status'

const line = (id: string, quantityRequested = 5, status: DecidableLine['status'] = 'requested'): DecidableLine => ({
  id,
  status,
  quantityRequested,
})

const rma = (lines: readonly DecidableLine[], status: RmaStatus = 'submitted') => ({ status, lines })

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

describe('planDecision', () => {
  it('approves whole, in part and not at all', () => {
    const lines = [line('a'), line('b'), line('c')]
    const decisions = [
      { id: 'c', quantityApproved: 0, note: '  too late ' },
      { id: 'a', quantityApproved: 5, note: '  ' },
      { id: 'b', quantityApproved: 2 },
    ]
    expect(planDecision(rma(lines), { lines: decisions })).toMatchObject([
      { id: 'a', status: 'approved', quantityApproved: 5, note: null, delta: { quantityReturnable: 0 } },
      { id: 'b', status: 'approved', quantityApproved: 2, note: null, delta: { quantityReturnable: 3 } },
      { id: 'c', status: 'rejected', quantityApproved: 0, note: 'too late', delta: { quantityReturnable: 5 } },
    ])
  })

  it('refuses to approve more than was asked', () => {
    expect(() => planDecision(rma([line('a')]), { lines: [{ id: 'a', quantityApproved: 6 }] })).toThrow(
      refused('QUANTITY_EXCEEDS_REQUESTED', { line: 'a', asked: 6, allowed: 5 }),
    )
  })

  it('refuses to forget a line', () => {
    expect(() => planDecision(rma([line('a'), line('b')]), { lines: [{ id: 'a', quantityApproved: 5 }] })).toThrow(
      refused('INVALID_INPUT', { missing: ['b'] }),
    )
  })

  it('refuses a line of another RMA, and one named twice', () => {
    const own = { id: 'a', quantityApproved: 5 }
    expect(() => planDecision(rma([line('a')]), { lines: [own, { id: 'z', quantityApproved: 1 }] })).toThrow(
      refused('UNKNOWN_ORDER_LINE', { line: 'z' }),
    )
    expect(() => planDecision(rma([line('a')]), { lines: [own, { ...own, quantityApproved: 0 }] })).toThrow(
      refused('DUPLICATE_LINE', { line: 'a' }),
    )
  })

  it('decides once', () => {
    const decisions = { lines: [{ id: 'a', quantityApproved: 5 }] }
    expect(() => planDecision(rma([line('a', 5, 'approved')]), decisions)).toThrow(refused('ALREADY_DECIDED'))
    expect(() => planDecision(rma([line('a', 5, 'cancelled')]), decisions)).toThrow(refused('ALREADY_DECIDED'))
    expect(() => planDecision(rma([line('a', 5, 'rejected'), line('b')]), decisions)).toThrow(
      expect.objectContaining({ name: 'DomainErrors' }),
    )
  })

  it('leaves to the dealer what waits for the dealer', () => {
    const waiting = rma([line('a', 5, 'awaitingDealer')], 'awaitingDealer')
    expect(() => planDecision(waiting, { lines: [{ id: 'a', quantityApproved: 5 }] })).toThrow(
      refused('TRANSITION_NOT_ALLOWED'),
    )
  })

  it('leaves cancelled lines alone', () => {
    const lines = [line('a'), line('b', 5, 'cancelled')]
    expect(planDecision(rma(lines), { lines: [{ id: 'a', quantityApproved: 5 }] }).map(({ id }) => id)).toEqual(['a'])
  })

  it('names every fault at once', () => {
    const decisions = [
      { id: 'a', quantityApproved: 9 },
      { id: 'z', quantityApproved: 1 },
    ]
    expect(() => planDecision(rma([line('a'), line('b')]), { lines: decisions })).toThrow(
      expect.objectContaining({
        errors: [refused('QUANTITY_EXCEEDS_REQUESTED'), refused('UNKNOWN_ORDER_LINE'), refused('INVALID_INPUT')],
      }),
    )
  })

  it('gives back exactly what was not approved, whatever is decided', () => {
    const pair = fc.integer({ min: 1, max: 50 }).chain((asked) => fc.tuple(fc.constant(asked), fc.nat({ max: asked })))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
        const lines = pairs.map(([asked], index) => line(`l${index}`, asked))
        const decisions = pairs.map(([, quantityApproved], index) => ({ id: `l${index}`, quantityApproved }))
        const plan = planDecision(rma(lines), { lines: decisions.reverse() })
        expect(plan.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
        for (const [index, planned] of plan.entries()) {
          const [asked, approved] = pairs[index] ?? [0, 0]
          expect(planned.quantityApproved).toBe(approved)
          expect(planned.status).toBe(approved > 0 ? 'approved' : 'rejected')
          expect(planned.delta.quantityReturnable).toBe(asked - approved)
          expect(planned.delta.quantityInRequest + planned.delta.quantityReturnable).toBe(0)
        }
      }),
    )
  })
})
