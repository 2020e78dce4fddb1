import { describe, expect, it } from 'vitest'

import { reaches } from './reach'

describe('what was made for a reader', () => {
  const made = { rows: ['a', 'b'], prices: ['a'] }

  it.each([
    [{ rows: ['a', 'b'], prices: ['a'] }, true],
    [{ rows: ['a', 'b', 'c'], prices: ['a', 'b'] }, true],
    [{ rows: null, prices: null }, true],
    [{ rows: ['a'], prices: ['a'] }, false],
    [{ rows: ['a', 'b'], prices: ['b'] }, false],
    [{ rows: [], prices: [] }, false],
  ])('is for who sees no less by now: %j', (now, expected) => {
    expect(reaches(now, made)).toBe(expected)
  })

  it('of every customer is for who still sees every one', () => {
    expect(reaches({ rows: ['a'], prices: ['a'] }, { rows: null, prices: null })).toBe(false)
    expect(reaches({ rows: null, prices: null }, { rows: null, prices: null })).toBe(true)
  })
})
