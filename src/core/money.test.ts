import fc from 'fast-check'
import { expect, it } from 'vitest'

import { formatCents } from './money'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

it('writes amounts the way readers of the language do', () => {
  expect(plain(formatCents(481_260, 'EUR', 'nl'))).toBe('€ 4.812,60')
  expect(formatCents(481_260, 'EUR', 'en')).toBe('€4,812.60')
  expect(formatCents(5, 'GBP', 'en')).toBe('£0.05')
  expect(formatCents(-1, 'GBP', 'en')).toBe('-£0.01')
})

it('loses no cent, whatever the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }), (cents) => {
      const digits = formatCents(cents, 'EUR', 'en').replaceAll(/\D/g, '')
      expect(Number(digits)).toBe(Math.abs(cents))
    }),
  )
})

it('refuses what is no number of cents', () => {
  expect(() => formatCents(1.5, 'EUR', 'nl')).toThrow(RangeError)
  expect(() => formatCents(Number.NaN, 'EUR', 'nl')).toThrow(RangeError)
})
