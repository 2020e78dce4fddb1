import { expect, it } from 'vitest'

import { invoicesHref, invoicesQuery } from './invoicesQuery'

it.each([
  [{}, '/invoices'],
  [{ tab: 'unpaid', page: '0', size: '1000', q: '   ' }, '/invoices'],
  [{ tab: 'overdue', q: ' 5900 ', page: '2' }, '/invoices?tab=overdue&q=5900&page=2'],
])('reads %j as %s', (asked, href) => {
  expect(invoicesHref(invoicesQuery(asked))).toBe(href)
})
