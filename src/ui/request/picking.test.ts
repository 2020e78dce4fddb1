import { describe, expect, it } from 'vitest'

import { MAX_LINES } from '@/core/rmas/limits'
import type { ChosenLine } from './pickerLine'
import { addedBy, mergedLines, readPick } from './picking'

describe('lines added to a draft', () => {
  it('keep those of other pages, drop what was unticked here, and stand once', () => {
    const held = ['page-1', 'here-kept', 'here-unticked']
    const posted = { ticked: ['here-kept', 'here-new'], shown: ['here-kept', 'here-unticked', 'here-new'] }
    expect(mergedLines(held, posted)).toEqual(['page-1', 'here-kept', 'here-new'])
  })
})

describe('lines taken with one press', () => {
  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ id: String(from + index) }) as ChosenLine)

  it('are no more than a request holds, those that were chosen before included', () => {
    const chosen = lines(50, 190)
    const added = addedBy('first', lines(MAX_LINES), chosen)
    expect(added).toHaveLength(MAX_LINES - 50)
    expect(added.some(({ id }) => chosen.some((one) => one.id === id))).toBe(false)
    expect(addedBy('first', lines(MAX_LINES), lines(MAX_LINES + 1, 500))).toEqual([])
  })

  it('are all that the filter finds when all are asked for', () => {
    expect(addedBy('all', lines(450), lines(1))).toHaveLength(449)
  })

  it('are asked for by one of two words', () => {
    const form = new FormData()
    form.append('take', '2000')
    expect(readPick(form).take).toBeNull()
    form.set('take', 'first')
    expect(readPick(form).take).toBe('first')
  })
})
