/** Paragraphs, headings and lists: what an admin writes, with variables in the middle. */
import type { Inline } from '@/core/templates/body'
import type { PaperBlock } from '@/core/templates/paperBody'
import { textOf } from '../../render/body/values'
import { BLACK, fitted, mm, type TextStyle, tag } from '../../render/paper'
import { breakIntoLines, type Line, lineHeight, plain, putLines, type Run } from '../../render/sentences'
import { HAIRLINE, makeRoom, ruleAt, type Sheet, startNextPage } from '../sheet'

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

const INDENT = mm(4.5)
const TITLE: TextStyle = { font: 'Wide', size: 27, leading: 1.1 }
const TITLE_MIN = 14
const TITLE_BAND = mm(11)

export const runsOf = (inlines: readonly Inline[], sheet: Sheet): Run[] =>
  inlines.flatMap((inline) => runsIn(inline, sheet))

function runsIn(inline: Inline, sheet: Sheet): Run[] {
  switch (inline.kind) {
    case 'text':
      return [{ text: inline.text, bold: inline.bold }]
    case 'break':
      return plain('\n')
    case 'variable':
      return plain(textOf(sheet.values, inline.name))
    case 'link':
      return runsOf(inline.children, sheet)
  }
}

/** @param lead right below the title: larger than other text */
export function drawParagraph(sheet: Sheet, { children }: Of<'paragraph'>, lead: boolean): void {
  const style = lead ? sheet.format.lead : sheet.format.text
  const lines = breakIntoLines(sheet.paper, runsOf(children, sheet), style, sheet.format.width)
  if (lines.length > 0) flow(sheet, lines, { style, tag: 'P' })
}

/** @param free what stands beside it takes the rest of the width */
export function drawHeading(sheet: Sheet, { level, children }: Of<'heading'>, free = sheet.format.width): void {
  const runs = runsOf(children, sheet)
  if (level === 1) drawTitle(sheet, runs.map(({ text }) => text).join(''), free)
  else drawSection(sheet, level, { runs, free })
}

type Section = { readonly runs: readonly Run[]; readonly free: number }

function drawSection(sheet: Sheet, level: 2 | 3, { runs, free }: Section): void {
  const { paper, format } = sheet
  const style: TextStyle = level === 2 ? format.heading : { ...format.heading, size: format.text.size }
  const lines = breakIntoLines(
    paper,
    runs.map(({ text }) => ({ text, bold: false })),
    style,
    free,
  )
  if (lines.length === 0) return
  makeRoom(sheet, (lines.length + 2) * lineHeight(style)) // a heading stays with what it heads
  if (level === 2 && !format.label) {
    ruleAt(sheet, sheet.y)
    sheet.y += mm(1.5)
  }
  flow(sheet, lines, { style, tag: `H${level}` })
}

/** As large as it takes to stand on one line; a long one breaks. */
function drawTitle(sheet: Sheet, text: string, width: number): void {
  const { paper, format } = sheet
  if (text.trim() === '') return
  const once = fitted(paper, text, format.label ? { ...TITLE, leading: 1 } : TITLE, width)
  const style = once.size < TITLE_MIN ? { ...TITLE, size: TITLE_MIN } : once
  const lines = breakIntoLines(paper, plain(text), style, width)
  const top = sheet.y
  flow(sheet, lines, { style, tag: 'H1', x: format.left - 1.5 })
  if (!format.label) return
  sheet.y = Math.max(sheet.y + mm(1.5), top + TITLE_BAND)
  ruleAt(sheet, sheet.y, { weight: mm(1.2), color: BLACK })
}

export function drawList(sheet: Sheet, { items, numbered }: Of<'list'>): void {
  const { paper, format } = sheet
  const list = tag(paper, paper.root, 'L')
  const counts: number[] = []
  for (const { depth, children } of items) {
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    const x = format.left + depth * INDENT
    const mark = numbered ? `${counts[depth]}.` : '•'
    drawItem(sheet, list, { mark, runs: runsOf(children, sheet), x, width: format.width - depth * INDENT })
  }
}

type Item = { readonly mark: string; readonly runs: readonly Run[]; readonly x: number; readonly width: number }

/** One item of a list, its mark before it. */
export function drawItem(sheet: Sheet, list: PDFKit.PDFStructureElement, { mark, runs, x, width }: Item): void {
  const { paper, format } = sheet
  const style = format.text
  const lines = breakIntoLines(paper, runs, style, width - INDENT)
  if (lines.length === 0) return
  makeRoom(sheet, Math.min(2, lines.length) * lineHeight(style))
  const item = tag(paper, list, 'LI')
  tag(paper, item, 'Lbl', () => putLines(paper, [plain(mark)], style, { x, y: sheet.y, width: INDENT }))
  flow(sheet, lines, { style, tag: 'LBody', x: x + INDENT, parent: item })
}

type Flow = {
  readonly style: TextStyle
  readonly tag: string
  readonly x?: number
  readonly parent?: PDFKit.PDFStructureElement
}

/** Writes lines from here on, over as many pages as it takes; the parts stay one element of the reading order. */
export function flow(sheet: Sheet, lines: readonly Line[], { style, tag: name, x, parent }: Flow): void {
  const { paper, format } = sheet
  const element = tag(paper, parent ?? paper.root, name)
  const step = lineHeight(style)
  for (let rest = lines; rest.length > 0; ) {
    const room = Math.floor((format.bottom - sheet.y) / step)
    if (room < Math.min(2, rest.length) && sheet.y > format.top + mm(9)) {
      startNextPage(sheet)
      continue
    }
    const part = rest.slice(0, Math.max(1, room))
    const place = { x: x ?? format.left, y: sheet.y, width: format.width }
    element.add(() => putLines(paper, part, style, place))
    sheet.y += part.length * step
    rest = rest.slice(part.length)
  }
}

/** Closes a band of a label. */
export function endBand(sheet: Sheet, gap: number): void {
  if (!sheet.format.label) return
  sheet.y += gap
  ruleAt(sheet, sheet.y, HAIRLINE)
}
