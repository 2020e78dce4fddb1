import { expect, it } from 'vitest'

import { refused } from '../../tests/support/gate'

it.each(['dryRun=true', 'allOrNothing=true', 'rows=1', 'file=a.csv', `sha256=${'0'.repeat(64)}`])(
  'is taken of rows of the ERP and of nothing else: %s',
  async (asked) => {
    expect(await refused(`/api/order-lines?${asked}`, { staff: true })).toBe('INVALID_INPUT')
  },
)
