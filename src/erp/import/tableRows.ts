/** Rows of CSV with a header. The rows of an order, one after the other, are one. */
import type { ErpEntity } from '@/core/erp/entities'
import type { RowFault } from '@/core/erp/readRow'
import { columnsOf, readTableRow, type TableRow } from '@/core/erp/tableRow'
import { malformed } from '../malformed'
import { type CsvCells, csvCells } from './csvCells'
import { decoded } from './decoded'
import type { FileRow, ImportFile } from './importFile'

/** One more than an order may have: so that it is refused for that. */
const MOST_KEPT = 10_001

type Read = TableRow & { readonly faults: readonly RowFault[] }
type Group = { readonly key: string; readonly kept: [Read, ...Read[]]; rows: number; line: number }

export async function* tableRows(file: ImportFile): AsyncGenerator<FileRow> {
  const { entity } = file
  let header: string[] | undefined
  let group: Group | undefined
  for await (const cells of csvCells(file)) {
    if (!header) {
      header = headerOf(file, cells)
      continue
    }
    const row = readCells(header, cells)
    const key = row.values[entity === 'reason-codes' ? 'code' : 'number']?.trim() ?? ''
    if (group && entity === 'orders' && key === group.key) {
      if (group.rows < MOST_KEPT) group.kept.push(row)
      group.rows += 1
      group.line = row.line
      continue
    }
    if (group) yield rowOf(entity, group)
    group = { key, kept: [row], rows: 1, line: row.line }
  }
  if (!header) throw malformed({ file: file.name, line: 1, column: '1' }, 'the file is empty')
  if (group) yield rowOf(entity, group)
}

function rowOf(entity: ErpEntity, { kept, rows, line }: Group): FileRow {
  const faults = kept.flatMap((row) => row.faults)
  return { line, rows, ...(faults.length > 0 ? { faults } : readTableRow(entity, kept)) }
}

function headerOf({ name: file, entity }: ImportFile, { line, cells }: CsvCells): string[] {
  const known = columnsOf(entity)
  const header = cells.map((cell) => decoded(cell)?.trim() ?? '')
  for (const [index, column] of header.entries()) {
    const place = { file, line, column: column.slice(0, 100) || String(index + 1) }
    if (!known.includes(column)) throw malformed(place, 'no such column')
    if (header.indexOf(column) !== index) throw malformed(place, 'the column is there twice')
  }
  const key = entity === 'reason-codes' ? 'code' : 'number'
  if (!header.includes(key)) throw malformed({ file, line, column: key }, 'the column is missing')
  return header
}

function readCells(header: readonly string[], { line, cells }: CsvCells): Read {
  const faults: RowFault[] = []
  if (cells.length < header.length) faults.push({ line, field: header[cells.length] ?? '', reason: 'missing' })
  if (cells.length > header.length) faults.push({ line, field: String(header.length + 1), reason: 'unknownField' })
  const values: Record<string, string> = {}
  for (const [index, field] of header.entries()) {
    const text = decoded(cells[index] ?? new Uint8Array())
    if (text === null) faults.push({ line, field, reason: 'notText' })
    values[field] = text ?? ''
  }
  return { line, values, faults }
}
