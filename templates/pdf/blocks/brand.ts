/** The house's own sign and name, and the barcode that may stand beside it. */
import type { PaperBlock } from '@/core/templates/paperBody'
import { drawBarcode } from '../../render/barcode'
import { artifact, GREY, mm, put, type TextStyle, tag, tagFigure } from '../../render/paper'
import { contactLine, drawLogo } from '../../render/paperLogo'
import { makeRoom, type Sheet } from '../sheet'

type Barcode = Extract<PaperBlock, { kind: 'barcode' }>

const SMALL = { width: mm(72), height: mm(15), moduleMax: mm(0.41) }
const SMALL_LABEL: TextStyle = { font: 'SemiBold', size: 8.5, spacing: 1, leading: 1.1 }
const SMALL_ROW = mm(19.5)
const LARGE = { height: mm(27), moduleMax: mm(0.53) }
const LARGE_LABEL: TextStyle = { font: 'Wide', size: 19, leading: 1.1, spacing: 0.5 }
const LARGE_NUMBER = mm(9)
const LARGE_LEAST = mm(12)
const BRAND_ROW = mm(11)
const CONTACT_LINE = mm(4)
const MARK = mm(8)

/** @param beside a small barcode at the right edge, on the same row */
export function drawBrand(sheet: Sheet, { below }: Extract<PaperBlock, { kind: 'brand' }>, beside: boolean): void {
  const { paper, format, frame } = sheet
  const contact = format.label ? '' : contactLine(frame.brand)
  const row = beside ? SMALL_ROW : BRAND_ROW + (contact ? CONTACT_LINE : 0)
  makeRoom(sheet, row)
  const { y } = sheet
  let sign = MARK
  artifact(paper, 'Layout', () => {
    sign = drawSign(sheet)
  })
  const place = { x: format.left + sign + mm(3.5), width: format.width - (beside ? SMALL.width : 0) - sign - mm(8) }
  tag(paper, paper.root, 'P', () => {
    put(paper, frame.brand.companyName, { font: 'Wide', size: 13, leading: 1.1 }, { ...place, y: y + 2, maxHeight: 15 })
    if (below) put(paper, below, { ...format.caption, size: 8.5 }, { ...place, y: y + 18, maxHeight: 12 })
  })
  if (contact)
    tag(paper, paper.root, 'P', () => {
      put(paper, contact, { ...format.caption, size: 8.5, color: GREY }, { ...place, y: y + 29, maxHeight: 12 })
    })
  if (beside) putSmall(sheet)
  sheet.y = y + row
}

/** The house's logo, or without one its square mark; returns how wide it is. */
function drawSign(sheet: Sheet): number {
  const { paper, format, frame, y } = sheet
  const { logo } = frame.brand
  if (logo) return drawLogo(paper, logo.paper, { x: format.left, y: y + 1 })
  drawMark(sheet)
  return MARK
}

/** The square with the returning arrow. */
function drawMark({ paper: { doc }, format, frame, y }: Sheet): void {
  doc
    .save()
    .translate(format.left, y + 1)
    .scale(MARK / 32)
  doc.rect(0, 0, 32, 32).fill(frame.brand.accentHex)
  doc.path('M13 8 8 13l5 5M8.5 13H19a5 5 0 0 1 0 10h-8').lineWidth(2.8).stroke('#ffffff')
  doc.restore()
}

function putSmall({ paper, format, frame, t, y }: Sheet): void {
  const x = format.left + format.width - SMALL.width
  const draw = () => drawBarcode(paper, frame.number, { ...SMALL, x, y, label: SMALL_LABEL, align: 'right' })
  tagFigure(paper, t('barcode', { number: frame.number }), draw)
}

/** @param last nothing follows: a large one then stands in the middle of what is left, lower when room is short */
export function drawBarcodeRow(sheet: Sheet, { large }: Barcode, last: boolean): void {
  if (large) drawLarge(sheet, last)
  else drawSmall(sheet)
}

function drawSmall(sheet: Sheet): void {
  makeRoom(sheet, SMALL_ROW)
  putSmall(sheet)
  sheet.y += SMALL_ROW
}

function drawLarge(sheet: Sheet, last: boolean): void {
  const { paper, format, frame, t } = sheet
  makeRoom(sheet, LARGE_LEAST + LARGE_NUMBER)
  const free = format.bottom + mm(3) - sheet.y
  const height = Math.max(LARGE_LEAST, Math.min(LARGE.height, free - LARGE_NUMBER - mm(6)))
  const y = last && format.label ? sheet.y + (free - height - LARGE_NUMBER) / 2 : sheet.y
  const place = { ...LARGE, x: format.left, y, width: format.width, height, label: LARGE_LABEL }
  tagFigure(paper, t('barcode', { number: frame.number }), () => drawBarcode(paper, frame.number, place))
  sheet.y = y + height + LARGE_NUMBER
}
