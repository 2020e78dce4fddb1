import { describe, expect, it } from 'vitest'

import { mergedLines } from './picking'

describe('lines added to a draft', () => {
  it('keep those of other pages, drop what was unticked here, and stand once', () => {
    const held = ['page-1', 'here-kept', 'here-unticked']
    const posted = { ticked: ['here-kept', 'here-new'], shown: ['here-kept', 'here-unticked', 'here-new'] }
    expect(mergedLines(held, posted)).toEqual(['page-1', 'here-kept', 'here-new'])
  })
})
