/** The lines of the return form. A row never breaks over pages; every page begins with the column heads. */
import type { ReturnFormData, ReturnFormLine } from '@/core/documents'
import { artifact, HAIR, LINE, measure, mm, type Paper, put, rule, tag } from '../render/paper'
import type { DocumentText } from './documentText'
import { startNextPage } from './formPages'
import { ARTICLE, BOTTOM, COLUMN_HEAD, FIGURE, LEFT, SMALL, STRONG, TEXT, WIDTH } from './formStyles'

type Column = { readonly x: number; readonly width: number; readonly align?: 'right' }

const COLUMNS = {
  position: { x: LEFT, width: mm(6.5), align: 'right' },
  article: { x: LEFT + mm(10.3), width: mm(44) },
  order: { x: LEFT + mm(56.6), width: mm(18) },
  reason: { x: LEFT + mm(76.5), width: mm(26) },
  quantity: { x: LEFT + mm(104), width: mm(14), align: 'right' },
  counted: { x: LEFT + mm(122), width: mm(14) },
  accepted: { x: LEFT + mm(139), width: mm(14) },
  condition: { x: LEFT + mm(156), width: mm(22) },
} as const satisfies Record<string, Column>

/** Lines between which the warehouse writes. */
const FILL_LINES = [120, 137, 154].map((x) => LEFT + mm(x))
const REMARK_WIDTH = mm(92)
const PAD = mm(2.2)
const CELL_MAX = mm(60)
const REMARK_MAX = mm(110)

type Table = {
  readonly paper: Paper
  readonly data: ReturnFormData
  readonly t: DocumentText
  readonly element: PDFKit.PDFStructureElement
  y: number
}

/** Draws all lines and their total from `top` on, and returns where the table ends. */
export function drawTable(paper: Paper, data: ReturnFormData, t: DocumentText, top: number): number {
  const table: Table = { paper, data, t, element: tag(paper, paper.root, 'Table'), y: top }
  const head = tag(paper, table.element, 'THead')
  table.y = drawColumnHeads(table, tag(paper, head, 'TR'))
  const body = tag(paper, table.element, 'TBody')
  for (const line of data.lines) drawLine(table, body, line)
  drawTotal(table)
  return table.y
}

/** Draws the heads once for reading (`row`), and on later pages as decoration. */
function drawColumnHeads({ paper, t, y }: Table, row?: PDFKit.PDFStructureElement): number {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
  const heights = names.map((name) => measure(paper, t(name), COLUMN_HEAD, COLUMNS[name].width))
  const bottom = y + PAD + Math.max(...heights) + PAD * 0.8
  const draw = (name: keyof typeof COLUMNS, height: number) =>
    put(paper, t(name), COLUMN_HEAD, { ...COLUMNS[name], y: bottom - PAD * 0.8 - height })
  for (const [index, name] of names.entries()) {
    if (row) tag(paper, row, 'TH', () => draw(name, heights[index] ?? 0))
    else artifact(paper, 'Pagination', () => draw(name, heights[index] ?? 0))
  }
  artifact(paper, 'Layout', () => {
    rule(paper, { x: LEFT, y: y, width: WIDTH })
    rule(paper, { x: LEFT, y: bottom, width: WIDTH }, { weight: 0.75, color: LINE })
    drawFillLines(paper, y, bottom)
  })
  return bottom
}

function drawFillLines({ doc }: Paper, top: number, bottom: number): void {
  for (const x of FILL_LINES) doc.moveTo(x, top).lineTo(x, bottom)
  doc.lineWidth(0.75).stroke(LINE)
}

/** The texts below the article's name and the order number. */
function subTexts({ t }: Table, line: ReturnFormLine) {
  const external = line.externalArticleNumber ? ` · ${t('external', { number: line.externalArticleNumber })}` : ''
  const remark = line.remark?.replace(/\s+/g, ' ').trim()
  return {
    numbers: line.articleNumber + external + (line.freeEntry ? ` · ${t('freeEntry')}` : ''),
    reference: line.customerReference ?? '',
    remark: remark ? t('remark', { remark }) : '',
  }
}

