/** One row of the "Online Retail" data set, read strictly: what cannot be read for certain is refused, never guessed. */
import { isDay } from '@/core/day'
import { COUNTRY_CODES } from './countries'
import { malformed } from './malformed'
import type { CsvRow } from './readCsv'

export const RETAIL_COLUMNS = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
] as const

export type RetailColumn = (typeof RETAIL_COLUMNS)[number]

export type RetailLine = {
  /** In the file. */
  readonly line: number
  readonly invoice: string
  readonly credit: boolean
  readonly article: string
  /** Trimmed; may be empty. */
  readonly description: string
  /** Negative on credit notes and on corrections of the stock. */
  readonly quantity: number
  /** A time on the clock of the business, without zone: `YYYY-MM-DDTHH:mm:ss`. */
  readonly time: string
  readonly unitPriceCents: number
  readonly customer: string | null
  /** ISO 3166 alpha-2; null where the data set says it does not know. */
  readonly countryCode: string | null
}

const MOST_PIECES = 1_000_000

/**
 * @param file its name, for the refusal
 * @throws DomainError IMPORT_MALFORMED
 */
export function retailLine(file: string, { line, values }: CsvRow<RetailColumn>): RetailLine {
  const read = <T>(column: RetailColumn, parse: (text: string) => T | Fault): T => {
    const value = parse(values[column].trim())
    if (value instanceof Fault) throw malformed({ file, line, column }, value.reason)
    return value
  }
  const invoice = read('InvoiceNo', invoiceOf)
  const credit = invoice.startsWith('C')
  return {
    line,
    invoice,
    credit,
    article: read('StockCode', (text) => (/^.{1,60}$/.test(text) ? text : new Fault('is empty or too long'))),
    description: read('Description', (text) => (text.length <= 500 ? text : new Fault('is too long'))),
    quantity: read('Quantity', (text) => quantityOf(text, credit)),
    time: read('InvoiceDate', timeOf),
    unitPriceCents: read('UnitPrice', centsOf),
    customer: read('CustomerID', customerOf),
    countryCode: read('Country', countryOf),
  }
}

/** Why a cell cannot be read. */
class Fault {
  constructor(readonly reason: string) {}
}

const invoiceOf = (text: string): string | Fault =>
  /^[A-Z]?\d{1,20}$/.test(text) ? text : new Fault(`${quoted(text)} is no invoice number`)

function quantityOf(text: string, credit: boolean): number | Fault {
  if (!/^-?\d{1,9}$/.test(text)) return new Fault(`${quoted(text)} is no whole number`)
  const quantity = Number(text)
  if (Math.abs(quantity) > MOST_PIECES) return new Fault(`${quantity} is more than ${MOST_PIECES} pieces`)
  if (credit && quantity >= 0) return new Fault(`${quantity} on a credit note is not negative`)
  return quantity
}

function timeOf(text: string): string | Fault {
  const [, day, hour, minute, second] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/.exec(text) ?? []
  const exists = isDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return exists ? `${day}T${hour}:${minute}:${second}` : new Fault(`${quoted(text)} is no date and time`)
}

/** By digits, never through a float: 2.1 is 210 cents. */
function centsOf(text: string): number | Fault {
  const [, pounds, pence = ''] = /^(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(text) ?? []
  return pounds ? Number(pounds + pence.padEnd(2, '0')) : new Fault(`${quoted(text)} is no amount`)
}

/** The data set writes customer numbers as decimals: 17850.0. */
function customerOf(text: string): string | null | Fault {
  if (text === '') return null
  const [, number] = /^(\d{1,20})(?:\.0+)?$/.exec(text) ?? []
  return number ?? new Fault(`${quoted(text)} is no customer number`)
}

const countryOf = (text: string): string | null | Fault => {
  const code = COUNTRY_CODES.get(text)
  return code === undefined ? new Fault(`${quoted(text)} is no country of the data set`) : code
}

const quoted = (text: string) => `"${text.slice(0, 40)}"`
