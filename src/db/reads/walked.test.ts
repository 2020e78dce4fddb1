import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'

import { narrowerOf, walkedBy } from './walked'
import { conditionOf } from './where'

const indexes = [
  ['customer', 'articleNumber'],
  ['customer', 'orderDate'],
]
const where: Where = { and: [{ customer: { in: ['c1'] } }, { quantityOpen: { greater_than: 0 } }] }

describe('the index by which a page is found', () => {
  it('holds the rows of the customer in the order that is asked for', () => {
    expect(walkedBy({ indexes }, { where, sort: ['-orderDate', 'lineNumber'] })).toBe('orderDate')
  })

  it('holds the rows of the customer with one value of its field, in whatever order', () => {
    const undated: Where = { and: [where, { orderDate: { equals: null } }] }
    expect(walkedBy({ indexes }, { where: undated, sort: 'lineNumber' })).toBe('orderDate')
  })

  it.each([
    [{ and: [{ customer: { in: ['c1', 'c2'] } }] }, '-orderDate'],
    [{ or: [{ customer: { equals: 'c1' } }] }, '-orderDate'],
    [where, 'lineNumber'],
    [where, undefined],
    [undefined, '-orderDate'],
  ] as [Where | undefined, string | undefined][])(
    'is chosen by SQLite where there is no such index (%#)',
    (asked, sort) => {
      expect(walkedBy({ indexes }, { where: asked, sort })).toBeNull()
    },
  )

  it('has a narrower one beside it where one holds the rows of the customer by the size that is asked for', () => {
    const both = [...indexes, ['customer', 'quantityOpen']]
    const [customer, open] = where.and as Where[]
    expect(narrowerOf({ indexes: both }, { and: [where, { orderDate: { equals: null } }] })).toEqual({
      and: [customer, open],
    })
    expect(narrowerOf({ indexes }, where)).toBeNull()
    expect(narrowerOf({ indexes: both }, { or: [where] })).toBeNull()
  })

  it('is not left for the one of a field that is tested for its size', () => {
    const part = (field: string, type: 'date' | 'number') =>
      [field, { path: [field], type, sql: `"${field}"`, read: (stored: unknown) => stored }] as const
    const columns = new Map([part('orderDate', 'date'), part('quantityOpen', 'number')])
    const asked = { quantityOpen: { greater_than: 0 }, orderDate: { less_than: '2026-01-01T00:00:00.000Z' } }
    expect(conditionOf({ columns, walked: 'orderDate' }, asked)?.sql).toBe('(+"quantityOpen" > ? and "orderDate" < ?)')
    expect(conditionOf({ columns }, asked)?.sql).toBe('("quantityOpen" > ? and "orderDate" < ?)')
  })
})
