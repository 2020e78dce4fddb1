import { expect, it } from 'vitest'

import { discountText, formatDiscount, readDiscount } from './discount'

it('reads a percentage with two decimals at most, by comma or point', () => {
  const written = ['0', '12', '12,5', '12.50', ' 99,99 % ', '100', '']
  expect(written.map(readDiscount)).toEqual([0, 1200, 1250, 1250, 9999, 10_000, null])
})

it('refuses what is none', () => {
  for (const wrong of ['-1', '100,01', '12,345', '1e2', 'tien', '1 000', '12,', '101'])
    expect(readDiscount(wrong)).toBeUndefined()
})

it('writes every discount so that it reads back', () => {
  for (let basisPoints = 0; basisPoints <= 10_000; basisPoints += 7)
    for (const locale of ['nl', 'en'] as const)
      expect(readDiscount(formatDiscount(basisPoints, locale))).toBe(basisPoints)
})

it('is shown with the sign as the language writes it, and reads back so', () => {
  expect([discountText(1250, 'nl'), discountText(1250, 'en')]).toEqual(['12,5\u00a0%', '12.5%'])
  expect([discountText(1250, 'nl'), discountText(1250, 'en')].map(readDiscount)).toEqual([1250, 1250])
})
