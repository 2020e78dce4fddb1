import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  type LineQuantities,
  onChange,
  onCreditReported,
  onDecide,
  onSubmit,
  type ReservationDelta,
  returnableQuantity,
  settledBy,
} from './quantities'

const quantity = fc.nat({ max: 1000 })

const quantities = fc.record({
  quantityDelivered: quantity,
  quantityReturned: quantity,
  quantityInRequest: quantity,
  quantityAwaitingCredit: quantity,
  quantityKept: quantity,
})

describe('returnableQuantity', () => {
  it('is what was delivered without what is spoken for', () => {
    const line = { quantityDelivered: 11, quantityReturned: 1, quantityInRequest: 2, quantityAwaitingCredit: 3 }
    expect(returnableQuantity({ ...line, quantityKept: 1 })).toBe(4)
  })

  it('is never below 0 nor above what was delivered, and no counter raises it', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom('Returned', 'InRequest', 'AwaitingCredit', 'Kept'), (line, counter) => {
        const returnable = returnableQuantity(line)
        expect(returnable).toBeGreaterThanOrEqual(0)
        expect(returnable).toBeLessThanOrEqual(line.quantityDelivered)
        const key = `quantity${counter}` as keyof LineQuantities
        expect(returnableQuantity({ ...line, [key]: line[key] + 1 })).toBe(Math.max(0, returnable - 1))
      }),
    )
  })
})

describe('reservation', () => {
  const approved = { status: 'approved', quantityRequested: 5, quantityApproved: 3 } as const
  const received = { ...approved, status: 'received', quantityReceived: 3 } as const
  const outcomes = [
    { kind: 'credit', quantity: 1 },
    { kind: 'dispose', quantity: 1 },
    { kind: 'rejectAfterInspection', quantity: 1 },
  ] as const
  const completed = { ...received, status: 'completed', outcomes } as const

  it('reserves, gives back, turns into credit and ends as returned', () => {
    expect(onSubmit(5)).toEqual(delta({ quantityInRequest: 5, quantityReturnable: -5 }))
    expect(onDecide(5, 3)).toEqual(delta({ quantityInRequest: -2, quantityReturnable: 2 }))
    expect(onDecide(5, 5)).toEqual(delta({}))
    expect(onChange(approved, { ...approved, status: 'cancelled' })).toEqual(
      delta({ quantityInRequest: -3, quantityReturnable: 3 }),
    )
    expect(onChange(received, completed)).toEqual(
      delta({ quantityInRequest: -3, quantityAwaitingCredit: 1, quantityKept: 1, quantityReturnable: 1 }),
    )
    expect(onCreditReported(1)).toEqual(delta({ quantityAwaitingCredit: -1, quantityCredited: 1 }))
  })

  it('gives back what never came once it is waited for no more, and takes all back when that is corrected', () => {
    const short = { ...received, quantityReceived: 2 }
    expect(onChange(approved, short)).toEqual(delta({ quantityInRequest: -1, quantityReturnable: 1 }))
    expect(onChange(short, approved)).toEqual(delta({ quantityInRequest: 1, quantityReturnable: -1 }))
    expect(onChange(completed, { ...completed, status: 'inspected' })).toEqual(
      delta({ quantityInRequest: 3, quantityAwaitingCredit: -1, quantityKept: -1, quantityReturnable: -1 }),
    )
  })

  it('lets settled pieces wait again when an older figure of the ERP does not know them', () => {
    expect(settledBy({ before: 1, now: 3, awaiting: 4, credited: 0 })).toBe(2)
    expect(settledBy({ before: 1, now: 9, awaiting: 4, credited: 0 })).toBe(4)
    expect(settledBy({ before: 3, now: 1, awaiting: 2, credited: 2 })).toBe(-2)
    expect(settledBy({ before: 9, now: 0, awaiting: 0, credited: 4 })).toBe(-4)
  })

  it('refuses to approve more than was asked', () => {
    expect(() => onDecide(2, 3)).toThrow(expect.objectContaining({ code: 'QUANTITY_EXCEEDS_REQUESTED' }))
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('takes %d pieces for a bug', (pieces) => {
    expect(() => onSubmit(pieces)).toThrow(RangeError)
    expect(() => onDecide(pieces, 0)).toThrow(RangeError)
  })
})

const counters = {
  quantityInRequest: 0,
  quantityAwaitingCredit: 0,
  quantityCredited: 0,
  quantityKept: 0,
}

function delta(change: Partial<ReservationDelta>): ReservationDelta {
  return { ...counters, quantityReturnable: 0, ...change }
}
