/** Brings a register of companies into the database. An import replaces the one before it, in one step. */
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'

import {
  COMPANY_COLUMNS,
  type Company,
  type CompanyColumn,
  problemsOfCompany,
  type RowProblem,
  searchTextOf,
} from '@/core/dealers/register'
import { DomainError } from '@/core/errors'
import { bulkUpsert } from '@/db/bulk'
import { inTransaction } from '@/db/transaction'
import { type CsvRow, readCsv } from './readCsv'

const ROWS_AT_ONCE = 500
const MOST_PROBLEMS = 100
/** An import that was not over by then has broken off. */
const LONGEST_MS = 60 * 60_000

export type CompanyProblem = (RowProblem | { readonly column: 'name'; readonly reason: 'noLines' }) & {
  readonly line: number
}

export type CompaniesReport = {
  readonly rows: number
  /** What is wrong with the file, the first hundred things. Then nothing was imported. */
  readonly problems: readonly CompanyProblem[]
  /** How many there are in all. */
  readonly problemCount: number
}

/**
 * Reads the file as it streams, writes beside the register in use, and changes over once all is there; with a problem the
 * register stays as it was.
 *
 * @param name of the file, as it is shown
 * @throws DomainError IMPORT_MALFORMED for what is no CSV with these columns, IMPORT_RUNNING while another one is at work
 */
export async function importCompanies(
  payload: Payload,
  file: string,
  name = path.basename(file),
): Promise<CompaniesReport> {
  const req = await createLocalReq({}, payload)
  const { id } = await inTransaction(req, (inside) => begin(inside, name))
  try {
    const report = await writeRows(req, id, file)
    if (report.problemCount === 0) await changeOver(req, id, report.rows)
    return report
  } finally {
    await clearAway(req, id)
  }
}

const quiet = { depth: 0, overrideAccess: true } as const

/** One at a time: each clears away what is not in use. */
async function begin(req: PayloadRequest, file: string) {
  const collection = 'register-imports'
  const since = new Date(Date.now() - LONGEST_MS).toISOString()
  const where: Where = { and: [{ status: { equals: 'writing' } }, { at: { greater_than: since } }] }
  const { totalDocs } = await req.payload.count({ collection, where, overrideAccess: true, req })
  if (totalDocs > 0) throw new DomainError('IMPORT_RUNNING', 'Another import is at work')
  const data = { file, status: 'writing' as const, rows: 0, at: new Date().toISOString() }
  return req.payload.create({ collection, data, ...quiet, req })
}

async function writeRows(req: PayloadRequest, id: string, file: string): Promise<CompaniesReport> {
  const problems: CompanyProblem[] = []
  let waiting: object[] = []
  let [rows, problemCount] = [0, 0]
  const write = async () => {
    await bulkUpsert(req, { collection: 'company-register', rows: waiting as Row[], keyFields: ['key'] })
    waiting = []
  }
  for await (const row of readCsv(file, COMPANY_COLUMNS)) {
    const company = companyOf(row)
    rows += 1
    const found = problemsOfCompany(company).map((problem) => ({ line: row.line, ...problem }))
    problemCount += found.length
    problems.push(...found.slice(0, MOST_PROBLEMS - problems.length))
    if (problemCount > 0) continue
    waiting.push({ ...company, searchText: searchTextOf(company), import: id, key: `${id}:${row.line}` })
    if (waiting.length === ROWS_AT_ONCE) await write()
  }
  if (rows === 0) return { rows, problems: [{ line: 1, column: 'name', reason: 'noLines' }], problemCount: 1 }
  if (problemCount === 0) await write()
  return { rows, problems, problemCount }
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

/** What no dealer looks in any more, of this import when it broke off and of those long ago. */
async function clearAway({ payload }: PayloadRequest, own: string): Promise<void> {
  const { docs } = await payload.find({
    collection: 'register-imports',
    where: { status: { not_equals: 'current' } },
    pagination: false,
    ...quiet,
  })
  const since = new Date(Date.now() - LONGEST_MS).toISOString()
  for (const { id, status, at } of docs) {
    if (status === 'writing' && id !== own && at > since) continue
    await payload.db.deleteMany({ collection: 'company-register', where: { import: { equals: id } } })
    if (status === 'writing') await payload.delete({ collection: 'register-imports', id, ...quiet })
  }
}
