import { describe, expect, it } from 'vitest'

import type { Customer, OrderLine } from '@/payload-types'
import { type FactRules, type FactsOf, lineFacts } from './lineFacts'

const rules: FactRules = {
  zone: 'Europe/Amsterdam',
  locale: 'nl',
  today: '2026-11-20',
  windowBasis: 'orderDate',
  windowDays: 30,
  specialOrdersAllowed: false,
  allowedSegments: [],
  shippingCodeRequired: false,
}

const orderLine = {
  orderDate: '2026-11-01T12:00:00.000Z',
  invoiceDate: '2026-11-02T12:00:00.000Z',
  deliveredAt: '2026-11-11T12:00:00.000Z',
  articleReturnable: true,
  specialOrder: false,
  quantityOrdered: 6,
  quantityDelivered: 6,
  quantityReturned: 1,
  quantityInRequest: 3,
  quantityAwaitingCredit: 0,
  quantityKept: 0,
} as OrderLine

const customer = { status: 'active', returnWindowExtraDays: 0, segments: [] } as unknown as Customer

const about: FactsOf = {
  orderLine,
  freeEntry: false,
  customer,
  requested: 3,
  submittedAt: '2026-11-20T08:00:00.000Z',
  reason: 'Verkeerd besteld',
  remark: null,
}

const tones = (facts: ReturnType<typeof lineFacts>) => facts.map(({ tone, key }) => `${tone} ${key}`)

describe('the facts of a line', () => {
  it('speak of a shipping code that misses, where the house asks for one', () => {
    expect(tones(lineFacts(about, { ...rules, shippingCodeRequired: true }))).toContain('stop fact.noShippingCode')
    const coded = { ...customer, shippingCode: 'DHL-N' }
    const facts = lineFacts({ ...about, customer: coded }, { ...rules, shippingCodeRequired: true })
    expect(tones(facts)).not.toContain('stop fact.noShippingCode')
  })

  it('say that an article was typed in, and not that its order line is gone', () => {
    const typed = { ...about, orderLine: undefined, freeEntry: true }
    expect(tones(lineFacts(typed, rules))).toEqual(['wait fact.freeEntry', 'ok fact.reason'])
    expect(tones(lineFacts({ ...typed, freeEntry: false }, rules))[0]).toBe('wait fact.lineGone')
  })

  it('speak for a line that may come back', () => {
    expect(tones(lineFacts(about, rules))).toEqual([
      'ok fact.delivered',
      'ok fact.quantities',
      'ok fact.windowOpen',
      'ok fact.reason',
    ])
  })

  it('do not hold the pieces of this very request against it, those of another one they do', () => {
    const other = { ...orderLine, quantityInRequest: 6 }
    expect(tones(lineFacts({ ...about, orderLine: other }, rules))[1]).toBe('stop fact.tooMany')
    const some = { ...orderLine, quantityInRequest: 4 }
    const facts = lineFacts({ ...about, orderLine: some }, rules)
    expect(facts[1]).toMatchObject({ tone: 'ok', key: 'fact.quantitiesElsewhere', values: { elsewhere: 1 } })
  })

  it('judge the window on the day of the request, not of the decision', () => {
    const late = { ...rules, today: '2027-01-15' } as const
    expect(tones(lineFacts(about, late))[2]).toBe('ok fact.windowOpen')
    const asked = lineFacts({ ...about, submittedAt: '2026-12-19T08:00:00.000Z' }, late)[2]
    expect(asked).toEqual({ tone: 'stop', key: 'fact.windowClosed', values: { date: '01-12-2026', days: 18 } })
  })

  it('name a special order, an article that cannot return and the words of the customer', () => {
    const special = { ...orderLine, specialOrder: true, articleReturnable: false }
    const facts = tones(lineFacts({ ...about, orderLine: special, remark: 'Doos kapot', reason: null }, rules))
    expect(facts.slice(3)).toEqual([
      'stop fact.notReturnable',
      'stop fact.specialRefused',
      'wait fact.noReason',
      'wait fact.remark',
    ])
  })

  it('still tell what was said when the order line is gone', () => {
    expect(tones(lineFacts({ ...about, orderLine: undefined }, rules))).toEqual([
      'wait fact.lineGone',
      'ok fact.reason',
    ])
  })
})
