/** A band of labelled values, below a rule or on a label above one: addresses in a column of their own, short values two above one another. */
import type { PaperBlock } from '@/core/templates/paperBody'
import { linesOf } from '../../render/body/values'
import { measure, mm, put, type TextStyle, tag } from '../../render/paper'
import { makeRoom, ruleAt, type Sheet } from '../sheet'
import { endBand } from './prose'

type Fact = { readonly label: string; readonly lines: readonly string[] }
type Column = { readonly wide: boolean; readonly facts: Fact[] }

const VALUE: TextStyle = { font: 'SemiBold', size: 9.5, leading: 1.4 }
const LINE_MAX = 40
const GAP = mm(4)
const WIDE = 1.25
const STACKED = 2

export function drawFacts(sheet: Sheet, block: Extract<PaperBlock, { kind: 'facts' }>): void {
  const columns = columnsOf(sheet, block)
  const perRow = sheet.format.label ? 2 : 4
  for (let index = 0; index < columns.length; index += perRow) {
    if (index > 0) sheet.y += mm(2.2)
    drawRow(sheet, columns.slice(index, index + perRow))
  }
}

/** What is empty is left out. */
function columnsOf({ values }: Sheet, { facts }: Extract<PaperBlock, { kind: 'facts' }>): Column[] {
  const columns: Column[] = []
  for (const { label, variable } of facts) {
    const lines = linesOf(values, variable)
    if (lines.length === 0) continue
    const wide = Array.isArray(values[variable])
    const last = columns.at(-1)
    if (!wide && last && !last.wide && last.facts.length < STACKED) last.facts.push({ label, lines })
    else columns.push({ wide, facts: [{ label, lines }] })
  }
  return columns
}

function drawRow(sheet: Sheet, columns: readonly Column[]): void {
  const { format } = sheet
  const parts = columns.reduce((sum, { wide }) => sum + (wide ? WIDE : 1), 0)
  const unit = format.width / Math.max(parts, format.label ? 2 : 4)
  const widthOf = ({ wide }: Column) => unit * (wide ? WIDE : 1) - GAP
  makeRoom(sheet, mm(2.5) + Math.max(...columns.map((column) => columnHeight(sheet, column, widthOf(column)))))
  if (!format.label) ruleAt(sheet, sheet.y)
  const top = sheet.y + (format.label ? 0 : mm(2.5))
  let x = format.left
  const bottoms = columns.map((column) => {
    const bottom = drawColumn(sheet, column, { x, y: top, width: widthOf(column) })
    x += widthOf(column) + GAP
    return bottom
  })
  sheet.y = Math.max(...bottoms)
  endBand(sheet, 0)
}

function columnHeight({ paper, format }: Sheet, { facts }: Column, width: number): number {
  const heights = facts.flatMap(({ label, lines }) => [
    measure(paper, label, format.caption, width) + 1 + mm(2),
    ...lines.map((line) => Math.min(LINE_MAX, measure(paper, line, VALUE, width))),
  ])
  return heights.reduce((sum, height) => sum + height, 0)
}

type Corner = { readonly x: number; readonly y: number; readonly width: number }

function drawColumn({ paper, format }: Sheet, { facts }: Column, { x, y: top, width }: Corner): number {
  let y = top
  for (const { label, lines } of facts) {
    tag(paper, paper.root, 'P', () => {
      if (label) y += put(paper, label, format.caption, { x, y, width, maxHeight: LINE_MAX }) + 1
      for (const line of lines) y += put(paper, line, VALUE, { x, y, width, maxHeight: LINE_MAX })
    })
    y += mm(2)
  }
  return y
}
