import { afterAll, beforeAll, expect, it } from 'vitest'

import { returnableWhere, whereOf } from '@/app/_lib/orderLineWhere'
import type { ReturnRules } from '@/app/_lib/returnRules'
import { addDays, dayIn } from '@/core/day'
import type { Customer, OrderLine } from '@/payload-types'
import { readLineFilter } from '@/ui/request/lineFilter'
import { type Caller, type Nazorg, startNazorg } from '../support/nazorg'
import { daysAgo, login, makeContact, makeCustomer, makeOrderLine } from '../support/trade'

let nazorg: Nazorg
let customer: Customer
let asContact: Caller

const EXTRA_DAYS = 5

beforeAll(async () => {
  nazorg = await startNazorg()
  customer = await makeCustomer(nazorg, { returnWindowExtraDays: EXTRA_DAYS })
  const contact = await makeContact(nazorg, customer)
  asContact = nazorg.as(await login(nazorg, 'contacts', contact.email))
})
afterAll(() => nazorg.stop())

/** Lines on both sides of everything that decides whether a line can come back. */
async function makeLines(): Promise<OrderLine[]> {
  const edge = 180 + EXTRA_DAYS
  const facts: Partial<OrderLine>[] = [
    {},
    { articleReturnable: false },
    { specialOrder: true },
    { quantityReturned: 3, quantityReturnable: 0 },
    { quantityInRequest: 2, quantityReturnable: 1 },
    { quantityDelivered: 0, quantityReturnable: 0 },
    { orderDate: null },
    ...[edge - 1, edge, edge + 1, edge + 2].map((days) => ({ orderDate: daysAgo(days) })),
  ]
  const lines: OrderLine[] = []
  for (const data of facts) lines.push(await makeOrderLine(nazorg, customer, 3, data))
  return lines
}

it('counts and selects exactly the lines that the check lets pass', async () => {
  const lines = await makeLines()
  const { body } = await asContact.post<{ lines: { orderLine: string; eligible: boolean }[] }>('/api/rmas/check', {
    lines: lines.map(({ id }) => ({ orderLine: id, quantityRequested: 1 })),
  })
  const passed = body.lines.filter(({ eligible }) => eligible).map(({ orderLine }) => orderLine)

  const zone = 'Europe/Amsterdam'
  const today = dayIn(zone, new Date())
  const rules = { zone, windowBasis: 'orderDate', windowStart: addDays(today, -180 - EXTRA_DAYS) }
  const where = returnableWhere({ ...rules, specialOrdersAllowed: false, closed: null } as ReturnRules)
  const { docs } = await nazorg.payload.find({
    collection: 'order-lines',
    where: { and: [{ customer: { equals: customer.id } }, where] },
    pagination: false,
    overrideAccess: true,
  })
  expect(passed.length).toBeGreaterThan(3)
  expect(docs.map(({ id }) => id).sort()).toEqual(passed.sort())
})

it('finds the lines of an invoice that a webshop leads from', async () => {
  const invoiceNumber = 'VF-2026-537213'
  const line = await makeOrderLine(nazorg, customer, 1, { invoiceNumber })
  await makeOrderLine(nazorg, customer, 1)
  const where = whereOf(readLineFilter({ invoice: invoiceNumber }), customer.id, {} as ReturnRules)
  const { body } = await asContact.get<{ docs: OrderLine[] }>(
    `/api/order-lines?where=${encodeURIComponent(JSON.stringify(where))}`,
  )
  expect(body.docs.map(({ id }) => id)).toEqual([line.id])
})
