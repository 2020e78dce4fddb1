import { describe, expect, it } from 'vitest'

import { claimsHref, claimsQuery, grouped } from './claimsQuery'

describe('the address of the list of claims', () => {
  it('leads back to what it asked for', () => {
    const query = claimsQuery({ q: ' pomp ', status: 'rejected', group: 'month', page: '3', size: '50' })
    expect(query).toEqual({ q: 'pomp', status: 'rejected', group: 'month', page: 3, size: 50 })
    expect(claimsQuery(Object.fromEntries(new URL(claimsHref(query), 'http://x').searchParams))).toEqual(query)
  })

  it('takes what nobody knows for nothing', () => {
    expect(claimsHref(claimsQuery({ status: 'lost', group: ['a', 'b'], page: '-1', size: '7' }))).toBe('/claims')
  })

  it('puts claims of one month, status or customer together', () => {
    const claim = (status: 'closed' | 'submitted', submittedAt: string, customerNumber: string) => {
      return { status, submittedAt, updatedAt: '2026-12-31T10:00:00.000Z', customerNumber }
    }
    const november = claim('closed', '2026-11-20T10:00:00.000Z', 'K1')
    const october = claim('submitted', '2026-10-03T10:00:00.000Z', 'K2')
    const early = claim('submitted', '2026-11-01T10:00:00.000Z', 'K1')
    const all = [november, october, early]
    expect([...grouped(all, 'month')]).toEqual([
      ['2026-11', [november, early]],
      ['2026-10', [october]],
    ])
    expect([...grouped(all, 'status').keys()]).toEqual(['closed', 'submitted'])
    expect([...grouped(all, 'customer').keys()]).toEqual(['K1', 'K2'])
    expect([...grouped(all, 'none')]).toEqual([['', all]])
  })
})
