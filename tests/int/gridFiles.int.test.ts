/** Orders by their articles, open lines, shipments, and the files of the grids. */
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Customer, OrderLine } from '@/payload-types'
import { type GridDesk, openGridDesk, type Page, quiet } from '../support/gridDesk'
import type { Nazorg } from '../support/nazorg'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine } from '../support/trade'

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

  it('say who sold it, as the order does', async () => {
    const order = await desk.makeOrder(ours, { salesRepName: 'Vera Verkoop' })
    const others = await desk.makeOrder(theirs, { salesRepName: 'Gerrit Geheim' })
    for (const { number } of [order, others])
      await makeOrderLine(nazorg, ours, 4, { quantityOpen: 4, orderNumber: number })
    const sold = async (number: string) => (await page(`/order-lines?q=${number}`)).rows[0]
    expect(await sold(order.number)).toMatchObject({ salesRepName: 'Vera Verkoop' })
    expect(await sold(others.number)).toMatchObject({ salesRepName: null })
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
    for (let n = 0; n < 520; n += 1) await desk.makeInvoice(many, { invoiceDate: daysAgo(n % 7) })
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
