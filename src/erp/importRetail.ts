/** Brings a file of the "Online Retail" data set into the database. Running it again changes nothing. */
import type { Payload } from 'payload'

import { BUSINESS_ZONE } from '@/core/day'
import type { RowError } from './adoptCustomers'
import { dateShiftOf } from './dateShift'
import { readRetail } from './readRetail'
import { type BatchCounts, type BatchInvoice, retailBatch } from './retailBatch'
import { type CustomerDetails, type Written, writeArticles, writeCustomers, writeInvoices } from './writeRetail'

export type ImportReport = BatchCounts & {
  readonly file: string
  /** Whole days by which every date was moved forward. */
  readonly dateShiftDays: number
  /** Rows of all collections together. */
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Rows that were left out, with all that is theirs. */
  readonly errors: readonly RowError[]
}

export type ImportOptions = {
  readonly now: Date
  readonly zone?: string
  readonly detailsOf?: (number: string, countryCode: string | null) => CustomerDetails
  /** Articles that are only bought in when a customer orders them. */
  readonly specialArticles?: ReadonlySet<string>
  /** Called with the written part, from 0 to 1. */
  readonly onProgress?: (part: number) => void
}

/** An order with its lines and its invoice is never cut in two; others can write between two transactions. */
const LINES_PER_TRANSACTION = 1_000

/**
 * The file is read and checked to its end before the first row is written. Then orders are written whole, some at a time:
 * after a crash the same call completes what is missing.
 *
 * @throws DomainError IMPORT_MALFORMED naming file, line, column and reason; nothing was written then
 */
export async function importRetail(payload: Payload, file: string, options: ImportOptions): Promise<ImportReport> {
  const { zone = BUSINESS_ZONE, specialArticles = new Set<string>(), onProgress } = options
  const batch = retailBatch(await readRetail(file))
  const dateShiftDays = await dateShiftOf(payload, batch, { ...options, zone })

  const written: Written[] = [await writeArticles(payload, batch.articles)]
  const customers = await writeCustomers(payload, batch.customers, options.detailsOf)
  written.push(customers.written)
  let done = 0
  const invoices = batch.invoices.filter(({ customer }) => customers.ids.has(customer))
  const setting = { customers: customers.ids, dateShiftDays, zone, specialArticles }
  for (const chunk of chunksOf(invoices)) {
    written.push(await writeInvoices(payload, chunk, setting))
    done += chunk.length
    onProgress?.(done / invoices.length)
  }
  const sum = (key: keyof Written) => written.reduce((total, counts) => total + counts[key], 0)
  const changes = { created: sum('created'), updated: sum('updated'), unchanged: sum('unchanged') }
  return { file, ...batch.counts, dateShiftDays, ...changes, errors: customers.errors }
}

function chunksOf(invoices: readonly BatchInvoice[]): BatchInvoice[][] {
  const chunks: BatchInvoice[][] = []
  let room = 0
  for (const invoice of invoices) {
    if (room <= 0) {
      chunks.push([])
      room = LINES_PER_TRANSACTION
    }
    chunks.at(-1)?.push(invoice)
    room -= invoice.lines.length + 1
  }
  return chunks
}
