/** What an import of the company register answers, and how a file that is no table reads there. */
import { z } from 'zod'

import { type AnswerOf, Count } from '../answer'
import { ROW_FAULTS } from './register'

/** Why a file is no table with the columns it should have: as src/erp says it, and by which word it is shown. */
const MALFORMED = {
  'the file is empty': 'empty',
  'the column is missing': 'columnMissing',
  'the column is there twice': 'columnTwice',
  'the text is not UTF-8': 'notUtf8',
  'the text has control characters': 'control',
  'a quote is not closed': 'quoteOpen',
  'a quote stands where none may be': 'quoteStray',
} as const

export type MalformedReason = (typeof MALFORMED)[keyof typeof MALFORMED] | 'cells'

/** What remains is a line with more or fewer columns than the first. */
export const reasonOfMalformed = (reason: string): MalformedReason =>
  (MALFORMED as Readonly<Record<string, MalformedReason>>)[reason] ?? 'cells'

export const RegisterProblem = z.strictObject({
  /** Counted from 1, the header included. */
  line: z.int(),
  /** One of the columns, or what stands in the file in its place. */
  column: z.string(),
  reason: z.enum([...ROW_FAULTS, 'noLines', ...Object.values(MALFORMED), 'cells']),
  most: z.int().exactOptional(),
})
export type RegisterProblem = AnswerOf<typeof RegisterProblem>

/** As POST /api/company-register/import answers; with a problem nothing was imported. */
export const ImportedRegister = z.strictObject({
  rows: Count,
  problems: z.array(RegisterProblem),
  problemCount: Count,
})
export type ImportedRegister = AnswerOf<typeof ImportedRegister>

export const MOST_SHOWN = 50
