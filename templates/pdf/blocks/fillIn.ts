/** What is filled in by hand: boxes that the warehouse signs, and "box … of …", known at the packing table only. */
import type { PaperBlock } from '@/core/templates/paperBody'
import { artifact, LINE, mm, put, rule, type TextStyle, tag } from '../../render/paper'
import { HAIRLINE, type Sheet, startNextPage } from '../sheet'

const BOX_HEIGHT = { a4: mm(20), label: mm(14) }
const COUNTER: TextStyle = { font: 'Regular', size: 11, leading: 1.2 }
/** What a counter takes of the width of its row. */
export const COUNTER_WIDTH = mm(43)
export const COUNTER_ROW = mm(9)

/** Boxes at the foot of the last page. */
export function drawBoxes(sheet: Sheet, labels: readonly string[]): void {
  const { paper, format } = sheet
  const height = format.label ? BOX_HEIGHT.label : BOX_HEIGHT.a4
  const top = format.bottom - height
  if (sheet.y + mm(4) > top) startNextPage(sheet)
  const width = format.width / labels.length
  artifact(paper, 'Layout', () => {
    const { doc } = paper
    doc.rect(format.left, top, format.width, height)
    for (let index = 1; index < labels.length; index += 1) {
      const x = format.left + index * width
      doc.moveTo(x, top).lineTo(x, top + height)
    }
    doc.lineWidth(0.75).stroke(LINE)
  })
  for (const [index, label] of labels.entries()) {
    const place = { x: format.left + index * width + mm(2), y: top + mm(1.5), width: width - mm(4), maxHeight: mm(8) }
    if (label) tag(paper, paper.root, 'P', () => put(paper, label, format.caption, place))
  }
}

/** At the right edge, beside what is drawn from `top` on. */
export function drawCounter(sheet: Sheet, block: Extract<PaperBlock, { kind: 'counter' }>, top: number): void {
  const { paper, format } = sheet
  const y = top + mm(4)
  const end = format.left + format.width
  const [first, second] = [end - mm(24), end - mm(7)]
  tag(paper, paper.root, 'P', () => {
    const word = { y, maxHeight: 14 }
    put(paper, block.before, COUNTER, { ...word, x: first - mm(19), width: mm(17.5), align: 'right' })
    put(paper, block.between, COUNTER, { ...word, x: first + mm(7), width: mm(10), align: 'center' })
  })
  artifact(paper, 'Layout', () => {
    for (const x of [first, second]) rule(paper, { x, y: top + mm(8), width: mm(7) }, HAIRLINE)
  })
}
