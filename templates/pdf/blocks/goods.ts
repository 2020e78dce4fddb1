/** The lines of a paper. A row never breaks over pages; every page begins with the column heads. */
import type { PaperRow } from '@/core/templates/contract'
import type { PaperBlock } from '@/core/templates/paperBody'
import { goodsOf } from '../../render/body/values'
import { artifact, HAIR, LINE, measure, mm, put, rule, type TextStyle, tag } from '../../render/paper'
import { type Sheet, startNextPage } from '../sheet'
import { type Cell, type Column, FIGURE, FILLED_BY_HAND, layColumns, PAD, type Table } from './goodsColumns'
import { drawTotal } from './goodsTotal'

const TEXT: TextStyle = { font: 'Regular', size: 9.5, leading: 1.4 }
const ARTICLE: TextStyle = { font: 'Narrow', size: 9.5, leading: 1.3 }
const STRONG: TextStyle = { font: 'SemiBold', size: 9.5, leading: 1.4 }
const HEAD: TextStyle = { font: 'Narrow', size: 8, leading: 1.2 }
const CELL_MAX = mm(60)
const REMARK_WIDTH = mm(92)
const REMARK_MAX = mm(110)

export function drawGoods(sheet: Sheet, block: Extract<PaperBlock, { kind: 'goods' }>): void {
  const { paper } = sheet
  const rows = goodsOf(sheet.values, block.variable)
  const element = tag(paper, paper.root, 'Table')
  const table = { sheet, columns: layColumns(sheet.format, block.columns), chosen: block.columns, element }
  if (sheet.y + mm(30) > sheet.format.bottom) startNextPage(sheet)
  drawHeads(table, tag(paper, tag(paper, element, 'THead'), 'TR'))
  const body = tag(paper, element, 'TBody')
  for (const row of rows) drawRow(table, body, row)
  makeRowRoom(table, mm(10))
  drawTotal(table, rows)
}

/** Draws the heads once for reading (`row`), and on later pages as decoration. */
function drawHeads({ sheet, columns }: Table, row?: PDFKit.PDFStructureElement): void {
  const { paper, format, t, y } = sheet
  const headOf = (cell: Cell) => sheet.frame.heads?.[cell] ?? t(cell)
  const heights = columns.map(({ cell, text }) => measure(paper, headOf(cell), HEAD, text.width))
  const bottom = y + PAD + Math.max(...heights) + PAD * 0.8
  for (const [index, { cell, text }] of columns.entries()) {
    const draw = () => put(paper, headOf(cell), HEAD, { ...text, y: bottom - PAD * 0.8 - (heights[index] ?? 0) })
    if (row) tag(paper, row, 'TH', draw)
    else artifact(paper, 'Pagination', draw)
  }
  artifact(paper, 'Layout', () => {
    rule(paper, { x: format.left, y, width: format.width })
    rule(paper, { x: format.left, y: bottom, width: format.width }, { weight: 0.75, color: LINE })
    drawFillLines(sheet, columns, bottom)
  })
  sheet.y = bottom
}

function drawFillLines({ paper: { doc }, y }: Sheet, columns: readonly Column[], bottom: number): void {
  const filled = columns.filter(({ cell }) => FILLED_BY_HAND.includes(cell))
  for (const { edge } of filled) doc.moveTo(edge, y).lineTo(edge, bottom)
  if (filled.length > 0) doc.lineWidth(0.75).stroke(LINE)
}

/** A text of a cell; the second of a cell stands below the first. */
type Said = { readonly text: string; readonly style: TextStyle }

function saidIn(cell: Cell, row: PaperRow, small: TextStyle): Said[] {
  switch (cell) {
    case 'position':
      return [{ text: row.position, style: TEXT }]
    case 'article':
      return [
        { text: row.article, style: ARTICLE },
        { text: row.numbers, style: small },
      ]
    case 'order':
      return [
        { text: row.order, style: STRONG },
        { text: row.reference, style: small },
      ]
    case 'reason':
      return [{ text: row.reason, style: TEXT }]
    case 'quantity':
      return [{ text: String(row.quantity), style: FIGURE }]
    default:
      return []
  }
}

function drawRow(table: Table, body: PDFKit.PDFStructureElement, row: PaperRow): void {
  const { sheet, columns, chosen } = table
  const { paper, format, t } = sheet
  const cells = columns.map((column) => ({ ...column, said: saidIn(column.cell, row, format.caption) }))
  const heights = cells.map(({ said, text }) => said.map((one) => cellHeight(sheet, one, text.width)))
  const height = Math.max(...cells.map(({ cell }, index) => (cell === 'quantity' ? 0 : sumOf(heights[index] ?? []))))
  const remark = chosen.includes('remark') && row.remark ? t('remark', { remark: row.remark }) : ''
  const remarkHeight = remark ? Math.min(REMARK_MAX, measure(paper, remark, format.caption, REMARK_WIDTH)) : 0
  makeRowRoom(table, height + remarkHeight + 2 * PAD)

  const top = sheet.y + PAD
  const element = tag(paper, body, 'TR')
  for (const [index, { cell, said, text }] of cells.entries()) {
    tag(paper, element, 'TD', () => {
      let y = cell === 'quantity' ? top - 1 : top
      for (const [at, one] of said.entries()) {
        if (one.text) put(paper, one.text, one.style, { ...text, y, maxHeight: CELL_MAX })
        y += heights[index]?.[at] ?? 0
      }
      if (cell !== 'article' || !remark) return
      put(paper, remark, format.caption, { x: text.x, width: REMARK_WIDTH, y: top + height, maxHeight: REMARK_MAX })
    })
  }
  endRow(table, top + height + remarkHeight + PAD)
}

const cellHeight = ({ paper }: Sheet, { text, style }: Said, width: number): number =>
  text === '' ? 0 : Math.min(CELL_MAX, measure(paper, text, style, width))

const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0)

function endRow({ sheet, columns }: Table, bottom: number): void {
  const { paper, format } = sheet
  artifact(paper, 'Layout', () => {
    drawFillLines(sheet, columns, bottom)
    rule(paper, { x: format.left, y: bottom, width: format.width }, { weight: 0.5, color: HAIR })
  })
  sheet.y = bottom
}

/** Goes to a new page with its column heads when the next row does not fit here. */
function makeRowRoom(table: Table, height: number): void {
  if (table.sheet.y + height <= table.sheet.format.bottom) return
  startNextPage(table.sheet)
  drawHeads(table)
}
