import type { PaperRow } from '@/core/templates/contract'
import { artifact, LINE, mm, put, rule, type TextStyle, tag } from '../../render/paper'
import { FIGURE, FILLED_BY_HAND, PAD, type Table } from './goodsColumns'

const STRONG: TextStyle = { font: 'SemiBold', size: 9.5, leading: 1.4 }

/** The note about the columns that the warehouse fills in stands on one line, or not at all. */
const NOTE_MIN = mm(50)

/** The last row: how many lines and pieces, and who fills in the rest. */
export function drawTotal({ sheet, columns, element }: Table, rows: readonly PaperRow[]): void {
  const { paper, format, t } = sheet
  const top = sheet.y
  const y = top + PAD
  const row = tag(paper, tag(paper, element, 'TFoot'), 'TR')
  const of = (cell: string) => columns.find((column) => column.cell === cell)
  const article = of('article')?.text ?? { x: format.left, width: format.width }
  tag(paper, row, 'TD', () => put(paper, t('total', { lines: rows.length }), STRONG, { ...article, y: y + 1 }))
  const quantity = of('quantity')?.text
  const pieces = String(rows.reduce((sum, line) => sum + line.quantity, 0))
  if (quantity) tag(paper, row, 'TD', () => put(paper, pieces, FIGURE, { ...quantity, y }))
  const edge = columns.find(({ cell }) => FILLED_BY_HAND.includes(cell))?.edge
  const bottom = y + mm(5.5) + PAD
  const room = edge === undefined ? 0 : format.left + format.width - edge
  if (edge !== undefined && room > NOTE_MIN) {
    const note = { x: edge, y: y + 1.5, width: room, align: 'center' as const, maxHeight: mm(5) }
    tag(paper, row, 'TD', () => put(paper, t('warehouse'), format.caption, note))
  }
  artifact(paper, 'Layout', () => {
    if (edge !== undefined) paper.doc.moveTo(edge, top).lineTo(edge, bottom).lineWidth(0.75).stroke(LINE)
    rule(paper, { x: format.left, y: bottom, width: format.width })
  })
  sheet.y = bottom
}
