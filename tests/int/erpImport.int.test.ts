/** The importer on the real file: figures counted independently of it, and what a second run may not change. */
import { createReadStream, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { dayIn } from '@/core/day'
import { compareAndSet, increment } from '@/db/atomic'
import type { ImportReport } from '@/erp/importRetail'
import type { OrderLine } from '@/payload-types'
import { type Nazorg, startNazorg } from '../support/nazorg'

const FILE = path.resolve('demo/online-retail-10k.csv')
const NOW = new Date('2026-11-22T10:00:00Z')
const everything = { pagination: false, depth: 0, overrideAccess: true } as const

let nazorg: Nazorg
let report: ImportReport

async function importFile(file = FILE, now = NOW): Promise<ImportReport> {
  const { importRetail } = await import('@/erp/importRetail')
  return importRetail(nazorg.payload, file, { now })
}

beforeAll(async () => {
  nazorg = await startNazorg()
  report = await importFile()
})
afterAll(() => nazorg.stop())

/** The file's lines, split by hand: only descriptions hold commas, so the other cells are found from both ends. */
async function rawLines() {
  const lines: Record<'invoice' | 'article' | 'quantity' | 'price' | 'customer', string>[] = []
  for await (const text of createInterface({ input: createReadStream(FILE) })) {
    const cells = text.split(',')
    const [quantity = '', , price = '', customer = ''] = cells.slice(-5)
    lines.push({ invoice: cells[0] ?? '', article: cells[1] ?? '', quantity, price, customer })
  }
  return lines.slice(1)
}

async function lineOf(orderNumber: string, lineNumber: number): Promise<OrderLine> {
  const where = { orderNumber: { equals: orderNumber }, lineNumber: { equals: lineNumber } }
  const { docs } = await nazorg.payload.find({ collection: 'order-lines', where, ...everything })
  if (!docs[0]) throw new Error(`no line ${lineNumber} of order ${orderNumber}`)
  return docs[0]
}

/** Straight from the database: what is compared is what is stored. */
async function everythingStored() {
  const stored: unknown[] = []
  for (const collection of ['articles', 'customers', 'orders', 'order-lines', 'invoices'] as const) {
    const { docs } = await nazorg.payload.db.find({ collection, sort: 'id', limit: 0, pagination: false })
    stored.push(docs)
  }
  return stored
}

it('stores as many rows as the file has customers, articles, orders, lines and invoices', async () => {
  const raw = (await rawLines()).filter(({ customer }) => customer !== '')
  const orders = raw.filter(({ invoice }) => !invoice.startsWith('C'))
  const distinct = (values: string[]) => new Set(values).size
  const expected = {
    customers: distinct(raw.map(({ customer }) => customer)),
    articles: distinct(raw.map(({ article }) => article)),
    orders: distinct(orders.map(({ invoice }) => invoice)),
    'order-lines': orders.length,
    invoices: distinct(raw.map(({ invoice }) => invoice)),
  }
  expect(expected).toEqual({ customers: 323, articles: 1704, orders: 401, 'order-lines': 7609, invoices: 444 })
  for (const [collection, count] of Object.entries(expected)) {
    const { totalDocs } = await nazorg.payload.count({ collection: collection as 'orders', overrideAccess: true })
    expect([collection, totalDocs]).toEqual([collection, count])
  }
})

it('reports every line it read, also those that it could not use', async () => {
  const raw = await rawLines()
  expect(report).toMatchObject({
    rows: raw.length,
    lines: 7609,
    creditInvoices: 43,
    creditLines: { matched: 10, partlyMatched: 0, unmatched: 90, piecesUnmatched: 10_740 },
    withoutCustomer: raw.filter(({ customer }) => customer === '').length,
    negativeWithoutCredit: raw.filter(({ invoice, quantity }) => Number(quantity) < 0 && !invoice.startsWith('C'))
      .length,
    noArticle: raw.filter(({ article }) => /^(POST|D|M|DOT|C2|BANK CHARGES)$/.test(article)).length,
    dateShiftDays: 5830,
    updated: 0,
  })
  const { lines, creditLines, withoutCustomer } = report
  expect(lines + creditLines.matched + creditLines.unmatched + withoutCustomer).toBe(report.rows)
})

it('books the money of the file to the cent', async () => {
  const raw = (await rawLines()).filter(({ customer }) => customer !== '')
  const cents = raw.reduce((sum, { quantity, price }) => sum + Number(quantity) * Math.round(Number(price) * 100), 0)
  const { docs } = await nazorg.payload.find({ collection: 'invoices', ...everything })
  expect(docs.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)).toBe(cents)
})

