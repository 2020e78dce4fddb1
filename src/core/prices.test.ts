import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { amountsOf, amountsOfLine, type Pieces, PRICE_KINDS, VAT_DISPLAYS, vatOn } from './prices'

const line = (over: Partial<Pieces> = {}): Pieces => ({
  netCents: 850,
  grossCents: 1000,
  vatRate: 21,
  currency: 'EUR',
  pieces: 3,
  ...over,
})
const netWithVat = { vat: 'inclusive', kind: 'net' } as const

describe('vatOn', () => {
  it('rounds half a cent away from zero, so that a credit bears what its charge bore', () => {
    expect(vatOn(50, 21)).toBe(11)
    expect(vatOn(-50, 21)).toBe(-11)
    expect(vatOn(2, 25)).toBe(1)
    expect(vatOn(49, 1)).toBe(0)
    expect(vatOn(1000, 5.5)).toBe(55)
    expect(vatOn(1000, 0)).toBe(0)
  })

  it('is the exact VAT to half a cent, whatever the amount', () => {
    const amount = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 })
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (cents, hundredths) => {
        const error = BigInt(vatOn(cents, hundredths / 100)) * 10_000n - BigInt(cents) * BigInt(hundredths)
        expect(error <= 5_000n && error >= -5_000n).toBe(true)
        expect(vatOn(-cents, hundredths / 100)).toBe(0 - vatOn(cents, hundredths / 100))
      }),
    )
  })
})

describe('amountsOf', () => {
  it('shows gross, net or both, with VAT or without', () => {
    const cents = VAT_DISPLAYS.map((vat) => PRICE_KINDS.map((kind) => amountsOfLine(line(), 3, { vat, kind })))
    expect(cents.map((ofVat) => ofVat.map((amounts) => amounts.map((one) => one.cents)))).toEqual([
      [[2550], [3000], [3000, 2550]],
      [[3086], [3630], [3630, 3086]],
    ])
  })

  it('takes VAT over the whole line, not over a rounded piece', () => {
    expect(amountsOfLine(line({ netCents: 2 }), 100, netWithVat)[0]?.cents).toBe(242)
  })

  it('takes VAT once per rate over all lines that bear it', () => {
    const three = [line({ netCents: 2, pieces: 1 }), line({ netCents: 2, pieces: 1 }), line({ netCents: 2, pieces: 1 })]
    expect(amountsOf(three, netWithVat)[0]?.cents).toBe(7) // 6 and 1,26; each line alone is 2
    const mixed = [line({ netCents: 2, pieces: 1 }), line({ netCents: 2, vatRate: 9, pieces: 1 })]
    expect(amountsOf(mixed, netWithVat)[0]?.cents).toBe(4)
  })

  it('says that it is without VAT where one line has no rate, and keeps a rate of nought', () => {
    expect(amountsOf([line(), line({ vatRate: null })], netWithVat)).toEqual([
      { cents: 5100, currency: 'EUR', of: 'net', vat: 'exclusive' },
    ])
    expect(amountsOf([line({ vatRate: 0 })], netWithVat)[0]).toMatchObject({ cents: 2550, vat: 'inclusive' })
    expect(amountsOf([line({ vatRate: Number.NaN })], netWithVat)[0]).toMatchObject({ cents: 2550, vat: 'exclusive' })
  })

  it('shows net where one line has no gross price', () => {
    for (const kind of ['gross', 'both'] as const) {
      const amounts = amountsOf([line(), line({ grossCents: null })], { vat: 'exclusive', kind })
      expect(amounts).toEqual([{ cents: 5100, currency: 'EUR', of: 'net', vat: 'exclusive' }])
    }
  })

  it('keeps currencies apart, and their missing rates too', () => {
    expect(amountsOf([line(), line({ currency: 'GBP', vatRate: null })], netWithVat)).toEqual([
      { cents: 3086, currency: 'EUR', of: 'net', vat: 'inclusive' },
      { cents: 2550, currency: 'GBP', of: 'net', vat: 'exclusive' },
    ])
  })

  it('says nothing where a price or its currency is not known', () => {
    const unknown = [line({ netCents: null, grossCents: null }), line({ currency: null })]
    for (const one of unknown) expect(amountsOf([line(), one], netWithVat)).toEqual([])
    expect(amountsOf([], netWithVat)).toEqual([])
  })

  it('differs from the sum of its rounded lines by half a cent a line at most, whatever their order', () => {
    const any = fc.record({
      netCents: fc.integer({ min: 0, max: 10_000_000 }),
      grossCents: fc.constant(null),
      vatRate: fc.constantFrom(0, 5.5, 9, 21),
      currency: fc.constant('EUR'),
      pieces: fc.integer({ min: 0, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (lines) => {
        const total = amountsOf(lines, netWithVat)[0]?.cents ?? 0
        const rounded = lines.reduce((sum, one) => sum + (amountsOf([one], netWithVat)[0]?.cents ?? 0), 0)
        expect(Math.abs(total - rounded)).toBeLessThanOrEqual((lines.length + 4) / 2)
        expect(amountsOf([...lines].reverse(), netWithVat)[0]?.cents).toBe(total)
        const net = lines.reduce((sum, one) => sum + one.netCents * one.pieces, 0)
        expect(amountsOf(lines, { vat: 'exclusive', kind: 'net' })[0]?.cents).toBe(net)
      }),
    )
  })
})
