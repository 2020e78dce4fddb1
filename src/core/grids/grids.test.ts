import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type CursorValue, decodeCursor, encodeCursor } from './cursor'
import { fieldsOf } from './definition'
import { GRID_NAMES, type GridName, gridNamed } from './grids'
import { orderOf, type Stretch, sortNames, stretchesFrom } from './keyset'
import { readGridQuery } from './query'

const clock = { zone: 'Europe/Amsterdam', today: '2026-11-17' } as const
const WAYS = ['sort', 'after', 'before', 'limit', 'by'] as const

const read = (grid: GridName, query: string) => readGridQuery(grid, new URLSearchParams(query), { clock, ways: WAYS })

describe('a query of a grid', () => {
  it.each([
    ['orders', 'colour=red', 'colour'],
    ['orders', 'sort=billingName', 'sort'],
    ['orders', 'sort=constructor', 'sort'],
    ['orders', 'sort=--orderDate', 'sort'],
    ['orders', 'status=overdue', 'status'],
    ['orders', 'status=toString', 'status'],
    ['orders', 'from=2026-13-40', 'from'],
    ['orders', 'q=', 'q'],
    ['orders', `q=${'x'.repeat(101)}`, 'q'],
    ['orders', 'q=a&q=b', 'q'],
    ['orders', 'limit=0', 'limit'],
    ['orders', 'limit=201', 'limit'],
    ['orders', 'by=totalCents', 'by'],
    ['orders', 'customer=a%20b', 'customer'],
    ['orders', 'after=abc', 'after'],
    ['orders', 'after=a&before=b', 'before'],
    ['shipments', 'article=22633', 'article'],
    ['invoices', 'status=waiting', 'status'],
  ] as const)('of %s that says %s is refused by its name', (grid, query, path) => {
    expect(() => read(grid, query)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: expect.objectContaining({ path }) }),
    )
  })

  it('without keys begins with the usual order', () => {
    expect(read('orders', '')).toMatchObject({
      sort: '-orderDate',
      limit: 50,
      cursor: null,
      filters: { conditions: [] },
    })
  })

  it('tells days of the house as instants, the last one whole', () => {
    expect(read('orders', 'from=2026-10-25&to=2026-10-25').filters.conditions).toEqual([
      { orderDate: { greater_than_equal: '2026-10-24T22:00:00.000Z' } },
      { orderDate: { less_than: '2026-10-25T23:00:00.000Z' } },
    ])
  })

  it('says when it tells of prices', () => {
    expect(read('invoices', 'status=open').filters.priced).toBe(true)
    expect(read('invoices', 'status=credit').filters.priced).toBe(false)
    expect(read('invoices', 'sort=-openCents').sortedByPrice).toBe(true)
    expect(read('invoices', 'sort=dueDate').sortedByPrice).toBe(false)
  })

  it('keeps what is no open line out of the open lines, whatever is asked', () => {
    expect(read('order-lines', 'status=late').filters.conditions).toContainEqual({ quantityOpen: { greater_than: 0 } })
  })

  it('wants every word of an article in a line of the order', () => {
    expect(read('orders', 'article=mug red').filters.lines).toEqual({
      and: ['mug', 'red'].map((word) => ({
        or: [{ articleNumber: { like: word } }, { articleName: { like: word } }],
      })),
    })
  })
})

describe('a cursor', () => {
  const shape = { sort: '-orderDate', kinds: ['day', 'text', 'number'] } as const
  const good: CursorValue[] = ['2026-11-17T09:00:00.000Z', 'VO-1 é', 3]

  it('comes back as it went, an empty first value too', () => {
    for (const values of [good, [null, 'VO', 1]])
      expect(decodeCursor(encodeCursor(shape.sort, { values }), 'after', shape)).toEqual({ values })
  })

  it.each([
    ['of another order', 'orderDate', good],
    ['with too few values', '-orderDate', good.slice(1)],
    ['with too many', '-orderDate', [...good, 1]],
    ['with a day that is none', '-orderDate', ['yesterday', 'VO', 1]],
    ['with an object', '-orderDate', [{ not_equals: 1 }, 'VO', 1]],
    ['with an empty tie', '-orderDate', [good[0], null, 1]],
    ['with half a letter', '-orderDate', [good[0], '\ud800', 1]],
    ['with a NUL', '-orderDate', [good[0], 'a\0', 1]],
    ['with a text for a number', '-orderDate', [good[0], 'VO', '1']],
  ])('%s is refused', (_what, sort, values) => {
    const text = encodeCursor(sort, { values: values as CursorValue[] })
    expect(() => decodeCursor(text, 'after', shape)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  })

  it('of any bytes is read or refused by name, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(() => decodeCursor(text, 'after', shape)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
      }),
    )
  })
})

