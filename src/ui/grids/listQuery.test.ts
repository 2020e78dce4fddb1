import { expect, it } from 'vitest'

import { fileHref, listHref, listQuery, sortedBy, statusesOf } from './listQuery'

const paramsIn = (href: string) => Object.fromEntries(new URLSearchParams(href.split('?')[1]))

it('reads what its own addresses say', () => {
  const asked = {
    status: 'all',
    q: 'Balie',
    article: '22633',
    from: '2026-01-01',
    to: '2026-02-01',
    sort: 'number',
    after: 'abc',
    size: '50',
  }
  const query = listQuery('orders', asked, 'all')
  expect(listQuery('orders', paramsIn(listHref(query)), 'all')).toEqual(query)
  expect(listHref(query)).toContain('article=22633')
})

it.each([
  ['orders', {}, '/orders'],
  [
    'orders',
    { status: 'elsewhere', from: '2026-13-40', to: 'x', sort: 'nothing', size: '7', q: ['a', 'b'] },
    '/orders',
  ],
  ['orders', { status: 'all' }, '/orders?status=all'],
  ['invoices', { status: 'overdue', q: ' 5900 ' }, '/invoices?q=5900&status=overdue'],
  ['shipments', { status: 'open', article: 'x' }, '/shipments'],
] as const)('of %s takes the usual for what it cannot read in %j', (grid, asked, href) => {
  expect(listHref(listQuery(grid, asked as Record<string, string>, 'all'))).toBe(href)
})

it('neither offers nor takes what tells of prices to who may not see them', () => {
  expect(statusesOf('invoices', 'none')).toEqual(['credit', 'all'])
  expect(listQuery('invoices', { status: 'open', sort: '-openCents' }, 'none')).toMatchObject({
    status: 'all',
    sort: '-invoiceDate',
  })
  expect(listQuery('invoices', { sort: '-openCents' }, 'some').sort).toBe('-invoiceDate')
})

it('begins anew with another order, and turns one round', () => {
  const query = listQuery('orders', { after: 'abc' }, 'all')
  expect(listHref(sortedBy(query, 'number'))).toBe('/orders?sort=number')
  expect(listHref(sortedBy(sortedBy(query, 'number'), 'number'))).toBe('/orders?sort=-number')
  expect(sortedBy(query, 'totalCents').sort).toBe('-totalCents')
})

it('names the file of the same rows, whatever page is shown', () => {
  const query = listQuery('invoices', { q: '59', sort: 'dueDate', after: 'abc', size: '50' }, 'all')
  expect(fileHref(query)).toBe('/grids/invoices/csv?q=59&status=open&sort=dueDate')
})