function drawLine(table: Table, body: PDFKit.PDFStructureElement, line: ReturnFormLine): void {
  const { paper } = table
  const sub = subTexts(table, line)
  const height = (text: string, style: typeof TEXT, width: number, max = CELL_MAX) =>
    text === '' ? 0 : Math.min(max, measure(paper, text, style, width))
  const nameHeight = height(line.articleName, ARTICLE, COLUMNS.article.width)
  const orderHeight = height(line.orderNumber, STRONG, COLUMNS.order.width)
  const cells = Math.max(
    nameHeight + height(sub.numbers, SMALL, COLUMNS.article.width),
    orderHeight + height(sub.reference, SMALL, COLUMNS.order.width),
    height(line.reason ?? '', TEXT, COLUMNS.reason.width),
  )
  const remarkHeight = height(sub.remark, SMALL, REMARK_WIDTH, REMARK_MAX)
  makeRoom(table, cells + remarkHeight + 2 * PAD)

  const y = table.y + PAD
  const row = tag(paper, body, 'TR')
  const small = { ...SMALL }
  tag(paper, row, 'TD', () => put(paper, String(line.position), TEXT, { ...COLUMNS.position, y }))
  tag(paper, row, 'TD', () => {
    put(paper, line.articleName, ARTICLE, { ...COLUMNS.article, y, maxHeight: CELL_MAX })
    put(paper, sub.numbers, small, { ...COLUMNS.article, y: y + nameHeight, maxHeight: CELL_MAX })
    if (sub.remark === '') return
    put(paper, sub.remark, small, { x: COLUMNS.article.x, width: REMARK_WIDTH, y: y + cells, maxHeight: REMARK_MAX })
  })
  tag(paper, row, 'TD', () => {
    put(paper, line.orderNumber, STRONG, { ...COLUMNS.order, y, maxHeight: CELL_MAX })
    if (sub.reference) put(paper, sub.reference, small, { ...COLUMNS.order, y: y + orderHeight, maxHeight: CELL_MAX })
  })
  tag(paper, row, 'TD', () => put(paper, line.reason ?? '', TEXT, { ...COLUMNS.reason, y, maxHeight: CELL_MAX }))
  tag(paper, row, 'TD', () => put(paper, String(line.quantity), FIGURE, { ...COLUMNS.quantity, y: y - 1 }))
  for (const _fill of FILL_LINES) tag(paper, row, 'TD')
  endRow(table, y + cells + remarkHeight + PAD)
}

function endRow(table: Table, bottom: number): void {
  artifact(table.paper, 'Layout', () => {
    drawFillLines(table.paper, table.y, bottom)
    rule(table.paper, { x: LEFT, y: bottom, width: WIDTH }, { weight: 0.5, color: HAIR })
  })
  table.y = bottom
}

/** Goes to a new page with its column heads when the next `height` does not fit here. */
function makeRoom(table: Table, height: number): void {
  if (table.y + height <= BOTTOM) return
  table.y = startNextPage(table.paper, table.data)
  table.y = drawColumnHeads(table)
}

function drawTotal(table: Table): void {
  const { paper, data, t } = table
  makeRoom(table, mm(10))
  const y = table.y + PAD
  const row = tag(paper, tag(paper, table.element, 'TFoot'), 'TR')
  const lines = t('total', { lines: data.lines.length })
  tag(paper, row, 'TD', () => put(paper, lines, STRONG, { ...COLUMNS.article, width: mm(80), y: y + 1 }))
  tag(paper, row, 'TD', () => put(paper, String(data.totalPieces), FIGURE, { ...COLUMNS.quantity, y }))
  const [first = LEFT] = FILL_LINES
  const note = { x: first, y: y + 1.5, width: LEFT + WIDTH - first, align: 'center' as const }
  tag(paper, row, 'TD', () => put(paper, t('warehouse'), SMALL, note))
  const bottom = y + mm(5.5) + PAD
  artifact(paper, 'Layout', () => {
    paper.doc.moveTo(first, table.y).lineTo(first, bottom).lineWidth(0.75).stroke(LINE)
    rule(paper, { x: LEFT, y: bottom, width: WIDTH })
  })
  table.y = bottom
}
