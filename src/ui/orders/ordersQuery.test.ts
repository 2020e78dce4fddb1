import { expect, it } from 'vitest'

import { ordersHref, ordersQuery } from './ordersQuery'

it('reads what its own addresses say', () => {
  const asked = {
    tab: 'all',
    q: 'Balie',
    article: '22633',
    from: '2026-01-01',
    to: '2026-02-01',
    page: '3',
    size: '50',
  }
  const query = ordersQuery(asked)
  expect(ordersQuery(Object.fromEntries(new URLSearchParams(ordersHref(query).split('?')[1])))).toEqual(query)
  expect(ordersHref(query)).toContain('article=22633')
})

it.each([
  [{}, '/orders'],
  [{ tab: 'elsewhere', from: '2026-13-40', to: 'tomorrow', page: '-4', size: '7', q: ['a', 'b'] }, '/orders'],
  [{ tab: 'all' }, '/orders?tab=all'],
])('takes the default for what it cannot read in %j', (asked, href) => {
  expect(ordersHref(ordersQuery(asked))).toBe(href)
})
