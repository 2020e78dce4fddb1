import { describe, expect, it } from 'vitest'

import { claimsHref, claimsQuery, groupKey } from './claimsQuery'

describe('the address of the list of claims', () => {
  it('leads back to what it asked for', () => {
    const query = claimsQuery({ q: ' pomp ', status: 'rejected', group: 'month' })
    expect(query).toEqual({ q: 'pomp', status: 'rejected', group: 'month' })
    expect(claimsQuery(Object.fromEntries(new URL(claimsHref(query), 'http://x').searchParams))).toEqual(query)
  })

  it('takes what nobody knows for nothing', () => {
    expect(claimsHref(claimsQuery({ status: 'lost', group: ['a', 'b'] }))).toBe('/claims')
  })

  it('puts claims of one month, status or customer together', () => {
    const claim = { status: 'closed', at: '2026-11-20T10:00:00.000Z', customer: 'K1' } as const
    expect(groupKey(claim, 'month')).toBe('2026-11')
    expect(groupKey(claim, 'status')).toBe('closed')
    expect(groupKey(claim, 'customer')).toBe('K1')
    expect(groupKey(claim, 'none')).toBe('')
  })
})
