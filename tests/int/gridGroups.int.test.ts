/** Rows of a grid by the values of a column, as the database groups them: against the rows themselves. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { dayIn } from '@/core/day'
import { MOST_GRID_ROWS } from '@/core/grids/query'
import type { Order } from '@/payload-types'
import { type GridDesk, openGridDesk, quiet, type Row } from '../support/gridDesk'
import { login, makeContact, makeCustomer, makeMembership } from '../support/trade'

type Group = { values: Record<string, string | null>; count: number; sums: Record<string, number> }
type Groups = { groups: Group[]; page: number; pages: number; total: number }

const ZONE = 'Europe/Amsterdam'

let desk: GridDesk
let rows: readonly Order[]

beforeAll(async () => {
  desk = await openGridDesk()
  const { makeOrder, ours, theirs } = desk
  // Around midnight of the house, in winter and in summer, and in the night in which the clocks go back.
  const instants = [
    '2026-01-09T22:59:00.000Z',
    '2026-01-09T23:00:00.000Z',
    '2026-07-09T21:59:00.000Z',
    '2026-07-09T22:00:00.000Z',
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T22:59:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]
  for (const [index, orderDate] of instants.entries()) {
    const customerReference = index % 3 === 0 ? null : `Balie ${index % 3}`
    await makeOrder(ours, {
      orderDate,
      customerReference,
      totalCents: 100 + index,
      currency: index < 5 ? 'EUR' : 'GBP',
    })
    await makeOrder(theirs, { orderDate, customerReference, totalCents: 9_999 })
  }
  await makeOrder(ours, { orderDate: null, customerReference: '100 % "katoen" & co', shippingStatus: 'shipped' })
  rows = await desk.ordersOf(ours)
})

afterAll(() => desk.nazorg.stop())

async function groupsOf(query: string, as?: string): Promise<Groups> {
  const { status, body } = await desk.ask(`/orders/groups?${query}`, as)
  expect([query, status, body]).toEqual([query, 200, body])
  return body as Groups
}

/** The cells of the file of the groups, without its head. */
async function fileOf(query: string, as?: string): Promise<string[][]> {
  const { status, text } = await desk.ask(`/orders/csv?locale=nl&${query}`, as)
  expect(status).toBe(200)
  return (parse(text, { bom: true, delimiter: ';' }) as string[][]).slice(1)
}

const valueIn = (row: Order, by: string): string | null => {
  const value = row[by as keyof Order]
  if (value === null || value === undefined) return null
  return by === 'orderDate' ? dayIn(ZONE, new Date(String(value))) : String(value)
}

/** Counted and summed one by one. */
function expected(by: string, of: readonly Order[] = rows) {
  const found = new Map<string, { count: number; cents: number }>()
  for (const row of of) {
    const key = `${valueIn(row, by)} ${row.currency}`
    const known = found.get(key) ?? { count: 0, cents: 0 }
    found.set(key, { count: known.count + 1, cents: known.cents + (row.totalCents ?? 0) })
  }
  return found
}

const asMap = (groups: readonly Group[], by: string) =>
  new Map(
    groups.map(({ values, count, sums }) => [`${values[by]} ${values.currency}`, { count, cents: sums.totalCents }]),
  )

describe.each(['orderDate', 'customerReference', 'shippingStatus'])('orders by %s', (by) => {
  it('are counted and summed per currency as their rows are', async () => {
    const { groups, total } = await groupsOf(`by=${by}`)
    expect(asMap(groups, by)).toEqual(expected(by))
    expect(total).toBe(new Set(rows.map((row) => valueIn(row, by))).size)
  })

  it('are the same whatever a page holds, in either order, and what is empty comes last', async () => {
    for (const order of ['value', '-value', 'count', '-count']) {
      const whole = await groupsOf(`by=${by}&order=${order}`)
      const pages: Group[] = []
      for (let page = 1; page <= whole.total; page += 1) {
        const one = await groupsOf(`by=${by}&order=${order}&limit=1&page=${page}`)
        expect([one.page, one.pages, one.total]).toEqual([page, whole.total, whole.total])
        pages.push(...one.groups)
      }
      expect(pages).toEqual(whole.groups)
      const values = [...new Set(whole.groups.map(({ values }) => values[by] ?? null))]
      if (order.endsWith('value') && values.includes(null)) expect(values.at(-1)).toBe(null)
    }
  })

  it('open into exactly their rows, which the count and the file hold too', async () => {
    const { groups } = await groupsOf(`by=${by}`)
    for (const value of new Set(groups.map(({ values }) => values[by] ?? null))) {
      const query = new URLSearchParams({ in: by, ...(value !== null && { is: value }) })
      const own = rows.filter((row) => valueIn(row, by) === value).map(({ id }) => id)
      const page = await desk.page(`/orders?limit=200&${query}`)
      expect([value, page.rows.map(({ id }) => id).sort()]).toEqual([value, own.sort()])
      expect((await desk.ask(`/orders/count?${query}`)).body).toEqual({ total: own.length })
    }
  })
})

