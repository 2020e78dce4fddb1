import { expect, it } from 'vitest'

import { shownEntries } from './menu'

const AT_FIRST = ['home', 'returns', 'claims', 'services', 'orders', 'invoices']

it('show all but the pages of editors until somebody chooses', () => {
  expect(shownEntries(null)).toEqual(AT_FIRST)
  expect(shownEntries({ order: [] })).toEqual(AT_FIRST)
})

it('show what is switched on, in the order of the admin', () => {
  const all = { returns: true, claims: false, services: false, orders: false, invoices: false, help: true, terms: true }
  expect(shownEntries({ ...all, order: ['help', 'home', 'terms', 'returns'] })).toEqual([
    'help',
    'home',
    'terms',
    'returns',
  ])
  expect(shownEntries({ ...all, returns: false, order: ['help', 'returns'] })).toEqual(['help', 'home', 'terms'])
})

it('put last what the order does not name, and never twice', () => {
  expect(
    shownEntries({ returns: true, claims: true, services: true, help: true, order: ['returns', 'returns'] }),
  ).toEqual(['returns', 'home', 'claims', 'services', 'orders', 'invoices', 'help'])
})
