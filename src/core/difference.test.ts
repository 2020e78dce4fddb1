import { expect, it } from 'vitest'

import { differenceIn } from './difference'

const LEFT = { of: 'had', without: ['gave', 'lost'] } as const

it.each([
  [{ had: 7, gave: 2, lost: 1 }, 4],
  [{ had: 7, gave: 2 }, 5],
  [{ had: null, gave: 2 }, 0],
  [{ had: 1, gave: 2, lost: 1 }, 0],
])('a difference in %j is %d', (row, left) => {
  expect(differenceIn(row, LEFT)).toBe(left)
})
