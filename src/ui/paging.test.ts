import { describe, expect, it } from 'vitest'

import { pageOf, pagingIn, pagingParams } from './paging'

const rows = Array.from({ length: 40 }, (_, at) => at + 1)

describe('pages of a list', () => {
  it('are named by the address, and what it says wrongly is the first one', () => {
    expect(pagingIn({ page: '3', size: '50' })).toEqual({ page: 3, size: 50 })
    for (const wrong of [
      {},
      { page: '-1', size: '7' },
      { page: 'x', size: '' },
      { page: ['2', '3'], size: ['50', '15'] },
    ]) {
      expect(pagingIn(wrong).size).toBe(15)
    }
    expect(pagingIn({ page: '-1' }).page).toBe(1)
    expect(pagingParams(pagingIn({}))).toEqual({})
    expect(pagingParams({ page: 2, size: 100 })).toEqual({ page: '2', size: '100' })
  })

  it('hold each row once, the last one what is left', () => {
    const pages = [1, 2, 3].map((page) => pageOf(rows, { page, size: 15 }))
    expect(pages.flatMap((one) => one.rows)).toEqual(rows)
    expect(pages.map(({ from, to, total }) => [from, to, total])).toEqual([
      [1, 15, 40],
      [16, 30, 40],
      [31, 40, 40],
    ])
  })

  it('end with the last one, also for who asks for more, and of nothing there is one', () => {
    expect(pageOf(rows, { page: 99, size: 15 })).toMatchObject({ page: 3, pages: 3, from: 31 })
    expect(pageOf([], { page: 1, size: 15 })).toEqual({ rows: [], page: 1, pages: 1, from: 0, to: 0, total: 0 })
  })
})
