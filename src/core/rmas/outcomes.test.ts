import { describe, expect, it } from 'vitest'

import { allotCredits } from './allotCredits'
import { lineFigures } from './lineFigures'
import { creditCents, needsSecondAgent, type Outcome, outcomeFigures } from './outcomes'

const credit = (quantity: number): Outcome => ({ kind: 'credit', quantity })
const line = (status: string, outcomes: Outcome[], netUnitPriceCents: number | null = 500) => ({
  status,
  outcomes,
  netUnitPriceCents,
})

describe('a second agent', () => {
  it('looks when the credit of the whole RMA is above the limit, however it is completed', () => {
    expect(needsSecondAgent([line('inspected', [credit(2)])], 999)).toBe(true)
    expect(needsSecondAgent([line('inspected', [credit(2)])], 1000)).toBe(false)
    expect(needsSecondAgent([line('inspected', [credit(1)]), line('completed', [credit(2)])], 1000)).toBe(true)
  })

  it('looks at no completion that credits nothing, and at none without a limit', () => {
    const disposed: Outcome = { kind: 'dispose', quantity: 9 }
    expect(needsSecondAgent([line('inspected', [disposed]), line('completed', [credit(9)])], 0)).toBe(false)
    expect(needsSecondAgent([line('inspected', [credit(9)])], null)).toBe(false)
  })

  it('looks where a price is not known: it may be any', () => {
    expect(creditCents([line('inspected', [credit(1)], null)])).toBeNull()
    expect(needsSecondAgent([line('inspected', [credit(1)], null)], 1_000_000)).toBe(true)
    expect(creditCents([line('received', [], null), line('inspected', [credit(1)])])).toBe(500)
  })
})

describe('what the customer reads', () => {
  it('counts every piece once, and says nothing before there is an outcome', () => {
    const kinds = ['credit', 'replace', 'repair', 'returnToSender', 'dispose', 'rejectAfterInspection'] as const
    const figures = outcomeFigures(kinds.map((kind, index) => ({ kind, quantity: 10 ** index })))
    expect(figures).toEqual({ quantityAccepted: 111, quantityRejected: 101_000, quantityDisposed: 10_000 })
    expect(outcomeFigures([]).quantityAccepted).toBeNull()
  })

  it('has a remainder only once goods have begun to come in, and as long as more is waited for', () => {
    const approved = { status: 'approved', quantityApproved: 5, quantityReceived: 0 } as const
    expect(lineFigures(approved).remainder).toBe(0)
    expect(lineFigures({ ...approved, quantityReceived: 3 }).remainder).toBe(2)
    expect(lineFigures({ ...approved, status: 'received', quantityReceived: 3 }).remainder).toBe(0)
  })
})

describe('credits that the ERP reports', () => {
  const completed = (id: string, completedAt: string, pieces: number) => ({
    id,
    status: 'completed',
    completedAt,
    outcomes: [credit(pieces)],
  })

  it('go to what was completed first, and to nothing that is not completed', () => {
    const lines = [
      completed('late', '2026-03-02T10:00:00.000Z', 2),
      completed('early', '2026-03-01T10:00:00.000Z', 2),
      { ...completed('open', '2026-02-01T10:00:00.000Z', 2), status: 'inspected' },
    ]
    expect([...allotCredits(lines, 3)]).toEqual([
      ['early', 2],
      ['late', 1],
    ])
    expect([...allotCredits(lines, 0).values()]).toEqual([0, 0])
  })
})
