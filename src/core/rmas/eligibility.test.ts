import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, type Day } from '../day'
import {
  checkEligibility,
  type EligibilityFacts,
  houseWindowDays,
  isSegmentAllowed,
  type RefusalCode,
} from './eligibility'

const facts = (over: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  today: '2026-03-10',
  windowBasis: 'orderDate',
  windowDays: 30,
  extraDays: 0,
  orderDate: '2026-03-01',
  invoiceDate: '2026-03-05',
  articleReturnable: true,
  specialOrder: false,
  specialOrdersAllowed: false,
  customerStatus: 'active',
  customerSegments: [],
  allowedSegments: [],
  shippingCodeRequired: false,
  customerShippingCode: null,
  quantityDelivered: 10,
  quantityReturned: 1,
  quantityInRequest: 2,
  quantityAwaitingCredit: 3,
  quantityKept: 0,
  ...over,
})

const codes = (over: Partial<EligibilityFacts>): RefusalCode[] => {
  const verdict = checkEligibility(facts(over))
  return verdict.eligible ? [] : verdict.refusals.map(({ code }) => code)
}

const refusal = (over: Partial<EligibilityFacts>) => {
  const verdict = checkEligibility(facts(over))
  return verdict.eligible ? undefined : verdict.refusals[0]
}

describe('return window', () => {
  it('is open up to and including its last day', () => {
    expect(checkEligibility(facts({ today: '2026-03-31' }))).toEqual({
      eligible: true,
      until: '2026-03-31',
      returnable: 4,
    })
    expect(checkEligibility(facts({ today: '2026-04-01' }))).toEqual({
      eligible: false,
      until: '2026-03-31',
      returnable: 4,
      refusals: [{ code: 'WINDOW_CLOSED', data: { until: '2026-03-31', basis: 'orderDate' } }],
    })
  })

  it('counts from the date that the setting names', () => {
    expect(checkEligibility(facts({ windowBasis: 'invoiceDate' })).until).toBe('2026-04-04')
    expect(checkEligibility(facts({ windowBasis: 'none', today: '2099-01-01' }))).toMatchObject({
      eligible: true,
      until: null,
    })
  })

  it("is longer by the customer's own days", () => {
    expect(codes({ extraDays: 1, today: '2026-04-01' })).toEqual([])
    expect(codes({ extraDays: 1, today: '2026-04-02' })).toEqual(['WINDOW_CLOSED'])
  })

  it('has not started before there is an invoice, however old the order', () => {
    const notInvoiced = { windowBasis: 'invoiceDate', invoiceDate: null, orderDate: '2020-01-01' } as const
    expect(checkEligibility(facts(notInvoiced))).toMatchObject({ eligible: true, until: null })
  })

  it('stays open for a line without an order date', () => {
    expect(checkEligibility(facts({ orderDate: null, today: '2099-01-01' }))).toMatchObject({
      eligible: true,
      until: null,
    })
  })
})

describe('refusals', () => {
  it('tell what was delivered and where it went when nothing is left', () => {
    expect(refusal({ quantityDelivered: 6 })).toEqual({
      code: 'NOTHING_LEFT',
      data: { delivered: 6, returned: 1, inRequest: 2, awaitingCredit: 3 },
    })
  })

  it('tell what never came apart from what is gone', () => {
    const nothing = { quantityDelivered: 0, quantityReturned: 0, quantityInRequest: 0, quantityAwaitingCredit: 0 }
    expect(codes(nothing)).toEqual(['NOT_DELIVERED'])
  })

  it('tell how many may come back when more are asked', () => {
    expect(refusal({ asked: 5 })).toEqual({ code: 'QUANTITY_EXCEEDS_RETURNABLE', data: { asked: 5, allowed: 4 } })
    expect(codes({ asked: 4 })).toEqual([])
    expect(codes({ quantityDelivered: 6, asked: 1 })).toEqual(['NOTHING_LEFT', 'QUANTITY_EXCEEDS_RETURNABLE'])
  })

  it('name an article that cannot be returned', () => {
    expect(codes({ articleReturnable: false })).toEqual(['NOT_RETURNABLE'])
  })

  it('name a special order unless the setting allows it', () => {
    expect(codes({ specialOrder: true })).toEqual(['SPECIAL_ORDER'])
    expect(codes({ specialOrder: true, specialOrdersAllowed: true })).toEqual([])
  })

  it('name a customer who is not active', () => {
    expect(refusal({ customerStatus: 'blocked' })).toEqual({ code: 'CUSTOMER_BLOCKED', data: { status: 'blocked' } })
    expect(refusal({ customerStatus: 'pending' })).toEqual({ code: 'CUSTOMER_BLOCKED', data: { status: 'pending' } })
  })

  it('name a segment that may not return', () => {
    expect(codes({ allowedSegments: ['dealers'], customerSegments: ['shops'] })).toEqual(['SEGMENT_NOT_ALLOWED'])
    expect(codes({ allowedSegments: ['dealers'], customerSegments: [] })).toEqual(['SEGMENT_NOT_ALLOWED'])
    expect(codes({ allowedSegments: ['dealers'], customerSegments: ['shops', 'dealers'] })).toEqual([])
  })

  it('are all named at once', () => {
    const hopeless = {
      customerStatus: 'blocked',
      allowedSegments: ['a'],
      articleReturnable: false,
      specialOrder: true,
      quantityDelivered: 0,
      today: '2030-01-01',
      asked: 1,
    } as const
    expect(codes(hopeless)).toEqual([
      'CUSTOMER_BLOCKED',
      'SEGMENT_NOT_ALLOWED',
      'NOT_RETURNABLE',
      'SPECIAL_ORDER',
      'NOT_DELIVERED',
      'WINDOW_CLOSED',
      'QUANTITY_EXCEEDS_RETURNABLE',
    ])
  })
})

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count))
const pieces = fc.nat({ max: 20 })
const segments = fc.subarray(['a', 'b', 'c'])

