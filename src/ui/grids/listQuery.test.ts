import { describe, expect, it } from 'vitest'

import { requireViewQuery } from '@/core/grids/views'
import { groupsOffered } from './groupsOffered'
import { fileHref, groupParams, listHref, listQuery, sortedBy, statusesOf } from './listQuery'
import { isChanged, managingHref, managingIn, openedView, viewQueryOf } from './savedViews'

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
    in: 'customerReference',
    is: '100 % & co',
    view: 'a1',
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

describe('a grouped list', () => {
  const said = { group: 'orderDate', order: '-count', page: '3', status: 'all', view: 'a1' }

  it('has an address of its own, without the place of a row', () => {
    const query = listQuery('orders', { ...said, after: 'abc' }, 'all')
    expect(paramsIn(listHref(query))).toEqual(said)
    expect(Object.fromEntries(groupParams(query))).toEqual({ by: 'orderDate', order: '-count' })
  })

  it.each([
    [{ group: 'totalCents' }, 'all'],
    [{ group: 'constructor' }, 'all'],
    [{ group: ['orderDate', 'customer'] }, 'all'],
    [{ in: 'orderDate', is: 'gisteren' }, 'all'],
    [{ in: 'totalCents', is: '1' }, 'all'],
    [{ in: 'orderDate', is: ['a', 'b'] }, 'all'],
    [{ page: '-1', order: 'size', view: '../x' }, 'all'],
  ] as const)('takes the usual for what it cannot read in %j', (asked, prices) => {
    expect(listHref(listQuery('orders', asked as never, prices))).toBe('/orders')
  })

  it('is not made by what tells of prices, for who may not see all of them', () => {
    for (const prices of ['none', 'some'] as const) {
      expect(listQuery('invoices', { group: 'currency', in: 'currency', is: 'EUR' }, prices)).toMatchObject({
        group: null,
        within: null,
      })
      expect(groupsOffered('invoices', prices, false)).toEqual(['invoiceDate', 'dueDate', 'kind'])
    }
    expect(groupsOffered('invoices', 'all', true)).toEqual(['invoiceDate', 'dueDate', 'kind', 'currency', 'customer'])
  })
})

describe('a saved view', () => {
  const opening = { prices: 'all', size: 15 } as const
  const asked = {
    status: 'all',
    q: 'balie',
    sort: 'number',
    group: 'orderDate',
    order: '-value',
    in: 'customerReference',
  }

  it('opens the list that was saved, whatever page it was on', () => {
    const query = listQuery('orders', { ...asked, page: '4', after: 'abc', size: '50' }, 'all')
    const opened = openedView('orders', { id: 'a1', name: 'Balie', query: viewQueryOf(query) }, opening)
    expect(paramsIn(listHref(opened))).toEqual({ ...asked, view: 'a1' })
    expect(isChanged(query, opened)).toBe(false)
    expect(isChanged({ ...query, sort: '-number' }, opened)).toBe(true)
    expect(requireViewQuery('orders', viewQueryOf(query))).toEqual(viewQueryOf(query))
  })

  it('keeps what still holds when a column is gone, or is not shown any more', () => {
    const query = { by: 'weight', sort: 'colour', in: 'size', is: 'XL', status: 'lost', q: 'balie' }
    const opened = openedView('orders', { id: 'a1', name: 'Balie', query }, opening)
    expect(listHref(opened)).toBe('/orders?q=balie&view=a1')
    const priced = { by: 'currency', sort: '-openCents', status: 'overdue', q: '59' }
    const blind = openedView('invoices', { id: 'b', name: 'Laat', query: priced }, { ...opening, prices: 'none' })
    expect(blind).toMatchObject({ group: null, status: 'all', sort: '-invoiceDate', filters: { q: '59' } })
  })

  it('is only managed as it can be', () => {
    expect(managingIn({ manage: 'new', done: 'saved' })).toEqual({ manage: 'new', done: 'saved' })
    expect(managingIn({ manage: 'all', done: ['saved'] })).toEqual({ manage: null, done: null })
    const query = listQuery('orders', {}, 'all')
    expect(managingHref(query, 'new')).toBe('/orders?manage=new#view')
    expect(managingHref({ ...query, view: 'a' }, 'remove')).toBe('/orders?view=a&manage=remove#view')
  })
})
