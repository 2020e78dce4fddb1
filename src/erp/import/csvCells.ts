/** The cells of a CSV file, as bytes: only then can a row that is no UTF-8 be told from the others. */
import { createReadStream } from 'node:fs'
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse'

import { MAX_LINE_MEGABYTES } from '@/core/erp/importing'
import { MEGABYTE } from '@/core/files/kinds'
import { malformed } from '../malformed'

export type CsvCells = {
  /** Where the row ends in the file, counted from 1, the header included. */
  readonly line: number
  readonly cells: readonly Buffer[]
}

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is not closed',
  CSV_MAX_RECORD_SIZE: `the line is longer than ${MAX_LINE_MEGABYTES} MB`,
}

/** @throws DomainError IMPORT_MALFORMED where nobody can tell any more which cell is which */
export async function* csvCells({ place, name: file }: { place: string; name: string }): AsyncGenerator<CsvCells> {
  const source = createReadStream(place)
  const rows = parse(OPTIONS)
  source.once('error', (error) => rows.destroy(error))
  try {
    yield* source.pipe(rows)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { lines = 1, column = 0 } = error as unknown as { lines?: number; column?: string | number }
    const reason = REASONS[error.code] ?? 'a quote stands where none may be'
    throw malformed({ file, line: lines, column: String(Number(column) + 1) }, reason)
  } finally {
    source.destroy()
  }
}

/** The types of csv-parse do not know that a row of bytes may become something else. */
const OPTIONS = {
  encoding: null,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: MAX_LINE_MEGABYTES * MEGABYTE,
  on_record: (cells: readonly Buffer[], { lines }: InfoRecord): CsvCells => ({ line: lines, cells }),
} as unknown as Options
