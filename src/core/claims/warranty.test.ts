import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addMonths, type Day } from '../day'
import { checkWarranty, type WarrantyFacts } from './warranty'

const FACTS: WarrantyFacts = {
  today: '2026-11-27',
  basis: 'deliveredAt',
  warrantyMonths: 24,
  usualMonths: 0,
  orderLine: { deliveredOn: '2024-11-27', invoicedOn: '2024-12-01' },
}
const check = (facts: Partial<WarrantyFacts>) => checkWarranty({ ...FACTS, ...facts })

describe('a warranty', () => {
  it('holds to the last day of its term', () => {
    expect(check({})).toMatchObject({ verdict: 'inTerm', until: '2026-11-27' })
    expect(check({ today: '2026-11-28' })).toMatchObject({ verdict: 'expired', until: '2026-11-27' })
  })

  it('counts from the date that the house chose, else from the other one', () => {
    expect(check({ basis: 'invoiceDate' })).toMatchObject({ from: '2024-12-01' })
    expect(check({ orderLine: { deliveredOn: null, invoicedOn: '2024-12-01' } })).toMatchObject({ from: '2024-12-01' })
    expect(check({ basis: 'invoiceDate', orderLine: { deliveredOn: '2024-11-27', invoicedOn: null } })).toMatchObject({
      from: '2024-11-27',
    })
  })

  it('has the usual term where the article has none, and is unknown without any', () => {
    expect(check({ warrantyMonths: null, usualMonths: 12 })).toMatchObject({ verdict: 'expired', months: 12 })
    expect(check({ warrantyMonths: 0 })).toEqual({ verdict: 'unknown', doubt: 'noTerm' })
  })

  it('is unknown of what was typed in, and of what nobody knows the date of', () => {
    expect(check({ orderLine: null })).toEqual({ verdict: 'unknown', doubt: 'typedIn' })
    expect(check({ orderLine: { deliveredOn: null, invoicedOn: null } })).toEqual({
      verdict: 'unknown',
      doubt: 'noDate',
    })
  })
})

describe('months', () => {
  const anyDay = fc
    .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day)

  it('end on the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28')
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28')
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28')
  })

  it('come after one another, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, count) => {
        const later = addMonths(day, count)
        expect(later < addMonths(day, count + 1)).toBe(true)
        expect(later.slice(8) <= day.slice(8)).toBe(true)
      }),
    )
  })
})
