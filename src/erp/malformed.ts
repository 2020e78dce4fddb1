import { DomainError } from '@/core/errors'

/** Where in a file something is wrong. */
export type Place = {
  readonly file: string
  /** Counted from 1, the header included. */
  readonly line: number
  /** The name of the column, or its number when it has none. */
  readonly column: string
}

/** The refusal of a whole file: nothing of it is imported. */
export function malformed({ file, line, column }: Place, reason: string): DomainError {
  const message = `${file}, line ${line}, column ${column}: ${reason}`
  return new DomainError('IMPORT_MALFORMED', message, { file, line, column, reason })
}