it('keep the filter, and sum over all of it', async () => {
  const { groups } = await groupsOf('by=customerReference&from=2026-07-01&to=2026-10-25&status=waiting')
  const within = rows.filter(({ orderDate }) => {
    const day = orderDate ? dayIn(ZONE, new Date(orderDate)) : ''
    return day >= '2026-07-01' && day <= '2026-10-25'
  })
  expect(asMap(groups, 'customerReference')).toEqual(expected('customerReference', within))
})

it('are ordered by how many rows they have', async () => {
  const counts = async (order: string) => {
    const { groups } = await groupsOf(`by=shippingStatus&order=${order}`)
    return groups.map(({ values }) => values.shippingStatus).filter((one, index, all) => all.indexOf(one) === index)
  }
  expect(await counts('-count')).toEqual(['waiting', 'shipped'])
  expect(await counts('count')).toEqual(['shipped', 'waiting'])
})

it('beyond the last page are those of the last', async () => {
  const last = await groupsOf('by=customerReference&limit=1&page=4')
  expect(await groupsOf('by=customerReference&limit=1&page=99')).toEqual(last)
  expect(await groupsOf('by=customerReference&q=nergens&page=99')).toEqual({ groups: [], page: 1, pages: 1, total: 0 })
})

describe('in a file', () => {
  it('have days as days, a word for what is empty, and their amounts by currency', async () => {
    const { groups } = await groupsOf('by=orderDate')
    const written = groups.map(({ values, count, sums }) => [
      values.orderDate ? values.orderDate.split('-').reverse().join('-') : 'Zonder datum',
      String(count),
      ((sums.totalCents ?? 0) / 100).toFixed(2).replace('.', ','),
      values.currency ?? '',
    ])
    expect(await fileOf('by=orderDate')).toEqual(written)
  })

  it('are all there, each once, and without amounts for who is not shown them', async () => {
    const { nazorg, makeOrder } = desk
    const customer = await makeCustomer(nazorg)
    const references = Array.from({ length: MOST_GRID_ROWS + 5 }, (_, n) => `=${n}`)
    for (const customerReference of references) await makeOrder(customer, { customerReference })
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewPrices')
    const reader = await login(nazorg, 'contacts', (await makeContact(nazorg, customer, rights)).email)
    const lines = await fileOf('by=customerReference', reader)
    expect(lines.sort()).toEqual(references.map((reference) => [`'${reference}`, '1']).sort())
  })
})

it.each([
  ['by=totalCents', 'by'],
  ['by=constructor', 'by'],
  ['by=shippingStatus&order=totalCents', 'order'],
  ['by=shippingStatus&page=0', 'page'],
  ['by=shippingStatus&after=abc', 'after'],
  ['in=totalCents&is=1', 'in'],
  ['in=orderDate&is=yesterday', 'is'],
  ['in=customer', 'is'],
  ['is=1', 'is'],
  ['in=customer&is=a&customer=b', 'in'],
  ['by=shippingStatus&article=mug', 'article'],
])('%s is refused by its name', async (query, path) => {
  const { status, body } = await desk.ask(`/orders/groups?${query}`)
  expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(path)])
})

describe('whose groups', () => {
  it('are those of the own customers alone, though another is named', async () => {
    const groups = await groupsOf(`by=customerReference&in=customer&is=${desk.theirs.id}`)
    expect(groups).toMatchObject({ groups: [], total: 0 })
    expect((await desk.page(`/orders?in=customer&is=${desk.theirs.id}`)).rows).toEqual([])
    expect((await desk.page(`/orders?in=customer&is=${desk.ours.id}&limit=200`)).rows).toHaveLength(rows.length)
  })

  it('tell no prices to who is not shown them, and are not made by currency for them', async () => {
    const { nazorg, ours, theirs } = desk
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewPrices')
    const blind = await login(nazorg, 'contacts', (await makeContact(nazorg, ours, rights)).email)
    const { groups } = await groupsOf('by=customerReference', blind)
    expect(groups.flatMap(({ values, sums }) => [...Object.keys(values), ...Object.keys(sums)])).toEqual(
      groups.map(() => 'customerReference'),
    )
    const invoice = { number: 'VF-blind', customer: ours.id, kind: 'invoice' as const, currency: 'EUR' }
    await nazorg.payload.create({ collection: 'invoices', data: invoice, ...quiet })
    const both = await makeContact(nazorg, theirs)
    await makeMembership(nazorg, both, ours, rights)
    const mixed = await login(nazorg, 'contacts', both.email)
    for (const as of [blind, mixed]) expect((await desk.ask('/invoices/groups?by=currency', as)).status).toBe(403)
    expect((await desk.ask('/invoices?in=currency&is=EUR', blind)).status).toBe(403)
    const shown = (await desk.page('/invoices?in=currency&is=EUR', mixed)).rows as Row[]
    expect(shown.filter(({ customer }) => customer === ours.id)).toEqual([])
    expect((await desk.page('/invoices?in=currency&is=EUR')).rows).toHaveLength(1)
    expect((await desk.ask('/invoices/groups?by=currency')).status).toBe(200)
  })
})
