import type { Endpoint } from 'payload'

import { ImportedRegister, MOST_SHOWN, type RegisterProblem, reasonOfMalformed } from '@/core/dealers/registerImport'
import { DomainError } from '@/core/errors'
import { cleanFileName } from '@/core/files/fileName'
import { MAX_MEGABYTES, MEGABYTE } from '@/core/files/kinds'
import { discard } from '@/db/incoming'
import { importCompanies } from '@/erp/importCompanies'
import { receivePart } from '../attachments/receiveFile'
import { requireStaff } from '../request/actor'
import { described } from '../request/described'

const WORDS = { megabytes: MAX_MEGABYTES, extensions: '.csv' }

/**
 * POST /api/company-register/import: the register in which dealers look companies up, sent as the part `file` of a multipart
 * form and read line by line. With anything wrong in it the register stays as it was, and the answer says of each line why.
 */
export const importRegister: Endpoint = {
  path: '/import',
  method: 'post',
  custom: described({
    who: ['admin'],
    takesFile: true,
    answers: ImportedRegister,
    errors: [
      'IMPORT_MALFORMED',
      'IMPORT_RUNNING',
      'FILE_MISSING',
      'FILE_EMPTY',
      'FILE_INCOMPLETE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_NOT_ALLOWED',
    ],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    const body = req.body as ReadableStream<Uint8Array>
    const wanted = { maxBytes: MAX_MEGABYTES * MEGABYTE, words: WORDS, judge: requireCsv }
    const { place, fileName } = await receivePart({ headers: req.headers, body }, wanted)
    try {
      return Response.json(shown(await importCompanies(req.payload, place, fileName)))
    } catch (error) {
      return Response.json(malformed(error))
    } finally {
      await discard(place)
    }
  },
}

function requireCsv({ fileName }: { fileName: string }) {
  if (!/\.csv$/i.test(fileName)) throw new DomainError('FILE_TYPE_NOT_ALLOWED', 'No CSV', WORDS)
  return { fileName: cleanFileName(fileName) }
}

const shown = ({ rows, problems, problemCount }: Awaited<ReturnType<typeof importCompanies>>): ImportedRegister => ({
  rows: problemCount === 0 ? rows : 0,
  problems: problems.slice(0, MOST_SHOWN),
  problemCount,
})

/** What is no table with these columns has one problem, where reading ended. */
function malformed(error: unknown): ImportedRegister {
  if (!(error instanceof DomainError) || error.code !== 'IMPORT_MALFORMED') throw error
  const { line, column, reason } = error.details as { line: number; column: string; reason: string }
  const problem: RegisterProblem = { line, column, reason: reasonOfMalformed(reason) }
  return { rows: 0, problems: [problem], problemCount: 1 }
}
