/** Brings the ERP's list of reason codes into the database. Running it again changes nothing. */
import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { withUnknownCode } from '@/core/rmas/reasons'
import { allReasons } from '@/db/returnReasons'
import { inTransaction } from '@/db/transaction'
import { malformed } from './malformed'
import { readCsv } from './readCsv'

export const REASON_CODE_COLUMNS = ['code', 'description'] as const

const LONGEST = 500

type Row = { readonly code: string; readonly description: string }

export type ReasonCodesReport = {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Codes that are here and not in the file. They stay: an admin deletes what the ERP no longer has. */
  readonly missing: readonly string[]
  /** Codes of reasons that customers can choose, and that the ERP does not know. They stay online. */
  readonly unknown: readonly string[]
}

/**
 * All of the file or nothing of it.
 *
 * @throws DomainError IMPORT_MALFORMED naming file, line, column and reason
 */
export async function importReasonCodes(payload: Payload, file: string): Promise<ReasonCodesReport> {
  const rows = await readRows(file)
  return inTransaction(await createLocalReq({}, payload), (req) => write(req, rows))
}

async function readRows(filePath: string): Promise<Row[]> {
  const file = path.basename(filePath)
  const rows = new Map<string, Row>()
  for await (const { line, values } of readCsv(filePath, REASON_CODE_COLUMNS)) {
    const [code, description] = [values.code.trim(), values.description.trim()]
    const place = { file, line, column: 'code' }
    if (code === '') throw malformed(place, 'the code is missing')
    if (code.length > LONGEST) throw malformed(place, `the code has more than ${LONGEST} characters`)
    if (rows.has(code)) throw malformed(place, `the code ${code} is there twice`)
    if (description.length > LONGEST)
      throw malformed({ ...place, column: 'description' }, `the text has more than ${LONGEST} characters`)
    rows.set(code, { code, description })
  }
  if (rows.size === 0) throw malformed({ file, line: 1, column: 'code' }, 'the file has no lines')
  return [...rows.values()]
}

async function write(req: PayloadRequest, rows: readonly Row[]): Promise<ReasonCodesReport> {
  const options = { collection: 'reason-codes', depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ ...options, limit: 0, pagination: false })
  const known = new Map(docs.map((row) => [row.code, row]))
  let [created, updated] = [0, 0]
  for (const { code, description } of rows) {
    const row = known.get(code)
    if (!row) {
      await req.payload.create({ ...options, data: { code, description } })
      created += 1
    } else if ((row.description ?? '') !== description) {
      await req.payload.update({ ...options, id: row.id, data: { description } })
      updated += 1
    }
  }
  const given = new Set(rows.map(({ code }) => code))
  const missing = docs.map(({ code }) => code).filter((code) => !given.has(code))
  const unknown = withUnknownCode(await allReasons(req), new Set([...given, ...missing])).map(({ code }) => code)
  return { created, updated, unchanged: rows.length - created - updated, missing: missing.sort(), unknown }
}
