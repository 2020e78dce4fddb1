import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { readRetail } from './readRetail'

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const GOOD = '536365,85123A,"HOLDER, WHITE",6,2010-12-01 08:26:00,2.1,17850.0,United Kingdom'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nazorg-csv-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Buffer): string {
  const file = path.join(folder, 'lines.csv')
  writeFileSync(file, content)
  return file
}

const withLine = (line: string) => `${HEADER}\n${GOOD}\n${line}\n`

it('reads a line to the letter: text trimmed, customer without its decimals, cents by digits', async () => {
  expect(await readRetail(fileOf(`${HEADER}\n${GOOD}\n`))).toEqual([
    {
      line: 2,
      invoice: '536365',
      credit: false,
      article: '85123A',
      description: 'HOLDER, WHITE',
      quantity: 6,
      time: '2010-12-01T08:26:00',
      unitPriceCents: 210,
      customer: '17850',
      countryCode: 'GB',
    },
  ])
})

it('reads columns in any order, with a byte order mark and Windows line ends', async () => {
  const header = 'Country,CustomerID,UnitPrice,InvoiceDate,Quantity,Description,StockCode,InvoiceNo'
  const line = 'EIRE,,0.07,2010-12-01 08:26:00,-3,,POST,C5'
  const [read] = await readRetail(fileOf(`\uFEFF${header}\r\n${line}\r\n`))
  expect(read).toMatchObject({ credit: true, customer: null, quantity: -3, unitPriceCents: 7, countryCode: 'IE' })
})

const REFUSED: [what: string, content: string | Buffer, line: number, column: string, reason: RegExp][] = [
  ['an empty file', '', 1, '1', /empty/],
  ['a file without lines', `${HEADER}\n`, 1, 'InvoiceNo', /no lines/],
  ['a missing column', `${HEADER.replace(',UnitPrice', '')}\n`, 1, 'UnitPrice', /column is missing/],
  ['a column that is there twice', `${HEADER},Quantity\n`, 1, 'Quantity', /twice/],
  ['a number that is none', withLine(GOOD.replace(',6,', ',six,')), 3, 'Quantity', /"six" is no whole number/],
  ['a broken number of pieces', withLine(GOOD.replace(',6,', ',6.5,')), 3, 'Quantity', /no whole number/],
  ['a price in floats', withLine(GOOD.replace('2.1', '2.125')), 3, 'UnitPrice', /"2.125" is no amount/],
  ['a price with a comma', withLine(GOOD.replace('2.1', '"2,10"')), 3, 'UnitPrice', /no amount/],
  ['a day that does not exist', withLine(GOOD.replace('12-01', '02-30')), 3, 'InvoiceDate', /no date and time/],
  ['another form of date', withLine(GOOD.replace('2010-12-01', '1/12/2010')), 3, 'InvoiceDate', /no date/],
  ['a truncated line', withLine('536366,22633,HAND WARMER,6,2010-12'), 3, 'UnitPrice', /5 of 8 columns/],
  ['a line cut in its last cell', withLine(GOOD.slice(0, -3)), 3, 'Country', /no country/],
  ['a line with too much', withLine(`${GOOD},more`), 3, '9', /9 of 8 columns/],
  ['a quote left open', withLine('536366,22633,"HAND'), 3, 'Description', /quote is not closed/],
  ['a quote inside a cell', withLine('536366,226"33,HAND'), 3, 'StockCode', /quote stands where/],
  ['Latin-1', Buffer.from(withLine(GOOD.replace('WHITE', 'CAFÉ')), 'latin1'), 3, 'Description', /not UTF-8/],
  ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n${GOOD}\n`, 'utf16le'), 1, '1', /not UTF-8/],
  ['a NUL', withLine(GOOD.replace('WHITE', 'WHI\0TE')), 3, 'Description', /control characters/],
  ['a credit note that delivers', withLine(`C${GOOD.replace('536365', '9')}`), 3, 'Quantity', /not negative/],
  ['an invoice of two customers', withLine(GOOD.replace('17850', '12748')), 3, 'CustomerID', /of customer 17850/],
]

it.each(REFUSED)('refuses %s, and says where', async (_what, content, line, column, reason) => {
  const refusal = await readRetail(fileOf(content)).then(
    () => 'was read',
    (error: unknown) => error,
  )
  expect(refusal).toMatchObject({ code: 'IMPORT_MALFORMED', details: { file: 'lines.csv', line, column } })
  expect(String(refusal)).toMatch(reason)
  expect(String(refusal)).toContain(`lines.csv, line ${line}, column ${column}`)
})
