/** A list that a customer pastes or uploads, such as a column from a spreadsheet or what a scanner typed. */
import { MOST_FREE_PIECES, MOST_ROWS } from './limits'

export type ListRow = {
  /** Of the text, from 1. */
  readonly row: number
  /** Number of an article, or of an order. */
  readonly code: string
  readonly order?: string
  readonly quantity: number
}

/** `quantity`: no whole number of pieces; `columns`: more than a code, an order and a quantity. */
export type RowFault = { readonly row: number; readonly text: string; readonly fault: 'quantity' | 'columns' }

export type RowList = {
  readonly rows: readonly ListRow[]
  readonly faults: readonly RowFault[]
  /** Rows that are not empty; past MOST_ROWS none is read. */
  readonly count: number
}

const LONGEST_CODE = 100
const SEPARATORS = ['\t', ';', ',']

/**
 * `code`, `code quantity` or `code order quantity` a row, with a tab, semicolon, comma or space between; a code alone is one piece.
 * A first row whose quantity is no number is a heading.
 */
export function readRowList(text: string): RowList {
  const filled = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index) => ({ row: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
  const read = filled.slice(0, MOST_ROWS + 1).map(readRow)
  const [first] = read
  const body = read.length > 1 && first && 'fault' in first ? read.slice(1) : read
  const count = filled.length - (read.length - body.length)
  if (count > MOST_ROWS) return { rows: [], faults: [], count }
  return {
    rows: body.filter((one): one is ListRow => !('fault' in one)),
    faults: body.filter((one): one is RowFault => 'fault' in one),
    count,
  }
}

function readRow({ row, text }: { readonly row: number; readonly text: string }): ListRow | RowFault {
  const [code = '', ...rest] = cellsOf(text)
  const quantity = rest.pop() ?? '1'
  const [order, ...more] = rest
  const isFit = code !== '' && code.length <= LONGEST_CODE && (order ?? '').length <= LONGEST_CODE
  if (more.length > 0 || !isFit) return { row, text, fault: 'columns' }
  const pieces = /^\d{1,7}$/.test(quantity) ? Number(quantity) : 0
  if (pieces < 1 || pieces > MOST_FREE_PIECES) return { row, text, fault: 'quantity' }
  return { row, code, ...(order ? { order } : {}), quantity: pieces }
}

function cellsOf(text: string): string[] {
  const separator = SEPARATORS.find((one) => text.includes(one))
  const cells = text.split(separator ?? /\s+/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
  while (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}
