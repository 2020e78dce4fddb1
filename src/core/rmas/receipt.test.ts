import { describe, expect, it } from 'vitest'

import { planCorrection } from './correction'
import { planReceipt } from './receipt'
import type { ReceivedLine } from './received'

const line = (more: Partial<ReceivedLine> = {}): ReceivedLine => ({
  id: 'a',
  status: 'approved',
  quantityRequested: 5,
  quantityApproved: 4,
  articleNumber: '85099B',
  ...more,
})
const rma = (...lines: ReceivedLine[]) => ({ status: 'approved' as const, lines })
const refused = (code: string) => expect.objectContaining({ code })

describe('planReceipt', () => {
  it('counts up to what is waited for, and writes the rest down with the line it came with', () => {
    const plan = planReceipt(rma(line({ quantityReceived: 3 })), { lines: [{ id: 'a', quantity: 3, grade: 'used' }] })
    expect(plan).toMatchObject({
      lines: [{ status: 'received', quantityReceived: 4, counted: 1, missing: 0, grade: 'used' }],
      unexpected: [{ line: 'a', articleNumber: '85099B', quantity: 2, grade: 'used' }],
    })
  })

  it('refuses no goods that lie on the table, whatever became of their line', () => {
    for (const status of ['requested', 'rejected', 'received', 'inspected', 'completed', 'cancelled'] as const) {
      const plan = planReceipt(rma(line({ status })), { lines: [{ id: 'a', quantity: 2 }] })
      expect(plan).toMatchObject({ lines: [], unexpected: [{ quantity: 2 }] })
    }
  })

  it('names every foreign and double line, and closes only what waits', () => {
    const twice = [
      { id: 'a', quantity: 1 },
      { id: 'a', quantity: 1 },
      { id: 'z', quantity: 1 },
    ]
    expect(() => planReceipt(rma(line()), { lines: twice })).toThrow(
      expect.objectContaining({ errors: [refused('DUPLICATE_LINE'), refused('UNKNOWN_ORDER_LINE')] }),
    )
    const closed = { lines: [{ id: 'a', quantity: 0, final: true }] }
    expect(() => planReceipt(rma(line({ status: 'received' })), closed)).toThrow(refused('TRANSITION_NOT_ALLOWED'))
    expect(() => planReceipt({ ...rma(line()), status: 'draft' }, closed)).toThrow(refused('TRANSITION_NOT_ALLOWED'))
  })
})

describe('planCorrection', () => {
  const completed = line({
    status: 'completed',
    quantityReceived: 4,
    outcomes: [{ kind: 'credit', quantity: 4 }],
  })

  it('keeps the outcomes when the count stays, and takes them back when it does not', () => {
    expect(planCorrection([completed], [{ id: 'a', grade: 'used' }])).toMatchObject([
      { status: 'inspected', grade: 'used', outcomes: [{ kind: 'credit', quantity: 4 }] },
    ])
    expect(planCorrection([completed], [{ id: 'a', quantityReceived: 3, final: true }])).toMatchObject([
      { status: 'received', quantityReceived: 3, outcomes: [] },
    ])
    expect(planCorrection([completed], [{ id: 'a', quantityReceived: 3 }])).toMatchObject([{ status: 'approved' }])
  })

  it('leaves alone what the ERP has credited, and what never came', () => {
    const credited = line({ ...completed, quantityCredited: 1 })
    expect(() => planCorrection([credited], [{ id: 'a', quantityReceived: 4 }])).toThrow(refused('ALREADY_CREDITED'))
    expect(() => planCorrection([line()], [{ id: 'a', quantityReceived: 1 }])).toThrow(
      refused('TRANSITION_NOT_ALLOWED'),
    )
  })
})