it('lets the newest day be yesterday, and keeps the hour on the clock in Amsterdam', async () => {
  const { docs } = await nazorg.payload.find({ collection: 'order-lines', sort: '-orderDate', ...everything })
  expect(dayIn('Europe/Amsterdam', new Date(docs[0]?.orderDate ?? ''))).toBe('2026-11-21')
  expect((await lineOf('537224', 1)).orderDate).toBe('2026-11-21T15:24:00.000Z')
})

it('keeps postage as a line that cannot be returned', async () => {
  const where = { articleNumber: { equals: 'POST' } }
  const { docs } = await nazorg.payload.find({ collection: 'order-lines', where, ...everything })
  expect(docs.length).toBeGreaterThan(0)
  expect(docs.every(({ articleReturnable }) => articleReturnable === false)).toBe(true)
})

it('lowers what can be returned by what was credited', async () => {
  const where = { quantityReturned: { greater_than: 0 } }
  const { docs } = await nazorg.payload.find({ collection: 'order-lines', where, ...everything })
  expect(docs.reduce((sum, { quantityReturned }) => sum + quantityReturned, 0)).toBe(77)
  for (const line of docs) expect(line.quantityReturnable).toBe(line.quantityDelivered - line.quantityReturned)
})

it('changes nothing when it runs again, also on another day', async () => {
  const before = await everythingStored()
  const again = await importFile(FILE, new Date('2026-12-24T10:00:00Z'))
  expect(again).toMatchObject({ created: 0, updated: 0, dateShiftDays: report.dateShiftDays })
  expect(await everythingStored()).toEqual(before)
})

it('leaves reservations alone, and counts what is left from them', async () => {
  const line = await lineOf('536365', 1)
  await compareAndSet(await nazorg.request(), {
    collection: 'order-lines',
    where: { id: { equals: line.id } },
    data: { quantityInRequest: increment(4), quantityReturnable: increment(-4), articleName: 'RENAMED' },
  })
  expect(await importFile()).toMatchObject({ updated: 1 })
  expect(await lineOf('536365', 1)).toMatchObject({
    articleName: 'WHITE HANGING HEART T-LIGHT HOLDER',
    quantityDelivered: 6,
    quantityInRequest: 4,
    quantityReturnable: 2,
  })
})

it('settles pieces that awaited their credit when the ERP reports them as returned', async () => {
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  const delivery = '900001,22633,WARMER,6,2010-12-02 08:28:00,1.85,17850.0,United Kingdom'
  const credit = 'C900002,22633,WARMER,-2,2010-12-03 08:28:00,1.85,17850.0,United Kingdom'
  const file = path.join(nazorg.dataDir, 'credit.csv')
  writeFileSync(file, `${header}\n${delivery}\n`)
  await importFile(file)
  const line = await lineOf('900001', 1)
  await compareAndSet(await nazorg.request(), {
    collection: 'order-lines',
    where: { id: { equals: line.id } },
    data: { quantityAwaitingCredit: increment(3), quantityReturnable: increment(-3) },
  })
  writeFileSync(file, `${header}\n${delivery}\n${credit}\n`)
  await importFile(file)
  const settled = { quantityReturned: 2, quantityAwaitingCredit: 1, quantityReturnable: 3 }
  expect(await lineOf('900001', 1)).toMatchObject(settled)
  await importFile(file)
  expect(await lineOf('900001', 1)).toMatchObject(settled)
})

it('imports nothing of a malformed file', async () => {
  const before = await everythingStored()
  const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
  const good = '910001,99999,NEW ARTICLE,6,2010-12-02 08:28:00,1.85,99999.0,United Kingdom'
  const file = path.join(nazorg.dataDir, 'malformed.csv')
  writeFileSync(file, `${header}\n${good}\n${good.replace(',6,', ',six,')}\n`)
  await expect(importFile(file)).rejects.toMatchObject({ code: 'IMPORT_MALFORMED', details: { file: 'malformed.csv' } })
  expect(await everythingStored()).toEqual(before)
})
