import { describe, expect, it } from 'vitest'

import { NET_EXCLUSIVE } from '@/core/prices'
import type { Rma } from '@/payload-types'
import { caseFacts } from './caseFacts'

type Line = NonNullable<Rma['lines']>[number]

const line = (over: Partial<Line>): Line => ({
  orderLine: 'l',
  orderNumber: '536526',
  netUnitPriceCents: 850,
  currency: 'GBP',
  quantityRequested: 5,
  quantityApproved: 3,
  status: 'approved',
  ...over,
})
const decidedAt = '2026-11-18T10:05:00.000Z'

describe('caseFacts', () => {
  it('expects credit for what was approved, only with the right to see prices', () => {
    const rma = { lines: [line({}), line({ quantityApproved: 0, status: 'rejected' })], decidedAt }
    expect(caseFacts(rma, NET_EXCLUSIVE)).toMatchObject({
      piecesRequested: 10,
      piecesApproved: 3,
      credit: { cents: 2550 },
    })
    expect(caseFacts(rma, null).credit).toBeNull()
  })

  it('says nothing of credit before the decision, for an unknown price, or over two currencies', () => {
    expect(caseFacts({ lines: [line({})] }, NET_EXCLUSIVE)).toMatchObject({ piecesApproved: null, credit: null })
    expect(
      caseFacts({ lines: [line({}), line({ netUnitPriceCents: null })], decidedAt }, NET_EXCLUSIVE).credit,
    ).toBeNull()
    expect(caseFacts({ lines: [line({}), line({ currency: 'EUR' })], decidedAt }, NET_EXCLUSIVE).credit).toBeNull()
  })

  it('expects credit with VAT for who sees prices with it, and net for who sees gross ones', () => {
    const gross = { vat: 'inclusive', kind: 'gross' } as const
    const rma = { lines: [line({ vatRate: 21, grossUnitPriceCents: 1000 })], decidedAt }
    expect(caseFacts(rma, gross).credit).toEqual({ cents: 3086, currency: 'GBP', of: 'net', vat: 'inclusive' })
    const noRate = { lines: [line({})], decidedAt }
    expect(caseFacts(noRate, gross).credit).toEqual({ cents: 2550, currency: 'GBP', of: 'net', vat: 'exclusive' })
  })

  it('names the reason when all lines share it: their own, or that of the request', () => {
    expect(caseFacts({ lines: [line({ reason: 'r1' }), line({})], reason: 'r1' }, NET_EXCLUSIVE).reason).toBe('r1')
    const differ = caseFacts({ lines: [line({ reason: 'r2' }), line({})], reason: 'r1' }, NET_EXCLUSIVE)
    expect(differ).toMatchObject({ reason: null, reasonsDiffer: true })
  })
})
