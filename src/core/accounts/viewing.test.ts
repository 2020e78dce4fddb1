import { expect, it } from 'vitest'

import { isViewed } from './viewing'

it('tells an account that somebody looks along with from an account of its own', () => {
  expect(isViewed({ id: 'c1', viewedBy: { id: 'u1', name: 'Bram' } })).toBe(true)
  for (const account of [null, undefined, 'c1', { id: 'c1' }, { id: 'c1', viewedBy: null }]) {
    expect(isViewed(account)).toBe(false)
  }
})
