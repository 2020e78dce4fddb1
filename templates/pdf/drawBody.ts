/** Lays the blocks of a paper below one another. Some stand beside the one before them: that is a row. */
import type { PaperBlock, PaperBody } from '@/core/templates/paperBody'
import { mm } from '../render/paper'
import { drawAddress } from './blocks/address'
import { drawBarcodeRow, drawBrand } from './blocks/brand'
import { drawFacts } from './blocks/facts'
import { COUNTER_ROW, COUNTER_WIDTH, drawBoxes, drawCounter } from './blocks/fillIn'
import { drawGoods } from './blocks/goods'
import { drawPassages, saysAnything } from './blocks/passage'
import { drawHeading, drawList, drawParagraph } from './blocks/prose'
import type { Sheet } from './sheet'

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>
type Row = readonly [PaperBlock, ...PaperBlock[]]

export function drawBody(sheet: Sheet, body: PaperBody): void {
  const rows = rowsOf(body.filter(({ kind }) => kind !== 'boxes'))
  let lead = false
  for (const [index, row] of rows.entries()) {
    if (index > 0) sheet.y += gapBefore(sheet, row)
    drawRow(sheet, row, { last: index === rows.length - 1, lead })
    lead = row[0].kind === 'heading' && row[0].level === 1
  }
  const labels = body.flatMap((block) => (block.kind === 'boxes' ? block.labels : []))
  if (labels.length > 0) drawBoxes(sheet, labels)
}

/** A barcode goes beside the brand, a counter beside a title, passages beside passages. */
function rowsOf(blocks: readonly PaperBlock[]): Row[] {
  const rows: [PaperBlock, ...PaperBlock[]][] = []
  for (const block of blocks) {
    const row = rows.at(-1)
    if (row && standsBeside(row, block)) row.push(block)
    else rows.push([block])
  }
  return rows
}

function standsBeside(row: Row, block: PaperBlock): boolean {
  const [first] = row
  if (block.kind === 'passage') return first.kind === 'passage'
  if (row.length > 1) return false
  if (block.kind === 'barcode') return first.kind === 'brand' && !block.large
  return block.kind === 'counter' && first.kind === 'heading' && first.level === 1
}

/** Millimetres above a row; a label is tighter. */
const GAPS: Readonly<Record<PaperBlock['kind'], readonly [sheet: number, label: number]>> = {
  brand: [5, 3],
  barcode: [5, 3],
  heading: [3, 3],
  paragraph: [2.5, 2.2],
  list: [1.5, 1.5],
  address: [5, 2.2],
  facts: [5.3, 2.2],
  goods: [4, 3],
  passage: [9, 0],
  counter: [2, 2],
  boxes: [0, 0],
}

const LARGE_ADDRESS_GAP = 3.5
const SECTION_GAP = 6

function gapBefore(sheet: Sheet, [first, ...rest]: Row): number {
  const { label } = sheet.format
  if (first.kind === 'passage' && !saysAnything(sheet, [first, ...rest.filter(isPassage)])) return 0
  if (first.kind === 'address' && first.large && label) return mm(LARGE_ADDRESS_GAP)
  if (first.kind === 'heading' && first.level > 1) return mm(SECTION_GAP)
  return mm(GAPS[first.kind][label ? 1 : 0])
}

const isPassage = (block: PaperBlock): block is Of<'passage'> => block.kind === 'passage'

type At = { readonly last: boolean; readonly lead: boolean }

function drawRow(sheet: Sheet, row: Row, { last, lead }: At): void {
  const [first, beside] = row
  switch (first.kind) {
    case 'brand':
      drawBrand(sheet, first, beside !== undefined)
      break
    case 'barcode':
      drawBarcodeRow(sheet, first, last)
      break
    case 'heading':
      drawTitleRow(sheet, first, beside)
      break
    case 'paragraph':
      drawParagraph(sheet, first, lead)
      break
    case 'list':
      drawList(sheet, first)
      break
    case 'address':
      drawAddress(sheet, first)
      break
    case 'facts':
      drawFacts(sheet, first)
      break
    case 'goods':
      drawGoods(sheet, first)
      break
    case 'passage':
      drawPassages(sheet, row.filter(isPassage))
      break
    case 'counter':
      drawCounter(sheet, first, sheet.y)
      sheet.y += COUNTER_ROW
  }
}

function drawTitleRow(sheet: Sheet, heading: Of<'heading'>, beside: PaperBlock | undefined): void {
  const top = sheet.y
  drawHeading(sheet, heading, sheet.format.width - (beside ? COUNTER_WIDTH : 0))
  if (beside?.kind === 'counter') drawCounter(sheet, beside, top)
}
