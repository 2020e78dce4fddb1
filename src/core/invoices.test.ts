import { describe, expect, it } from 'vitest'

import { invoiceState } from './invoices'

const TODAY = '2026-11-27'
const open = (dueDay: `${number}-${number}-${number}` | null) => ({ kind: 'invoice' as const, openCents: 1, dueDay })

describe('an invoice', () => {
  it('is open until its due day is over, and overdue from the day after', () => {
    expect(invoiceState(open('2026-11-30'), TODAY)).toEqual({ state: 'open', days: 3 })
    expect(invoiceState(open('2026-11-27'), TODAY)).toEqual({ state: 'open', days: 0 })
    expect(invoiceState(open('2026-11-26'), TODAY)).toEqual({ state: 'overdue', days: 1 })
    expect(invoiceState(open(null), TODAY)).toEqual({ state: 'open', days: null })
  })

  it('is paid when nothing is left, also when more than that was paid', () => {
    for (const openCents of [0, -5]) {
      expect(invoiceState({ ...open('2026-01-01'), openCents }, TODAY)).toEqual({ state: 'paid' })
    }
  })

  it('says nothing of money to who may not see it, but that it is a credit note', () => {
    expect(invoiceState({ ...open('2026-01-01'), openCents: null }, TODAY)).toBe(null)
    expect(invoiceState({ kind: 'credit', openCents: null, dueDay: null }, TODAY)).toEqual({ state: 'credit' })
  })
})
