import type { ImportReport } from '@/erp/importRetail'

/** What an import did, for people: also what it left out. */
export function importText(report: ImportReport): string {
  const { creditLines, rows } = report
  const facts: [number, string][] = [
    [rows, 'lines in the file'],
    [report.lines, `order lines in ${n(report.orders)} orders of ${n(report.customers)} customers`],
    [report.articles, 'articles'],
    [report.invoices, `invoices, ${n(report.creditInvoices)} of them credit notes`],
    [creditLines.matched, 'credit lines matched with earlier deliveries'],
    [creditLines.partlyMatched, 'credit lines matched in part'],
    [creditLines.unmatched, `credit lines without an earlier delivery in the file`],
    [report.noArticle, 'lines with postage, discounts or fees: they cannot be returned'],
    [report.withoutCustomer, 'lines without a customer: not imported'],
    [report.negativeWithoutCredit, 'negative lines that are on no credit note: not imported'],
  ]
  const width = n(rows).length
  const lines = facts.map(([count, what]) => `  ${n(count).padStart(width)}  ${what}`)
  return `${lines.join('\n')}\n  Dates are moved forward by ${n(report.dateShiftDays)} days.\n`
}

const n = (value: number) => value.toLocaleString('en-GB')
