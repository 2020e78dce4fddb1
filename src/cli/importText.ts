import { translator } from '@messages/translate'
import type { CompaniesReport } from '@/erp/importCompanies'
import type { ReasonCodesReport } from '@/erp/importReasonCodes'
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
  const errors = report.errors.map(
    ({ number, candidates }) =>
      `  Customer ${number}: not imported, nor its orders. It could be one of the customers that registered: ${candidates.join(', ')}.\n`,
  )
  return `${lines.join('\n')}\n  Dates are moved forward by ${n(report.dateShiftDays)} days.\n${errors.join('')}`
}

/** What an import of reason codes did, and what an admin has to look at. */
export function reasonCodesText({ created, updated, unchanged, missing, unknown }: ReasonCodesReport): string {
  const lines = [`${n(created)} new, ${n(updated)} changed, ${n(unchanged)} as they were`]
  if (missing.length > 0) lines.push(`Not in the file, and kept: ${missing.join(', ')}`)
  if (unknown.length > 0)
    lines.push(`Return reasons online with a code that the ERP does not know: ${unknown.join(', ')}`)
  return lines.map((line) => `  ${line}\n`).join('')
}

/** What an import of the company register did; what is wrong with the file is said by line. */
export function companiesText(
  { rows, problems, problemCount }: CompaniesReport,
  refuse: (sentence: string) => never,
): string {
  if (problemCount === 0) return `  ${n(rows)} companies; the register before them was replaced\n`
  const t = translator('en', 'registerImport')
  const lines = problems.map(
    ({ line, column, reason, ...more }) => `  Line ${line}, ${column}: ${t(`reason.${reason}`, more)}`,
  )
  const rest = problemCount - problems.length
  if (rest > 0) lines.push(`  and ${n(rest)} more`)
  return refuse(`Nothing was imported, the register is as it was:\n${lines.join('\n')}`)
}

const n = (value: number) => value.toLocaleString('en-GB')
