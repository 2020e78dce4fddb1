/** Brings a register of companies into the database. An import replaces the one before it, in one step. */
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import {
  COMPANY_COLUMNS,
  type Company,
  type CompanyColumn,
  problemsOfCompany,
  type RowProblem,
  searchTextOf,
} from '@/core/dealers/register'
import { bulkUpsert } from '@/db/bulk'
import { inTransaction } from '@/db/transaction'
import { type CsvRow, readCsv } from './readCsv'

const ROWS_AT_ONCE = 500
const MOST_PROBLEMS = 100

export type CompanyProblem = RowProblem & { readonly line: number }

export type CompaniesReport = {
  readonly rows: number
  /** What is wrong with the file, the first hundred things. Then nothing was imported. */
  readonly problems: readonly CompanyProblem[]
}

/**
 * Reads the file as it streams, writes beside the register in use, and changes over once all is there; with a problem the
 * register stays as it was.
 *
 * @throws DomainError IMPORT_MALFORMED for what is no CSV with these columns
 */
export async function importCompanies(payload: Payload, file: string): Promise<CompaniesReport> {
  const req = await createLocalReq({}, payload)
  const { id } = await payload.create({
    collection: 'register-imports',
    data: { file: path.basename(file), status: 'writing', rows: 0, at: new Date().toISOString() },
    ...quiet,
  })
  try {
    const report = await writeRows(req, id, file)
    if (report.problems.length === 0) await changeOver(req, id, report.rows)
    return report
  } finally {
    await clearAway(req)
  }
}

const quiet = { depth: 0, overrideAccess: true } as const

async function writeRows(req: PayloadRequest, id: string, file: string): Promise<CompaniesReport> {
  const problems: CompanyProblem[] = []
  let waiting: object[] = []
  let rows = 0
  const write = async () => {
    await bulkUpsert(req, { collection: 'company-register', rows: waiting as Row[], keyFields: ['key'] })
    waiting = []
  }
  for await (const row of readCsv(file, COMPANY_COLUMNS)) {
    const company = companyOf(row)
    rows += 1
    for (const problem of problemsOfCompany(company)) problems.push({ line: row.line, ...problem })
    if (problems.length >= MOST_PROBLEMS) break
    if (problems.length > 0) continue
    waiting.push({ ...company, searchText: searchTextOf(company), import: id, key: `${id}:${row.line}` })
    if (waiting.length === ROWS_AT_ONCE) await write()
  }
  if (problems.length === 0 && rows === 0) problems.push({ line: 1, column: 'name', reason: 'the file has no lines' })
  if (problems.length === 0) await write()
  return { rows, problems: problems.slice(0, MOST_PROBLEMS) }
}

type Row = Parameters<typeof bulkUpsert>[1]['rows'][number]

function companyOf({ values }: CsvRow<CompanyColumn>): Company {
  const cells = COMPANY_COLUMNS.map((column) => [column, values[column].trim()] as const)
  const company = Object.fromEntries(cells) as Record<CompanyColumn, string>
  return { ...company, countryCode: company.countryCode.toUpperCase() }
}

/** From here on dealers look in the new one. */
function changeOver(req: PayloadRequest, id: string, rows: number): Promise<void> {
  return inTransaction(req, async (inside) => {
    const rest = { collection: 'register-imports', ...quiet, req: inside } as const
    await inside.payload.update({ ...rest, where: { status: { equals: 'current' } }, data: { status: 'replaced' } })
    await inside.payload.update({ ...rest, id, data: { status: 'current', rows } })
  })
}

/** What no dealer looks in any more, of imports that broke off too. */
async function clearAway({ payload }: PayloadRequest): Promise<void> {
  const { docs } = await payload.find({
    collection: 'register-imports',
    where: { status: { not_equals: 'current' } },
    pagination: false,
    ...quiet,
  })
  for (const { id, status } of docs) {
    await payload.db.deleteMany({ collection: 'company-register', where: { import: { equals: id } } })
    if (status === 'writing') await payload.delete({ collection: 'register-imports', id, ...quiet })
  }
}
