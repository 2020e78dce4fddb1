import type { FileRow, ImportFile } from './importFile'
import { jsonRows } from './jsonRows'
import { tableRows } from './tableRows'

/**
 * The rows in the order of the file, one in memory at a time.
 *
 * @throws DomainError IMPORT_MALFORMED for what cannot be cut into rows, naming the line
 */
export const rowsOf = (file: ImportFile): AsyncGenerator<FileRow> =>
  file.format === 'csv' ? tableRows(file) : jsonRows(file)
