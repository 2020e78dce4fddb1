import { describe, expect, it } from 'vitest'

import { ActOnReturns, dealerTerm } from './dealerFirst'

const zone = 'Europe/Amsterdam'
const none = new Set<string>()

describe('dealerTerm', () => {
  it('counts working days, and ends when the last of them does', () => {
    expect(dealerTerm('2026-11-27', 2, { zone, holidays: none })).toEqual({
      until: '2026-12-01',
      endsAt: '2026-12-01T23:00:00.000Z',
    })
  })

  it('skips holidays', () => {
    expect(dealerTerm('2026-12-24', 1, { zone, holidays: new Set(['2026-12-25']) }).until).toBe('2026-12-28')
  })

  it('ends at midnight of the house, also where the clock is changed', () => {
    expect(dealerTerm('2026-03-27', 1, { zone, holidays: none }).endsAt).toBe('2026-03-30T22:00:00.000Z')
    expect(dealerTerm('2026-03-26', 1, { zone, holidays: none }).endsAt).toBe('2026-03-27T23:00:00.000Z')
  })
})

describe('ActOnReturns', () => {
  it('declines with a note alone', () => {
    const asked = { act: 'decline', ids: ['a'] }
    expect(ActOnReturns.safeParse({ ...asked, note: '  ' }).success).toBe(false)
    expect(ActOnReturns.safeParse(asked).success).toBe(false)
    expect(ActOnReturns.parse({ ...asked, note: ' Te laat. ' }).note).toBe('Te laat.')
    expect(ActOnReturns.safeParse({ act: 'forward', ids: ['a'] }).success).toBe(true)
  })
})
