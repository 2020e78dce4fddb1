import path from 'node:path'

import { malformed } from './malformed'
import { readCsv } from './readCsv'
import { RETAIL_COLUMNS, type RetailLine, retailLine } from './retailLine'

/**
 * Reads a whole file of the "Online Retail" data set. It is read to its end before anybody may use a line of it, so that a
 * malformed file imports nothing.
 *
 * @throws DomainError IMPORT_MALFORMED naming file, line, column and reason
 */
export async function readRetail(filePath: string): Promise<RetailLine[]> {
  const file = path.basename(filePath)
  const lines: RetailLine[] = []
  const customers = new Map<string, string>()
  for await (const row of readCsv(filePath, RETAIL_COLUMNS)) {
    const line = retailLine(file, row)
    requireOneCustomer(file, line, customers)
    lines.push(line)
  }
  if (lines.length === 0) throw malformed({ file, line: 1, column: RETAIL_COLUMNS[0] }, 'the file has no lines')
  return lines
}

/** An invoice goes to one customer. */
function requireOneCustomer(file: string, line: RetailLine, customers: Map<string, string>): void {
  if (line.customer === null) return
  const customer = customers.get(line.invoice) ?? line.customer
  customers.set(line.invoice, customer)
  if (customer === line.customer) return
  const reason = `invoice ${line.invoice} is of customer ${customer} on an earlier line`
  throw malformed({ file, line: line.line, column: 'CustomerID' }, reason)
}
