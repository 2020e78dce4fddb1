/** Reads a CSV file with a header, row by row. Knows the form of the file, not its meaning. */
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse'

import { malformed, type Place } from './malformed'

export type CsvRow<Column extends string> = {
  /** Where the row ends in the file, counted from 1, the header included. */
  readonly line: number
  readonly values: Readonly<Record<Column, string>>
}

/** Cells stay bytes until they are checked: only then is it known which cell is no UTF-8. */
type Cells = readonly Buffer[]

const CONTROL = /\p{Cc}/u

/**
 * Yields the rows in the order of the file. Columns may stand in any order; others than `columns` are ignored.
 *
 * @throws DomainError IMPORT_MALFORMED naming file, line, column and reason; rows before the fault may be yielded by then
 */
export async function* readCsv<Column extends string>(
  filePath: string,
  columns: readonly Column[],
): AsyncGenerator<CsvRow<Column>> {
  const file = path.basename(filePath)
  let header: string[] | undefined
  const toRow = (cells: Cells, { lines: line }: InfoRecord): CsvRow<Column> | null => {
    if (header) return { line, values: valuesOf<Column>({ file, line }, header, cells) }
    header = headerOf(file, cells, columns)
    return null
  }
  const source = createReadStream(filePath)
  const rows = parse(optionsOf(toRow))
  source.once('error', (error) => rows.destroy(error))
  try {
    yield* source.pipe(rows)
  } catch (error) {
    throw error instanceof CsvError ? faultOf(file, header, error) : error
  }
  if (!header) throw malformed({ file, line: 1, column: '1' }, 'the file is empty')
}

/** The types of csv-parse do not know that a row of bytes may become something else. */
function optionsOf<Row>(toRow: (cells: Cells, info: InfoRecord) => Row | null): Options {
  const options: Options<Row, Cells> = {
    encoding: null,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: toRow,
  }
  return options as unknown as Options
}

function headerOf(file: string, cells: Cells, columns: readonly string[]): string[] {
  const header = cells.map((cell, index) => textOf(cell, { file, line: 1, column: String(index + 1) }).trim())
  for (const column of columns) {
    const place = { file, line: 1, column }
    if (!header.includes(column)) throw malformed(place, 'the column is missing')
    if (header.indexOf(column) !== header.lastIndexOf(column)) throw malformed(place, 'the column is there twice')
  }
  return header
}

function valuesOf<Column extends string>(
  place: Omit<Place, 'column'>,
  header: readonly string[],
  cells: Cells,
): CsvRow<Column>['values'] {
  if (cells.length !== header.length) {
    const column = header[cells.length] ?? String(header.length + 1)
    throw malformed({ ...place, column }, `the line has ${cells.length} of ${header.length} columns`)
  }
  const values = header.map((column, index) => [column, textOf(cells[index], { ...place, column })])
  return Object.fromEntries(values) as Record<Column, string>
}

function textOf(cell: Buffer | undefined, place: Place): string {
  const text = decoded(cell)
  if (text === null) throw malformed(place, 'the text is not UTF-8')
  if (CONTROL.test(text)) throw malformed(place, 'the text has control characters')
  return text
}

function decoded(cell: Buffer | undefined): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(cell)
  } catch {
    return null
  }
}

/** What csv-parse found wrong: quotes that are not closed, or stand inside a cell. */
function faultOf(file: string, header: readonly string[] | undefined, error: CsvError): Error {
  const found = error as unknown as { lines?: number; column?: string | number }
  const index = Number(found.column ?? 0)
  const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is not closed' : 'a quote stands where none may be'
  return malformed({ file, line: found.lines ?? 1, column: header?.[index] ?? String(index + 1) }, reason)
}
