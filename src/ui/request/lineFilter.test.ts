import { describe, expect, it } from 'vitest'

import { isNarrowed, pickerPath, readLineFilter } from './lineFilter'

describe('the filter of the picker', () => {
  it('comes out of its own address as it went in', () => {
    const filter = readLineFilter({
      order: '536365',
      invoice: 'VF 12',
      name: 'cake & plate',
      customer: '17850',
      returnable: '1',
      sort: '-until',
      size: '50',
      page: '3',
      draft: 'd-1',
    })
    const query = Object.fromEntries(new URL(pickerPath(filter), 'http://x').searchParams)
    expect(readLineFilter(query)).toEqual(filter)
  })

  it('takes nothing unlawful from an address', () => {
    const filter = readLineFilter({
      sort: 'price',
      size: '5000',
      page: '-1',
      draft: '../x',
      order: 'a\u0000b',
      regular: 'x',
    })
    expect(filter).toMatchObject({ sort: '-date', size: 15, page: 1, draft: '', order: 'a b', regular: false })
    expect(isNarrowed(readLineFilter({ sort: 'until', page: '2' }))).toBe(false)
  })

  it('follows the last of two values, so that a button of the form wins over its field', () => {
    expect(readLineFilter({ sort: ['-date', 'article'] }).sort).toBe('article')
  })

  it('leaves out of the address what is as usual', () => {
    expect(pickerPath(readLineFilter({}))).toBe('/returns/new')
  })
})
