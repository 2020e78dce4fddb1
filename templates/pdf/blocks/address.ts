import type { PaperBlock } from '@/core/templates/paperBody'
import { linesOf } from '../../render/body/values'
import { measure, mm, put, type TextStyle, tag } from '../../render/paper'
import { makeRoom, type Sheet } from '../sheet'
import { endBand } from './prose'

const LARGE_NAME: TextStyle = { font: 'SemiBold', size: 13, leading: 1.33 }
const LARGE: TextStyle = { ...LARGE_NAME, font: 'Regular' }
const COMPACT: TextStyle = { font: 'Regular', size: 9.5 }
const LINE_MAX = 36

/** Who sends or receives: large, a line each; else the name and below it the rest on one line. */
export function drawAddress(sheet: Sheet, block: Extract<PaperBlock, { kind: 'address' }>): void {
  const { paper, format, values } = sheet
  const [name, ...rest] = linesOf(values, block.variable)
  if (name === undefined) return
  const lines = block.large ? [name, ...rest] : [name, rest.join(', ')].filter((line) => line !== '')
  const styleOf = (index: number) => (block.large ? (index === 0 ? LARGE_NAME : LARGE) : COMPACT)
  const width = format.width
  const heights = lines.map((line, index) => Math.min(LINE_MAX, measure(paper, line, styleOf(index), width)))
  makeRoom(sheet, mm(4) + heights.reduce((sum, height) => sum + height, 0))
  tag(paper, paper.root, 'P', () => {
    const place = { x: format.left, width }
    if (block.label) sheet.y += put(paper, block.label, format.caption, { ...place, y: sheet.y })
    for (const [index, line] of lines.entries())
      sheet.y += put(paper, line, styleOf(index), { ...place, y: sheet.y, maxHeight: LINE_MAX })
  })
  endBand(sheet, mm(block.large ? 2.5 : 2))
}
