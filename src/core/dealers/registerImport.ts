/** What an import of the company register answers, and how a file that is no table reads there. */
import type { RowProblem } from './register'

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

export type RegisterProblem = {
  /** Counted from 1, the header included. */
  readonly line: number
  /** One of the columns, or what stands in the file in its place. */
  readonly column: string
  readonly reason: RowProblem['reason'] | 'noLines' | MalformedReason
  readonly most?: number
}

/** As POST /api/company-register/import answers; with a problem nothing was imported. */
export type ImportedRegister = {
  readonly rows: number
  readonly problems: readonly RegisterProblem[]
  readonly problemCount: number
}

export const MOST_SHOWN = 50
