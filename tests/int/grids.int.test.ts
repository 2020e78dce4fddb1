/** The grids over REST: that no page loses or repeats a row, whose rows they hold, and what prices they tell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { encodeCursor } from '@/core/grids/cursor'
import type { Customer, Order } from '@/payload-types'
import { type GridDesk, openGridDesk, type Page } from '../support/gridDesk'
import type { Nazorg } from '../support/nazorg'
import { daysAgo, login, makeContact, makeMembership, makeUser } from '../support/trade'

type Groups = { groups: { values: Record<string, unknown>; count: number; sums: Record<string, number> }[] }

let desk: GridDesk
let nazorg: Nazorg
let ours: Customer
let theirs: Customer

beforeAll(async () => {
  desk = await openGridDesk()
  ;({ nazorg, ours, theirs } = desk)
})

afterAll(() => nazorg.stop())

const ask: GridDesk['ask'] = (path, as) => desk.ask(path, as)
const page: GridDesk['page'] = (path, as) => desk.page(path, as)
const makeOrder: GridDesk['makeOrder'] = (customer, data) => desk.makeOrder(customer, data)
const makeInvoice: GridDesk['makeInvoice'] = (customer, data) => desk.makeInvoice(customer, data)
const ordersOf: GridDesk['ordersOf'] = (customer) => desk.ordersOf(customer)

/** All rows by the cursors forwards, and what is met on the way back. */
async function walk(path: string, between?: () => Promise<unknown>) {
  const there: string[] = []
  const pages: Page[] = []
  for (let after: string | null = ''; after !== null; ) {
    const one: Page = await page(`${path}${after && `&after=${after}`}`)
    pages.push(one)
    there.push(...one.rows.map(({ id }) => id))
    await between?.()
    after = one.next
  }
  return { there, pages }
}

const idsOf = ({ rows }: Page) => rows.map(({ id }) => id)

describe('the pages of a grid', () => {
  const SORTS = ['orderDate', '-orderDate', 'number', '-number', 'customerReference', 'totalCents', '-totalCents']

  it.each(SORTS)('sorted by %s give every row of the reader once, forwards and backwards', async (sort) => {
    const { there, pages } = await walk(`/orders?sort=${sort}&limit=3`)
    const own = await ordersOf(ours)
    expect([...there].sort()).toEqual(own.map(({ id }) => id).sort())
    const back: string[] = []
    for (let before = pages.at(-1)?.previous ?? null; before !== null; ) {
      const one: Page = await page(`/orders?sort=${sort}&limit=3&before=${before}`)
      back.unshift(...idsOf(one))
      before = one.previous
    }
    expect(back).toEqual(there.slice(0, back.length))
    expect(back).toHaveLength(there.length - (pages.at(-1)?.rows.length ?? 0))
  })

  it('are in order, what is empty last both ways', async () => {
    const dates = async (sort: string) =>
      (await page(`/orders?sort=${sort}&limit=200`)).rows.map((row) => row.orderDate)
    for (const sort of ['orderDate', '-orderDate']) {
      const all = await dates(sort)
      const filled = all.filter((date) => date !== null)
      expect(all.slice(filled.length).every((date) => date === null)).toBe(true)
      expect(all.length).toBeGreaterThan(filled.length)
      expect(filled).toEqual([...filled].sort((a, b) => (String(a) < String(b) === (sort === 'orderDate') ? -1 : 1)))
    }
  })

  it('lose and repeat no row when others are added meanwhile', async () => {
    const known = (await ordersOf(ours)).map(({ id }) => id)
    const { there } = await walk('/orders?sort=-orderDate&limit=2', () => makeOrder(ours, { orderDate: daysAgo(0) }))
    expect(new Set(there).size).toBe(there.length)
    expect(there).toEqual(expect.arrayContaining(known))
  })

  it('back at the beginning are whole, though rows came before them', async () => {
    const first = await page('/orders?limit=4')
    const second = await page(`/orders?limit=4&after=${first.next}`)
    await makeOrder(ours, { orderDate: new Date(Date.now() + 86_400_000).toISOString() })
    const again = await page(`/orders?limit=4&before=${second.previous}`)
    expect(idsOf(again)).toEqual(idsOf(first))
    const beginning = await page(`/orders?limit=4&before=${again.previous}`)
    expect(beginning).toMatchObject({ previous: null, more: true })
    expect(beginning.rows).toHaveLength(4)
  })
})

