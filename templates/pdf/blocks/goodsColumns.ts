/** How the columns of a paper's table share its width: what is not chosen leaves its room to the article. */
import type { PaperColumn } from '@/core/templates/contract'
import { mm, type RulePlace, type TextStyle } from '../../render/paper'
import type { Format, Sheet } from '../sheet'

export type Cell = Exclude<PaperColumn, 'remark'>

/** Empty cells between lines, in which the warehouse writes. */
export const FILLED_BY_HAND: readonly Cell[] = ['counted', 'accepted', 'condition']

type Measure = {
  /** Millimetres of the whole column. */
  readonly room: number
  /** Left blank before and after its text. */
  readonly before: number
  readonly after: number
  readonly align?: 'right'
}

const MEASURES: Readonly<Record<Cell, Measure>> = {
  position: { room: 10.3, before: 0, after: 3.8, align: 'right' },
  article: { room: 46.3, before: 0, after: 2.3 },
  order: { room: 19.9, before: 0, after: 1.9 },
  reason: { room: 27.5, before: 0, after: 1.5 },
  quantity: { room: 16, before: 0, after: 2, align: 'right' },
  counted: { room: 17, before: 2, after: 1 },
  accepted: { room: 17, before: 2, after: 1 },
  condition: { room: 26, before: 2, after: 2 },
}

export type Column = {
  readonly cell: Cell
  /** Where its line stands, if it has one. */
  readonly edge: number
  /** Where its text stands. */
  readonly text: Pick<RulePlace, 'x' | 'width'> & { readonly align?: 'right' }
}

export type Table = {
  readonly sheet: Sheet
  readonly columns: readonly Column[]
  readonly chosen: readonly PaperColumn[]
  readonly element: PDFKit.PDFStructureElement
}

export const FIGURE: TextStyle = { font: 'Wide', size: 12.5, leading: 1.1 }
export const PAD = mm(2.2)

export function layColumns(format: Format, chosen: readonly PaperColumn[]): Column[] {
  const cells = chosen.filter((one): one is Cell => one !== 'remark')
  const taken = cells.reduce((sum, cell) => sum + mm(MEASURES[cell].room), 0)
  let edge = format.left
  return cells.map((cell) => {
    const { room, before, after, align } = MEASURES[cell]
    const width = mm(room) + (cell === 'article' ? format.width - taken : 0)
    const text = { x: edge + mm(before), width: width - mm(before + after), ...(align ? { align } : {}) }
    const column = { cell, edge, text }
    edge += width
    return column
  })
}
