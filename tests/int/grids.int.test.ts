/** The grids over REST: whose rows they hold, that no page loses or repeats one, what prices they tell, and their files. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import { encodeCursor } from '@/core/grids/cursor'
import type { Contact, Customer, Invoice, Order, OrderLine } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'
import { daysAgo, login, makeContact, makeCustomer, makeMembership, makeOrderLine, makeUser } from '../support/trade'

type Row = Record<string, unknown> & { id: string; number: string; customer: string }
type Page = { rows: Row[]; columns: string[]; next: string | null; previous: string | null; more: boolean }
type Groups = { groups: { values: Record<string, unknown>; count: number; sums: Record<string, number> }[] }

const quiet = { depth: 0, overrideAccess: true } as const

let nazorg: Nazorg
let door: (request: Request) => Promise<Response>
let ours: Customer
let theirs: Customer
let buyer: Contact
let token: string
let admin: string

beforeAll(async () => {
  nazorg = await startNazorg()
  door = (await import('@/app/(payload)/api/door')).answerApi
  ours = await makeCustomer(nazorg)
  theirs = await makeCustomer(nazorg)
  buyer = await makeContact(nazorg, ours)
  token = await login(nazorg, 'contacts', buyer.email)
  admin = await login(nazorg, 'users', (await makeUser(nazorg, 'admin')).email)
  // Alike, empty and different dates, of two customers.
  for (let n = 1; n <= 23; n += 1) {
    await makeOrder(n % 4 === 3 ? theirs : ours, {
      orderDate: n % 5 === 0 ? null : daysAgo(n % 3),
      totalCents: n * 100,
    })
  }
})

afterAll(() => nazorg.stop())

let serial = 0

function makeOrder(customer: Customer, data: Partial<Order> = {}): Promise<Order> {
  const number = `VO-${String(++serial).padStart(4, '0')}`
  const row = { number, customer: customer.id, currency: 'EUR', shippingStatus: 'waiting' as const, ...data }
  return nazorg.payload.create({ collection: 'orders', data: row, ...quiet })
}

function makeInvoice(customer: Customer, data: Partial<Invoice>): Promise<Invoice> {
  const row = { number: `VF-${++serial}`, customer: customer.id, kind: 'invoice' as const, currency: 'EUR', ...data }
  return nazorg.payload.create({ collection: 'invoices', data: row, ...quiet })
}

async function ask(path: string, as: string | null = token): Promise<{ status: number; body: unknown; text: string }> {
  const headers: Record<string, string> = as ? { authorization: `JWT ${as}` } : {}
  const response = await door(new Request(`http://localhost:3000/api/grids${path}`, { headers }))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : null }
}

async function page(path: string, as = token): Promise<Page> {
  const { status, body } = await ask(path, as)
  expect([path, status, body]).toEqual([path, 200, body])
  return body as Page
}

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

async function ordersOf(customer: Customer): Promise<Order[]> {
  const where = { customer: { equals: customer.id } }
  return (await nazorg.payload.find({ collection: 'orders', where, limit: 0, pagination: false, ...quiet })).docs
}

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

  it('of open lines keep the lines of an order in their order', async () => {
    const one = await makeCustomer(nazorg)
    const reader = await login(nazorg, 'contacts', (await makeContact(nazorg, one)).email)
    const orderDate = daysAgo(2)
    for (const lineNumber of [3, 1, 2, 4])
      await makeOrderLine(nazorg, one, 5, {
        orderNumber: 'VO-L',
        orderDate,
        lineNumber,
        quantityOpen: lineNumber === 4 ? 0 : 2,
      })
    for (const sort of ['orderDate', '-orderDate']) {
      const { rows } = await page(`/order-lines?sort=${sort}`, reader)
      expect(rows.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3])
    }
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
    const all = await page('/orders?limit=200', admin)
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
    const group = async (query: string, as = token) =>
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
      (await group(`by=customer&status=open`, admin)).map(({ values, count }) => [values.customer, count]).sort(),
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

describe('orders by an article', () => {
  it('are found in the order that was asked for, page by page, and through lines of the same customer', async () => {
    const one = await makeCustomer(nazorg)
    const reader = await login(nazorg, 'contacts', (await makeContact(nazorg, one)).email)
    const wanted: string[] = []
    for (let n = 0; n < 9; n += 1) {
      const { number } = await makeOrder(one, { orderDate: daysAgo(n) })
      if (n % 2 === 0) wanted.push(number)
      const articleName = n % 2 === 0 ? 'MUG RED' : 'MUG BLUE'
      for (const lineNumber of [1, 2])
        await makeOrderLine(nazorg, one, 1, { orderNumber: number, lineNumber, articleName })
    }
    const found: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const got: Page = await page(`/orders?article=red%20mug&limit=2${after && `&after=${after}`}`, reader)
      found.push(...got.rows.map(({ number }) => number))
      after = got.next
    }
    expect(found).toEqual(wanted)
    expect((await page('/orders?article=mug')).rows).toEqual([])
  })
})

describe('open order lines and shipments', () => {
  it('say how an expected date moved', async () => {
    const line: OrderLine = await makeOrderLine(nazorg, ours, 4, { quantityOpen: 4, expectedDeliveryDate: daysAgo(-9) })
    const move = (previous: string | null, expected: string, notedAt: string) =>
      nazorg.payload.create({
        collection: 'expected-dates',
        data: { customer: ours.id, orderNumber: line.orderNumber, lineNumber: 1, previous, expected, notedAt },
        ...quiet,
      })
    await move(null, daysAgo(-2), daysAgo(5))
    const last = await move(daysAgo(-2), daysAgo(-9), daysAgo(1))
    const { rows } = await page(`/order-lines?q=${line.orderNumber}`)
    expect(rows).toMatchObject([
      { expectedBefore: last.previous, movedOn: last.notedAt, moves: [{ previous: null }, {}] },
    ])
  })

  it('say where a parcel is, and are found by the order in it', async () => {
    const carriers = [{ code: 'DHL', title: 'DHL Parcel', trackingUrl: 'https://track.example/{code}' }]
    await nazorg.payload.updateGlobal({ slug: 'delivery-settings', data: { carriers }, ...quiet })
    const parcel = { carrier: 'dhl', trackingCode: '3S 1', orderNumbers: ['VO-SHIP-1', 'VO-SHIP-2'] }
    for (const [number, customer] of [
      ['Z1', ours],
      ['Z2', theirs],
    ] as const)
      await nazorg.payload.create({
        collection: 'shipments',
        data: { number, customer: customer.id, ...parcel },
        ...quiet,
      })
    const { rows } = await page('/shipments?q=VO-SHIP')
    expect(rows).toMatchObject([
      {
        number: 'Z1',
        carrierTitle: 'DHL Parcel',
        trackingLink: 'https://track.example/3S%201',
        orderNumbers: parcel.orderNumbers,
      },
    ])
    expect((await ask('/shipments/groups?by=carrier&q=VO-SHIP')).body).toEqual({
      groups: [{ values: { carrier: 'dhl' }, count: 1, sums: {} }],
    })
  })
})

describe('the file of a grid', () => {
  const read = (text: string, delimiter: string): string[][] => parse(text, { bom: true, delimiter })

  it('has all rows of the filter, in the order and with the columns of the grid', async () => {
    const { rows, columns } = await page('/orders?sort=number&limit=200&status=waiting')
    const { text, status } = await ask('/orders/csv?sort=number&status=waiting')
    expect(status).toBe(200)
    expect(text.startsWith('\uFEFF')).toBe(true)
    const [head = [], ...lines] = read(text, ';')
    expect(head).toEqual(['Ordernummer', 'Uw referentie', 'Besteld op', 'Factuurnaam', 'Totaal', 'Munt', 'Status'])
    expect(head).toHaveLength(columns.length + 1)
    expect(lines.map(([number]) => number)).toEqual(rows.map(({ number }) => number))
    expect(lines.map(([, , , , total]) => total)).toEqual(
      rows.map(({ totalCents }) => (typeof totalCents === 'number' ? `${totalCents / 100},00` : '')),
    )
  })

  it('has more rows than are read at once, each once', async () => {
    const many = await makeCustomer(nazorg)
    const reader = await login(nazorg, 'contacts', (await makeContact(nazorg, many)).email)
    for (let n = 0; n < 520; n += 1) await makeInvoice(many, { invoiceDate: daysAgo(n % 7) })
    const numbers = read((await ask('/invoices/csv', reader)).text, ';').map(([number]) => number)
    expect(numbers).toHaveLength(521)
    expect(new Set(numbers).size).toBe(521)
  })

  it('neutralises what a spreadsheet would take for a formula, and leaves numbers numbers', async () => {
    const nasty = ['=1+1', '+31 6', '-2', '@SUM(A1)', '\t=1', '\r=1', 'een; "twee"\nregel', '1=1']
    const one = await makeCustomer(nazorg)
    const reader = await makeContact(nazorg, one)
    for (const [index, customerReference] of nasty.entries())
      await makeOrder(one, { customerReference, totalCents: -1205, orderDate: daysAgo(index + 1) })
    const as = await login(nazorg, 'contacts', reader.email)
    const dutch = read((await ask('/orders/csv', as)).text, ';').slice(1)
    expect(dutch.map(([, reference]) => reference)).toEqual(nasty.map((text, n) => (n < 6 ? `'${text}` : text)))
    expect(new Set(dutch.map(([, , , , total]) => total))).toEqual(new Set(['-12,05']))
    const english = read((await ask('/orders/csv?locale=en', as)).text, ',')
    expect(english[0]?.slice(0, 2)).toEqual(['Order number', 'Your reference'])
    expect(english[1]?.[4]).toBe('-12.05')
  })
})
