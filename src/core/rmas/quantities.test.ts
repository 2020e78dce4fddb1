import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  type LineQuantities,
  onCancel,
  onComplete,
  onCreditReported,
  onDecide,
  onSubmit,
  type ReservationDelta,
  returnableQuantity,
} from './quantities'

const quantity = fc.nat({ max: 1000 })

const quantities = fc.record({
  quantityDelivered: quantity,
  quantityReturned: quantity,
  quantityInRequest: quantity,
  quantityAwaitingCredit: quantity,
})

describe('returnableQuantity', () => {
  it('is what was delivered without what is spoken for', () => {
    const line = { quantityDelivered: 10, quantityReturned: 1, quantityInRequest: 2, quantityAwaitingCredit: 3 }
    expect(returnableQuantity(line)).toBe(4)
  })

  it('is never below 0 nor above what was delivered, and no counter raises it', () => {
    fc.assert(
      fc.property(quantities, fc.constantFrom('Returned', 'InRequest', 'AwaitingCredit'), (line, counter) => {
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
  it('reserves, gives back, turns into credit and ends as returned', () => {
    expect(onSubmit(5)).toEqual(delta({ quantityInRequest: 5, quantityReturnable: -5 }))
    expect(onDecide(5, 3)).toEqual(delta({ quantityInRequest: -2, quantityReturnable: 2 }))
    expect(onDecide(5, 5)).toEqual(delta({}))
    expect(onCancel(3)).toEqual(delta({ quantityInRequest: -3, quantityReturnable: 3 }))
    expect(onComplete(3)).toEqual(delta({ quantityInRequest: -3, quantityAwaitingCredit: 3 }))
    expect(onCreditReported(3)).toEqual(delta({ quantityAwaitingCredit: -3, quantityReturned: 3 }))
  })

  it('refuses to approve more than was asked', () => {
    expect(() => onDecide(2, 3)).toThrow(expect.objectContaining({ code: 'QUANTITY_EXCEEDS_REQUESTED' }))
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('takes %d pieces for a bug', (pieces) => {
    for (const change of [onSubmit, onCancel, onComplete, onCreditReported]) {
      expect(() => change(pieces)).toThrow(RangeError)
    }
    expect(() => onDecide(pieces, 0)).toThrow(RangeError)
  })

  it('keeps returnable = delivered − returned − in request − awaiting, all ≥ 0, over any history', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 30 }),
        fc.array(fc.record({ verb: verbs, a: fc.nat(), b: fc.nat() })),
        (delivered, steps) => {
          const order = new OrderLine(delivered)
          for (const { verb, a, b } of steps) {
            order[verb](a, b)
            const { quantityReturnable, ...line } = order.line
            expect(quantityReturnable).toBe(returnableQuantity(line))
            expect(Object.entries(order.line).filter(([, value]) => value < 0)).toEqual([])
            expect(line.quantityDelivered).toBe(
              line.quantityReturned + line.quantityInRequest + line.quantityAwaitingCredit + quantityReturnable,
            )
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

const verbs = fc.constantFrom('submit', 'decide', 'cancelRequested', 'cancelApproved', 'complete', 'reportCredit')

/** One order line and the RMA lines that take from it, driven by random numbers. */
class OrderLine {
  line: LineQuantities & { readonly quantityReturnable: number }
  private readonly requested: number[] = []
  private readonly approved: number[] = []

  constructor(quantityDelivered: number) {
    this.line = { quantityDelivered, quantityReturnable: quantityDelivered, ...counters }
  }

  submit(a: number): void {
    if (this.line.quantityReturnable === 0) return
    const pieces = 1 + (a % this.line.quantityReturnable)
    this.requested.push(pieces)
    this.apply(onSubmit(pieces))
  }

  decide(a: number, b: number): void {
    const [requested] = this.requested.splice(a % (this.requested.length + 1), 1)
    if (requested === undefined) return
    const approved = b % (requested + 1)
    if (approved > 0) this.approved.push(approved)
    this.apply(onDecide(requested, approved))
  }

  cancelRequested(a: number): void {
    const [pieces] = this.requested.splice(a % (this.requested.length + 1), 1)
    if (pieces !== undefined) this.apply(onCancel(pieces))
  }

  cancelApproved(a: number): void {
    const [pieces] = this.approved.splice(a % (this.approved.length + 1), 1)
    if (pieces !== undefined) this.apply(onCancel(pieces))
  }

  complete(a: number): void {
    const [pieces] = this.approved.splice(a % (this.approved.length + 1), 1)
    if (pieces !== undefined) this.apply(onComplete(pieces))
  }

  /** The ERP reports in parts of its own. */
  reportCredit(a: number): void {
    this.apply(onCreditReported(a % (this.line.quantityAwaitingCredit + 1)))
  }

  private apply(change: ReservationDelta): void {
    this.line = {
      quantityDelivered: this.line.quantityDelivered,
      quantityReturned: this.line.quantityReturned + change.quantityReturned,
      quantityInRequest: this.line.quantityInRequest + change.quantityInRequest,
      quantityAwaitingCredit: this.line.quantityAwaitingCredit + change.quantityAwaitingCredit,
      quantityReturnable: this.line.quantityReturnable + change.quantityReturnable,
    }
  }
}

const counters = { quantityReturned: 0, quantityInRequest: 0, quantityAwaitingCredit: 0 }

function delta(change: Partial<ReservationDelta>): ReservationDelta {
  return { ...counters, quantityReturnable: 0, ...change }
}