type Row = { readonly d: number | null; readonly n: string; readonly l: number }

/** What a database would do with a stretch. */
function ask(rows: readonly Row[], { where, sort }: Stretch): Row[] {
  const found = rows.filter((row) => holds(row, where))
  return found.sort((a, b) => {
    for (const { field, descending } of sort) {
      const [x, y] = [a[field as keyof Row] ?? 0, b[field as keyof Row] ?? 0]
      if (x !== y) return x < y === descending ? 1 : -1
    }
    return 0
  })
}

function holds(row: Row, where: object): boolean {
  return Object.entries(where).every(([key, value]) => {
    if (key === 'and') return (value as object[]).every((one) => holds(row, one))
    if (key === 'or') return (value as object[]).some((one) => holds(row, one))
    return Object.entries(value as object).every(([operator, wanted]) =>
      compare(row[key as keyof Row], operator, wanted),
    )
  })
}

function compare(value: string | number | null, operator: string, wanted: string | number | null): boolean {
  if (operator === 'equals') return value === wanted
  if (operator === 'not_equals') return value !== wanted
  if (value === null || wanted === null) return false
  if (operator === 'less_than') return value < wanted
  if (operator === 'less_than_equal') return value <= wanted
  return operator === 'greater_than' ? value > wanted : value >= wanted
}

describe('the rows after a place', () => {
  const order = (descending: boolean) => orderOf({ field: 'd', descending }, ['n', 'l'])
  const rowsOf = (pairs: [number | null, number][]): Row[] =>
    pairs.map(([d, n], index) => ({ d, n: `VO${n}`, l: index }))
  const lists = fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.integer({ min: 0, max: 2 })), {
    maxLength: 25,
  })

  it('and before it make the whole list, whatever is empty or alike', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (pairs, descending) => {
        const rows = rowsOf(pairs)
        const walk = (from: Row | null, backwards = false) =>
          stretchesFrom(order(descending), from && { values: [from.d, from.n, from.l] }, backwards).flatMap((one) =>
            ask(rows, one),
          )
        const all = walk(null)
        expect(all).toHaveLength(rows.length)
        expect(walk(null, true)).toEqual([...all].reverse())
        all.forEach((row, index) => {
          expect(walk(row)).toEqual(all.slice(index + 1))
          expect(walk(row, true)).toEqual(all.slice(0, index).reverse())
        })
        const empty = all.findIndex(({ d }) => d === null)
        if (empty >= 0) expect(all.slice(empty).every(({ d }) => d === null)).toBe(true)
      }),
    )
  })

  it('are found by a plain bound on the sorted column, which an index can use', () => {
    const [first] = stretchesFrom(order(true), { values: [2, 'VO1', 1] })
    expect(first?.where).toMatchObject({ and: [{ d: { less_than_equal: 2 } }, {}] })
    expect(sortNames(first?.sort ?? [])).toEqual(['-d', '-n', 'l'])
  })

  it('sorted by the number itself need no tie', () => {
    expect(stretchesFrom(orderOf({ field: 'number', descending: false }, ['number']), { values: ['VO1'] })).toEqual([
      { where: { number: { greater_than: 'VO1' } }, sort: [{ field: 'number', descending: false }] },
    ])
  })
})

describe('every grid', () => {
  it.each(GRID_NAMES)('%s sorts, groups and sums by fields that it reads', (name) => {
    const definition = gridNamed(name)
    const fields = fieldsOf(definition)
    for (const field of [...definition.ties, ...definition.groups, ...definition.sums]) expect(fields).toContain(field)
    expect(() => read(name, '')).not.toThrow()
    for (const [column, { sortable, of }] of Object.entries(definition.columns))
      if (sortable) expect([column, of]).toEqual([column, undefined])
  })
})
