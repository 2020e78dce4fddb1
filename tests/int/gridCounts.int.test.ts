/** How many orders hold an article: exact where it stands in few, and honest where it stands in many. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Customer } from '@/payload-types'
import { type GridDesk, openGridDesk } from '../support/gridDesk'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine } from '../support/trade'

const MANY = 1_500

let desk: GridDesk
let shop: Customer
let token: string

beforeAll(async () => {
  desk = await openGridDesk()
  shop = await makeCustomer(desk.nazorg)
  token = await login(desk.nazorg, 'contacts', (await makeContact(desk.nazorg, shop)).email)
  await makeMany()
}, 120_000)
afterAll(() => desk.nazorg.stop())

/** All hold screws; the first ten a mug too, twice; every hundredth waits, the others are invoiced. */
async function makeMany(): Promise<void> {
  const { bulkUpsert } = await import('@/db/bulk')
  const numbers = Array.from({ length: MANY }, (_, n) => `M-${String(n).padStart(5, '0')}`)
  const orders = numbers.map((number, n) => ({
    number,
    customer: shop.id,
    orderDate: daysAgo(n),
    currency: 'EUR',
    shippingStatus: 'waiting',
    invoiced: n % 100 !== 0,
  }))
  const line = { customer: shop.id, lineNumber: 1, articleNumber: 'S-1', articleName: 'SCREW LONG' }
  const counted = { quantityOrdered: 1, quantityDelivered: 1, quantityReturnable: 1, currency: 'EUR' }
  const none = { quantityInvoiced: 0, quantityReturned: 0, quantityInRequest: 0, quantityAwaitingCredit: 0 }
  const lines = numbers.map((orderNumber) => ({ ...line, ...counted, ...none, quantityOpen: 0, orderNumber }))
  await bulkUpsert(await desk.nazorg.request(), { collection: 'orders', rows: orders, keyFields: ['number'] })
  const keyFields = ['orderNumber', 'lineNumber'] as const
  await bulkUpsert(await desk.nazorg.request(), { collection: 'order-lines', rows: lines, keyFields: [...keyFields] })
  for (const orderNumber of numbers.slice(0, 10))
    for (const lineNumber of [2, 3])
      await makeOrderLine(desk.nazorg, shop, 1, { orderNumber, lineNumber, articleName: 'MUG RED' })
}

const count = async (query: string, as = token) => (await desk.ask(`/orders/count?${query}`, as)).body

describe('orders by an article', () => {
  it('that stands in few are counted, each once, under every filter', async () => {
    expect(await count('article=mug')).toEqual({ total: 10 })
    expect(await count('article=red%20mug&status=open')).toEqual({ total: 1 })
    expect(await count('article=mug&status=invoiced&q=M-00003')).toEqual({ total: 1 })
    expect(await count('article=teapot')).toEqual({ total: 0 })
  })

  it('that stands in many are counted up to a thousand, and exactly where a filter leaves few', async () => {
    expect(await count('article=screw')).toEqual({ total: 1_000, atLeast: true })
    expect(await count('article=screw&status=invoiced')).toEqual({ total: 1_000, atLeast: true })
    expect(await count('article=screw&status=waiting')).toEqual({ total: MANY / 100 })
    expect(await count('article=screw&q=M-0001')).toEqual({ total: 10 })
  })

  it('are counted among those of the reader alone', async () => {
    expect(await count('article=mug', desk.token)).toEqual({ total: 0 })
    expect(await count('article=screw', desk.token)).toEqual({ total: 0 })
    expect(await count('article=mug', desk.admin)).toEqual({ total: 10 })
  })

  it('are not grouped', async () => {
    expect((await desk.ask('/orders/groups?article=mug', token)).status).toBe(400)
  })
})
