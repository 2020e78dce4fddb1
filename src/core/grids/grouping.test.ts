import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, dayIn } from '../day'
import { zoneShifts } from '../zoneShifts'
import { GRID_NAMES, gridNamed } from './grids'
import { groupCondition, groupType, isGroupPriced, isGroupValue } from './grouping'
import { readGridQuery } from './query'
import { requireViewQuery, SaveView, viewQueryIn } from './views'

const clock = { zone: 'Europe/Amsterdam', today: '2026-11-17' } as const
const orders = gridNamed('orders')

describe.each(GRID_NAMES)('what %s can be grouped by', (name) => {
  const grid = gridNamed(name)

  it('is a field of the row with one plain value', () => {
    const types = grid.groups.map((field) => groupType(grid, field))
    expect(types.filter((type) => !['text', 'day', 'customer'].includes(type))).toEqual([])
    expect(grid.groups.filter((field) => grid.columns[field]?.of)).toEqual([])
  })

  it('is no amount', () => {
    expect(grid.groups.filter((field) => grid.sums.includes(field))).toEqual([])
    expect(grid.groups.filter((field) => isGroupPriced(grid, field))).toEqual(name === 'invoices' ? ['currency'] : [])
  })
})

describe('a group', () => {
  const whereOf = (field: string, value: string | null) => groupCondition(orders, { field, value, zone: clock.zone })

  it('of a day is the whole day of the house, the one on which the clocks go back too', () => {
    expect(whereOf('orderDate', '2026-10-25')).toEqual({
      and: [
        { orderDate: { greater_than_equal: '2026-10-24T22:00:00.000Z' } },
        { orderDate: { less_than: '2026-10-25T23:00:00.000Z' } },
      ],
    })
  })

  it('of what is empty is not that of an empty text', () => {
    expect(whereOf('orderDate', null)).toEqual({ orderDate: { equals: null } })
    expect(whereOf('customerReference', '')).toEqual({ customerReference: { equals: '' } })
  })

  it.each([
    ['orderDate', 'gisteren', false],
    ['orderDate', null, true],
    ['customer', null, false],
    ['customer', 'a b', false],
    ['customerReference', 'a\0', false],
    ['customerReference', '\ud800', false],
    ['customerReference', 'x'.repeat(1001), false],
    ['customerReference', '100 % "katoen" & co', true],
  ])('of %s has the value %j: %s', (field, value, fits) => {
    expect(isGroupValue(orders, field, value)).toBe(fits)
  })

  it('says when it tells of prices', () => {
    const read = (query: string) =>
      readGridQuery('invoices', new URLSearchParams(query), { clock, ways: ['by', 'order', 'page'] })
    expect(read('in=currency&is=EUR').filters.priced).toBe(true)
    expect(read('in=currency&is=EUR&status=credit').filters.priced).toBe(true)
    expect(read('in=kind&is=credit').filters.priced).toBe(false)
    expect(read('by=currency').groupedByPrice).toBe(true)
    expect(read('by=kind&order=-count&page=3')).toMatchObject({ by: 'kind', groupOrder: '-count', page: 3 })
  })
})

describe('the shifts of a zone', () => {
  const dayByShifts = (zone: string, instant: Date) => {
    const iso = instant.toISOString()
    const { minutes } = zoneShifts(zone)
      .filter(({ from }) => from <= iso)
      .at(-1) ??
      zoneShifts(zone)[0] ?? { minutes: 0 }
    return new Date(instant.getTime() + minutes * 60_000).toISOString().slice(0, 10)
  }

  it.each(['Europe/Amsterdam', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
    'of %s give the day that its clocks show, at every moment',
    (zone) => {
      const moments = fc.date({ min: new Date('2001-01-01'), max: new Date('2049-01-01'), noInvalidDate: true })
      fc.assert(fc.property(moments, (instant) => dayByShifts(zone, instant) === dayIn(zone, instant)))
      for (const { from } of zoneShifts(zone)) {
        for (const ms of [-1, 0, 3_600_000]) {
          const instant = new Date(Date.parse(from) + ms)
          if (from > '2000-01-02')
            expect([from, ms, dayByShifts(zone, instant)]).toEqual([from, ms, dayIn(zone, instant)])
        }
      }
      expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    },
  )
})

describe('a view', () => {
  it.each([{ after: 'x' }, { limit: '5' }, { page: '1' }, { group: 'customer' }, { colour: 'red' }, { is: 'x' }])(
    'keeps no %j',
    (query) => expect(() => requireViewQuery('orders', query as never)).toThrow(),
  )

  it('keeps filter, order, grouping and the group that is open', () => {
    const query = { q: 'a', status: 'open', sort: 'number', by: 'orderDate', order: '-value', in: 'customerReference' }
    expect(requireViewQuery('orders', query)).toEqual(query)
  })

  it('is read whatever is stored', () => {
    expect(viewQueryIn({ q: 'a', n: 1, o: {}, l: [] })).toEqual({ q: 'a' })
    for (const stored of [null, undefined, 'q=a', ['q'], 3]) expect(viewQueryIn(stored)).toEqual({})
  })

  it('is sent in one shape', () => {
    const body = { grid: 'orders', name: 'Balie', query: {} }
    expect(SaveView.safeParse(body).success).toBe(true)
    for (const other of [
      { ...body, contact: 'x' },
      { ...body, grid: 'rmas' },
      { ...body, query: { q: 1 } },
      { ...body, name: 'a\0' },
    ])
      expect(SaveView.safeParse(other).success).toBe(false)
  })
})