const anyFacts: fc.Arbitrary<EligibilityFacts> = fc.record({
  today: day,
  windowBasis: fc.constantFrom('orderDate', 'invoiceDate', 'none'),
  windowDays: fc.nat({ max: 400 }),
  extraDays: fc.nat({ max: 60 }),
  orderDate: fc.option(day),
  invoiceDate: fc.option(day),
  articleReturnable: fc.boolean(),
  specialOrder: fc.boolean(),
  specialOrdersAllowed: fc.boolean(),
  customerStatus: fc.constantFrom('pending', 'active', 'blocked'),
  customerSegments: segments,
  allowedSegments: segments,
  shippingCodeRequired: fc.boolean(),
  customerShippingCode: fc.option(fc.constantFrom('', 'DHL-N')),
  quantityDelivered: pieces,
  quantityReturned: pieces,
  quantityInRequest: pieces,
  quantityAwaitingCredit: pieces,
  quantityKept: pieces,
  asked: fc.integer({ min: 1, max: 30 }),
})

describe('checkEligibility', () => {
  it('never lets more come back than is left of what was delivered', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        if (!checkEligibility(any).eligible) return
        const spoken = any.quantityReturned + any.quantityInRequest + any.quantityAwaitingCredit + any.quantityKept
        expect(spoken + (any.asked ?? 0)).toBeLessThanOrEqual(any.quantityDelivered)
      }),
    )
  })

  it('refuses exactly when it names a refusal, and none twice', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const verdict = checkEligibility(any)
        const named = verdict.eligible ? [] : verdict.refusals.map(({ code }) => code)
        expect(verdict.eligible).toBe(named.length === 0)
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  it('closes the window after its last day for good, and never before', () => {
    fc.assert(
      fc.property(anyFacts, (any) => {
        const { until } = checkEligibility(any)
        const closedOn = (today: Day) => codes({ ...any, today }).includes('WINDOW_CLOSED')
        if (until === null) expect(closedOn('2199-12-31')).toBe(false)
        else expect([closedOn(until), closedOn(addDays(until, 1))]).toEqual([false, true])
      }),
    )
  })
})

it('takes an empty list of segments for everybody', () => {
  expect(isSegmentAllowed([], [])).toBe(true)
  expect(isSegmentAllowed(['a'], [])).toBe(true)
  expect(isSegmentAllowed([], ['a'])).toBe(false)
})

describe('a shipping code', () => {
  it('is asked for only where the house says so, and blanks are none', () => {
    expect(codes({})).toEqual([])
    expect(codes({ shippingCodeRequired: true })).toEqual(['SHIPPING_CODE_MISSING'])
    expect(codes({ shippingCodeRequired: true, customerShippingCode: ' ' })).toEqual(['SHIPPING_CODE_MISSING'])
    expect(codes({ shippingCodeRequired: true, customerShippingCode: 'DHL-N' })).toEqual([])
  })
})

it('the window of the house is its days and its extension together', () => {
  expect([houseWindowDays({ windowDays: 30 }), houseWindowDays({ windowDays: 30, extensionDays: 14 })]).toEqual([
    30, 44,
  ])
})