describe('whose rows', () => {
  it('a contact finds those of their customers alone, whatever the cursor or the filter says', async () => {
    const foreign = (await ordersOf(theirs))[0] as Order
    const forged = encodeCursor('-orderDate', { values: [foreign.orderDate ?? null, foreign.number] })
    for (const query of ['limit=200', `after=${forged}`, `before=${forged}`, `customer=${theirs.id}`]) {
      const { rows } = await page(`/orders?${query}`)
      expect(rows.filter(({ customer }) => customer !== ours.id)).toEqual([])
    }
    expect((await page(`/orders?q=${foreign.number}`)).rows).toEqual([])
  })

  it.each([
    'abc',
    encodeCursor('number', { values: ['VO'] }),
    encodeCursor('-orderDate', { values: [{} as never, 'a'] }),
  ])('a cursor that is none is refused by its name: %s', async (cursor) => {
    expect(await ask(`/orders?after=${cursor}`)).toMatchObject({
      status: 400,
      body: { errors: [{ name: 'INVALID_INPUT', data: { path: 'after' } }] },
    })
  })

  it.each([
    ['/orders?colour=red', 400],
    ['/orders?sort=billingName', 400],
    ['/orders?where[number][equals]=1', 400],
    ['/orders?limit=1000', 400],
    ['/orders?page=2', 400],
    ['/rmas', 404],
    ['/orders/csv?limit=3', 400],
  ])('%s is refused', async (path, status) => {
    expect((await ask(path)).status).toBe(status)
  })

  it('a stranger gets none, and who lacks the right is refused', async () => {
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewOrders' && right !== 'viewInvoices')
    const returner = await login(nazorg, 'contacts', (await makeContact(nazorg, ours, rights)).email)
    for (const part of ['', '/count', '/groups', '/csv']) {
      expect((await ask(`/orders${part}`, null)).status).toBe(401)
      for (const grid of ['orders', 'order-lines', 'shipments', 'invoices'])
        expect((await ask(`/${grid}${part}`, returner)).status).toBe(403)
    }
  })

  it('staff see all, a sales person those whom they serve, and integrations the grid too', async () => {
    const sales = await login(nazorg, 'users', (await makeUser(nazorg, 'sales', [theirs])).email)
    const all = await page('/orders?limit=200', desk.admin)
    expect(new Set(all.rows.map(({ customer }) => customer))).toEqual(new Set([ours.id, theirs.id]))
    expect(all.columns).toContain('customer')
    const served = await page('/orders?limit=200', sales)
    expect(new Set(served.rows.map(({ customer }) => customer))).toEqual(new Set([theirs.id]))
    expect((await page(`/orders?limit=200&customer=${ours.id}`, sales)).rows).toEqual([])
  })
})

describe('prices', () => {
  let blind: string
  let mixed: string

  beforeAll(async () => {
    const rights = OFFERED_RIGHTS.filter((right) => right !== 'viewPrices')
    blind = await login(nazorg, 'contacts', (await makeContact(nazorg, ours, rights)).email)
    const both = await makeContact(nazorg, theirs)
    await makeMembership(nazorg, both, ours, rights)
    mixed = await login(nazorg, 'contacts', both.email)
    await makeInvoice(ours, { openCents: 1200, dueDate: daysAgo(3) })
    await makeInvoice(ours, { openCents: 300, dueDate: daysAgo(-3) })
    await makeInvoice(ours, { openCents: 0 })
    await makeInvoice(ours, {})
    await makeInvoice(ours, { kind: 'credit', openCents: -500 })
    await makeInvoice(theirs, { openCents: 700, currency: 'GBP' })
  })

  it.each([
    '/orders?sort=totalCents',
    '/invoices?sort=-openCents',
    '/invoices?status=open',
    '/invoices/count?status=paid',
  ])('are not found out by %s', async (path) => {
    expect((await ask(path, blind)).status).toBe(403)
    expect((await ask(path)).status).toBe(200)
  })

  it('are neither shown nor named to who may not see them', async () => {
    for (const grid of ['orders', 'invoices']) {
      const { rows, columns } = await page(`/${grid}?limit=200`, blind)
      expect([...columns, ...rows.flatMap((row) => Object.keys(row))].filter((name) => name.endsWith('Cents'))).toEqual(
        [],
      )
      expect((await ask(`/${grid}/csv`, blind)).text).not.toMatch(/Totaal|Bedrag|EUR/)
    }
    const { groups } = (await ask('/invoices/groups', blind)).body as Groups
    expect(groups.flatMap(({ sums }) => Object.keys(sums))).toEqual([])
  })

  it('of one customer among several are filtered by there alone, and never sorted by', async () => {
    const { rows } = await page('/invoices?status=open', mixed)
    expect(rows.map(({ customer, openCents }) => [customer, openCents])).toEqual([[theirs.id, 700]])
    expect((await ask('/invoices?sort=openCents', mixed)).status).toBe(403)
    const all = await page('/invoices?limit=200', mixed)
    expect(all.rows.filter((row) => 'openCents' in row).every(({ customer }) => customer === theirs.id)).toBe(true)
  })

  it('that are open are counted and summed per currency over the whole filter', async () => {
    const group = async (query: string, as?: string) =>
      ((await ask(`/invoices/groups?${query}`, as)).body as Groups).groups
    expect(await group('status=open')).toEqual([
      { values: { currency: 'EUR' }, count: 2, sums: { amountCents: 0, paidCents: 0, openCents: 1500 } },
    ])
    expect(await group('status=overdue')).toMatchObject([{ count: 1, sums: { openCents: 1200 } }])
    expect(await group('by=kind')).toMatchObject([
      { values: { kind: 'credit', currency: 'EUR' }, count: 1, sums: { openCents: -500 } },
      { values: { kind: 'invoice', currency: 'EUR' }, count: 4, sums: { openCents: 1500 } },
    ])
    expect(
      (await group('by=customer&status=open', desk.admin)).map(({ values, count }) => [values.customer, count]).sort(),
    ).toEqual(
      [
        [ours.id, 2],
        [theirs.id, 1],
      ].sort(),
    )
    for (const [status, total] of Object.entries({ open: 2, overdue: 1, paid: 1, credit: 1 }))
      expect([status, (await ask(`/invoices/count?status=${status}`)).body]).toEqual([status, { total }])
    expect((await ask('/invoices/count')).body).toEqual({ total: 5 })
  })
})
