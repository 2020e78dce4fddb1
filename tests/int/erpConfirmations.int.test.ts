/** What the ERP brings is mailed to contacts who asked for it, once, and to nobody else. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { beforeEach, describe, expect, it } from 'vitest'

import type { ErpEntity } from '@/core/erp/entities'
import type { BulkRow } from '@/db/bulkPlan'
import { outboxRows } from '../support/relay'
import { openReturnsDesk } from '../support/returnsDesk'
import { daysAgo, login, makeContact, makeCustomer } from '../support/trade'

const { desk, run, allDone } = openReturnsDesk()

let serial = 0
const newNumber = () => `B${++serial}`
const KINDS = ['order-confirmed', 'order-dates', 'order-shipped', 'invoice-new'] as const
const day = (days: number) => daysAgo(-days)

const choose = (send: boolean, kinds: readonly string[] = KINDS, copies: string[] = []) =>
  desk.asContact.post('/api/contacts/mail', {
    kinds: Object.fromEntries(kinds.map((kind) => [kind, { send, copies }])),
  })

/** What an import does with a chunk. */
async function bring(entity: ErpEntity, write: (req: PayloadRequest) => Promise<unknown>): Promise<void> {
  const { inTransaction } = await import('@/db/transaction')
  const { confirmStored } = await import('@/erp/confirmations')
  const req = await createLocalReq({}, desk.nazorg.payload)
  await inTransaction(req, async (inside) => {
    const begun = new Date()
    await write(inside)
    await confirmStored(inside, entity, begun)
  })
}

async function upsert(req: PayloadRequest, collection: 'orders' | 'shipments' | 'invoices', row: BulkRow) {
  const { bulkUpsert } = await import('@/db/bulk')
  return bulkUpsert(req, { collection, keyFields: ['number'], rows: [row] })
}

async function lines(req: PayloadRequest, rows: BulkRow[]) {
  const { bulkUpsert } = await import('@/db/bulk')
  const { keepMoves, movesIn } = await import('@/erp/expectedDates')
  const where = { orderNumber: { in: rows.map(({ orderNumber }) => orderNumber) } }
  const { docs } = await req.payload.find({ collection: 'order-lines', where, depth: 0, overrideAccess: true, req })
  const moves = movesIn(docs, rows as never, 'Europe/Amsterdam')
  await bulkUpsert(req, { collection: 'order-lines', keyFields: ['orderNumber', 'lineNumber'], rows })
  await keepMoves(req, moves, new Date().toISOString())
}

const order = (number: string, more: BulkRow = {}): BulkRow => ({
  number,
  customer: desk.customer.id,
  orderDate: daysAgo(1),
  customerReference: 'BUS 12',
  totalCents: 4950,
  ...more,
})

const line = (orderNumber: string, lineNumber: number, expectedDeliveryDate: string | null): BulkRow => ({
  customer: desk.customer.id,
  orderNumber,
  lineNumber,
  articleNumber: `A-${lineNumber}`,
  articleName: `Lager ${lineNumber}`,
  netUnitPriceCents: 495,
  quantityOrdered: 3,
  quantityOpen: 3,
  quantityDelivered: 0,
  quantityReturnable: 0,
  expectedDeliveryDate,
})

const placed = async (number: string, more?: BulkRow) =>
  bring('orders', async (req) => {
    await upsert(req, 'orders', order(number, more))
    await lines(req, [line(number, 1, day(4)), line(number, 2, null)])
  })

const longDay = (iso: string) =>
  new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(iso))

beforeEach(async () => {
  expect((await choose(true)).status).toBe(200)
})

