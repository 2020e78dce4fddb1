/** Files that an ERP drops in a folder are imported once they are whole, and put away with what became of them. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { Inbox } from '@/erp/inbox'
import { line, ndjson, openErpDesk, order } from '../support/erpDesk'
import { makePdf } from '../support/madeFiles'
import { silentLog } from '../support/relay'

const { desk, all, linesOf } = openErpDesk()

let folder: string
let inbox: Inbox | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nazorg-inbox-'))
})
afterEach(async () => {
  await inbox?.stop()
  inbox = undefined
  await rm(folder, { recursive: true, force: true })
})

async function watch(more: { paperWaitsMs?: number; logger?: typeof silentLog } = {}): Promise<void> {
  const { watchInbox } = await import('@/erp/inbox')
  const { takeInvoicePdf: takePaper } = await import('@/endpoints/invoices/takeInvoicePdf')
  inbox = watchInbox(desk.nazorg.payload, { folder, logger: silentLog, takePaper, everyMs: 30, ...more })
}

const drop = (name: string, text: string | Buffer) => writeFile(path.join(folder, name), text)
const lying = async (room: string) => (await readdir(path.join(folder, room)).catch(() => [])).sort()
const putAway = (room: string, count: number) =>
  expect.poll(() => lying(room), { timeout: 20_000, interval: 25 }).toHaveLength(2 * count)

it('stores the rows of a file, and keeps file and report', async () => {
  await watch()
  await drop('orders-0900.ndjson', ndjson([order('I-1', [line(1)]), order('I-2', [line(1, { quantityOrdered: -1 })])]))
  await putAway('done', 1)
  const [kept = '', report = ''] = await lying('done')
  expect(kept).toMatch(/ orders-0900\.ndjson$/)
  const told = JSON.parse(await readFile(path.join(folder, 'done', report), 'utf8'))
  expect(told).toMatchObject({ status: 'done', door: 'inbox', read: 2, refused: 1, errors: [{ line: 2 }] })
  expect(await linesOf('I-1')).toHaveLength(1)
  expect(await all('erp-imports', 'file', 'orders-0900.ndjson')).toHaveLength(1)
})

it('puts a file that cannot be read with the refused, and goes on with the next', async () => {
  await drop('orders-a.csv', 'number;nonsense\n1;2\n')
  await drop('orders-b.ndjson', ndjson([order('I-3', [line(1)])]))
  await watch()
  await putAway('refused', 1)
  await putAway('done', 1)
  const [, report = ''] = await lying('refused')
  expect(JSON.parse(await readFile(path.join(folder, 'refused', report), 'utf8')).refusal).toBe('IMPORT_MALFORMED')
  expect(await linesOf('I-3')).toHaveLength(1)
})

it('leaves what is not its own, and begins anew what lay open when the process died', async () => {
  await mkdir(path.join(folder, 'working'))
  await drop('working/orders-c.ndjson', ndjson([order('I-4', [line(1)])]))
  await drop('orders-d.ndjson.part', 'half')
  await drop('prijzen.xlsx', 'x')
  await watch()
  await putAway('done', 1)
  expect(await linesOf('I-4')).toHaveLength(1)
  expect((await lying('.')).filter((name) => name.includes('.'))).toEqual(['orders-d.ndjson.part', 'prijzen.xlsx'])
})

it('goes on when a look fails, as soon as the folder is well again', async () => {
  await drop('working', 'in the way')
  await drop('orders-e.ndjson', ndjson([order('I-5', [line(1)])]))
  const failed: string[] = []
  const logger = { ...silentLog, error: (_: object, message: string) => void failed.push(message) }
  await watch({ logger: logger as typeof silentLog })
  await expect.poll(() => failed.length, { timeout: 20_000, interval: 25 }).toBeGreaterThan(1)
  await rm(path.join(folder, 'working'))
  await putAway('done', 1)
  expect(await linesOf('I-5')).toHaveLength(1)
})

const invoice = (number: string) => ({
  ...{ number, customerNumber: '100', kind: 'invoice', invoiceDate: '2026-03-01', amountCents: 100 },
})
const papersOf = async (number: string) => {
  const [found] = await all<{ id: string }>('invoices', 'number', number)
  return found ? all('documents', 'invoice', found.id) : []
}

it('keeps the PDF of an invoice, which waits for its invoice', async () => {
  const pdf = makePdf([], { text: 'factuur' })
  await drop('invoice-W%2F1.pdf', pdf)
  await drop('invoices.ndjson', ndjson([invoice('W/2')]))
  await watch()
  await putAway('done', 1)
  expect(await lying('.')).toContain('invoice-W%2F1.pdf')
  await drop('invoices-later.ndjson', ndjson([invoice('W/1')]))
  await putAway('done', 3)
  expect(await papersOf('W/1')).toMatchObject([{ fileName: 'W/1.pdf', revision: 1, bytes: pdf.length }])
  // The same bytes again are no new revision.
  await drop('invoice-W%2F1.pdf', pdf)
  await putAway('done', 4)
  expect(await papersOf('W/1')).toHaveLength(1)
})

it('refuses a PDF that is none, and one whose invoice never comes', async () => {
  await drop('invoices.ndjson', ndjson([invoice('W3')]))
  await watch({ paperWaitsMs: 0 })
  await putAway('done', 1)
  await drop('invoice-W3.pdf', '<html>')
  await putAway('refused', 1)
  await drop('invoice-W4.pdf', makePdf([], { text: 'niemand' }))
  await putAway('refused', 2)
  const reports = (await lying('refused')).filter((name) => name.endsWith('.json'))
  const told = await Promise.all(reports.map((name) => readFile(path.join(folder, 'refused', name), 'utf8')))
  expect(told.map((text) => JSON.parse(text).refusal)).toEqual(['FILE_TYPE_MISMATCH', 'INVOICE_UNKNOWN'])
  expect(await papersOf('W3')).toEqual([])
})
