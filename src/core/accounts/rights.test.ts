import { expect, it } from 'vitest'

import { hasRight, OFFERED_RIGHTS } from './rights'

it('never takes no right for a right', () => {
  expect(hasRight([], 'viewPrices')).toBe(false)
  expect(hasRight(undefined, 'viewPrices')).toBe(false)
  expect(hasRight('viewPrices', 'viewPrices')).toBe(false)
  expect(hasRight(['viewOrders'], 'viewPrices')).toBe(false)
  expect(hasRight(['viewPrices'], 'viewPrices')).toBe(true)
})

it('does not offer the rights of the webshop', () => {
  expect(OFFERED_RIGHTS).not.toContain('placeOrders')
  expect(OFFERED_RIGHTS).toContain('requestReturns')
})