describe('an order', () => {
  it('is confirmed with the day of every line, without a price, and once only', async () => {
    const number = newNumber()
    await placed(number, { shipsComplete: true })
    await placed(number, { customerReference: 'BUS 13' })
    await run()
    await allDone()
    const [mail, ...others] = desk.mailbox.mails
    expect(others).toEqual([])
    expect(mail?.to?.map(({ address }) => address)).toEqual([desk.contact.email])
    expect(mail?.subject).toBe(`Uw bestelling ${number} is bevestigd`)
    expect(mail?.text).toContain(`Verwacht op ${longDay(day(4))}`)
    expect(mail?.text).toContain('Nog geen datum bekend')
    expect(mail?.text).toContain('in één keer')
    expect(mail?.text).toContain(`/orders/${number}`)
    expect(mail?.text).not.toMatch(/4,95|49,50|€/)
  })

  it('whose day moves is told again, from when to when, in one mail, and is kept', async () => {
    const number = newNumber()
    await placed(number)
    await bring('orders', (req) => lines(req, [line(number, 1, day(11)), line(number, 2, day(12))]))
    await bring('orders', (req) => lines(req, [line(number, 1, day(11)), line(number, 2, day(12))]))
    await run()
    await allDone()
    const [moved, ...others] = desk.mailbox.mails.filter(({ subject }) => subject?.startsWith('Nieuwe leverdatum'))
    expect(others).toEqual([])
    expect(moved?.text).toContain(`Was ${longDay(day(4))}, wordt ${longDay(day(11))}`)
    expect(moved?.text).toContain(`Verwacht op ${longDay(day(12))}`)
    const where = { orderNumber: { equals: number } }
    const options = { sort: 'lineNumber', overrideAccess: true } as const
    const kept = await desk.nazorg.payload.find({ collection: 'expected-dates', where, ...options })
    expect(kept.docs.map(({ lineNumber, previous }) => [lineNumber, Boolean(previous)])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('from before last week is history, and no news', async () => {
    await placed(newNumber(), { orderDate: daysAgo(8) })
    expect(await outboxRows(desk.nazorg)).toEqual([])
  })
})

it('a shipment is told with its carrier and the way to follow it', async () => {
  const number = newNumber()
  const parcel = { carrier: 'DHL', service: 'Express', trackingCode: 'JV42', trackingUrl: 'https://track.example/JV42' }
  const row = { number, customer: desk.customer.id, orderNumbers: ['B1'], shippedAt: daysAgo(0.1), ...parcel }
  await bring('shipments', (req) => upsert(req, 'shipments', row))
  await run()
  await allDone()
  const [mail] = desk.mailbox.mails
  expect(mail?.subject).toBe(`Uw zending ${number} is onderweg`)
  expect(mail?.text).toMatch(/DHL, Express/)
  expect(mail?.text).toContain('https://track.example/JV42')
})

it('an invoice is told with its day, without its amount', async () => {
  const number = newNumber()
  const row = { number, customer: desk.customer.id, kind: 'invoice', invoiceDate: daysAgo(0.1), dueDate: day(14) }
  await bring('invoices', (req) => upsert(req, 'invoices', { ...row, amountCents: 123_456, openCents: 123_456 }))
  await run()
  await allDone()
  const [mail] = desk.mailbox.mails
  expect(mail?.subject).toBe(`Factuur ${number} staat klaar`)
  expect(mail?.text).toContain(longDay(day(14)))
  expect(mail?.text).not.toMatch(/1\.?234|€/)
})

describe('nobody is mailed', () => {
  const noMail = async () => expect((await outboxRows(desk.nazorg)).map(({ sentTo }) => sentTo)).toEqual([])

  it('who did not ask for that kind', async () => {
    await choose(false)
    await placed(newNumber())
    await noMail()
    await choose(true, ['invoice-new'])
    await placed(newNumber())
    await noMail()
  })

  it('of another customer, or without the right to see orders', async () => {
    await choose(false)
    const other = await makeCustomer(desk.nazorg)
    const stranger = await makeContact(desk.nazorg, other)
    const blind = await makeContact(desk.nazorg, desk.customer, ['viewInvoices'])
    for (const contact of [stranger, blind]) {
      const caller = desk.nazorg.as(await login(desk.nazorg, 'contacts', contact.email))
      const kinds = { 'order-confirmed': { send: true, copies: [] } }
      expect((await caller.post('/api/contacts/mail', { kinds })).status).toBe(200)
    }
    await placed(newNumber())
    await noMail()
  })

  it('but whoever was named for a copy, where the contact wants none', async () => {
    await choose(false, KINDS, ['inkoop@garage.example'])
    await placed(newNumber())
    expect((await outboxRows(desk.nazorg)).map(({ sentTo }) => sentTo)).toEqual(['inkoop@garage.example'])
  })
})

describe('rows that the ERP sends', () => {
  it('are mailed in the run that stores them, and the day that moves is told with the next', async () => {
    const { keyOfIntegration } = await import('../support/everyRow')
    const { answerApi } = await import('@/app/(payload)/api/door')
    const key = await keyOfIntegration(desk.nazorg)
    const number = newNumber()
    const send = async (expectedDeliveryDate: string) => {
      const lines = [
        { lineNumber: 1, articleNumber: 'A', articleName: 'Lager', quantityOrdered: 2, expectedDeliveryDate },
      ]
      const today = new Date().toISOString().slice(0, 10)
      const body = JSON.stringify({ number, customerNumber: desk.customer.number, orderDate: today, lines })
      const headers = { authorization: `users API-Key ${key}`, 'content-type': 'application/x-ndjson' }
      const url = 'http://localhost:3000/api/erp/orders'
      expect((await answerApi(new Request(url, { method: 'POST', headers, body }))).status).toBe(200)
    }
    await send(day(3).slice(0, 10))
    await send(day(9).slice(0, 10))
    await run()
    await allDone()
    expect(desk.mailbox.mails.map(({ subject }) => subject).sort()).toEqual([
      `Nieuwe leverdatum voor bestelling ${number}`,
      `Uw bestelling ${number} is bevestigd`,
    ])
  })
})
