import { translator } from '@messages/translate'
import { formatDay } from '@/core/day'
import type { ShippingLabelData } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { addressLines } from '../render/addressLines'
import { drawBarcode } from '../render/barcode'
import {
  artifact,
  BLACK,
  closePaper,
  mm,
  openPaper,
  type Paper,
  put,
  type RenderedPdf,
  rule,
  type TextStyle,
  tag,
  tagFigure,
} from '../render/paper'
import type { DocumentText } from './documentText'

const LEFT = mm(6)
const WIDTH = mm(93)
const FOOTER = mm(137.5)
const CAPTION: TextStyle = { font: 'Regular', size: 7.5, leading: 1.3 }
const HAIR = { weight: 0.75, color: BLACK }

/** The A6 label for the outside of the box. */
export function renderShippingLabel(data: ShippingLabelData, locale: Locale): Promise<RenderedPdf> {
  const t = translator(locale, 'documents')
  const title = t('labelTitle', { number: data.rmaNumber })
  const { companyName } = data.brand
  const paper = openPaper({ widthMm: 105, heightMm: 148, title, author: companyName, locale, madeOn: data.issuedOn })

  drawTitle(paper, t)
  let y = drawReceiver(paper, t('to'), addressLines(data.to, locale, data.from.countryCode))
  y = drawSender(paper, data, { t, locale, top: y })
  if (data.nightDelivery) y = drawNight(paper, t, y)
  drawNumber(paper, data, t, y)
  drawFooter(paper, data, t, locale)
  return closePaper(paper)
}

function drawTitle(paper: Paper, t: DocumentText): void {
  const top = mm(6)
  tag(paper, paper.root, 'H1', () => {
    put(paper, t('return'), { font: 'Wide', size: 27, leading: 1 }, { x: LEFT - 1.5, y: top, width: mm(60) })
  })
  drawCounter(paper, t, top)
}

/** "box … of …", to be filled in by hand: how many boxes there are is known at the packing table only. */
function drawCounter(paper: Paper, t: DocumentText, top: number): void {
  const style: TextStyle = { font: 'Regular', size: 11, leading: 1.2 }
  const y = top + mm(4)
  const [first, second] = [LEFT + WIDTH - mm(24), LEFT + WIDTH - mm(7)]
  tag(paper, paper.root, 'P', () => {
    put(paper, t('box'), style, { x: first - mm(17), width: mm(15.5), align: 'right', y })
    put(paper, t('boxOf'), style, { x: first + mm(7), width: mm(10), align: 'center', y })
  })
  artifact(paper, 'Layout', () => {
    for (const x of [first, second]) rule(paper, { x, y: top + mm(8), width: mm(7) }, HAIR)
    rule(paper, { x: LEFT, y: top + mm(11), width: WIDTH }, { weight: mm(1.2), color: BLACK })
  })
}

/** The receiver, large enough to be read from a step away. */
function drawReceiver(paper: Paper, label: string, lines: readonly string[]): number {
  let y = mm(20.5)
  tag(paper, paper.root, 'P', () => {
    y += put(paper, label, CAPTION, { x: LEFT, y, width: WIDTH })
    for (const [index, line] of lines.entries()) {
      const style: TextStyle = { font: index === 0 ? 'SemiBold' : 'Regular', size: 13, leading: 1.33 }
      y += put(paper, line, style, { x: LEFT, y, width: WIDTH, maxHeight: 36 })
    }
  })
  return endBand(paper, y + mm(2.5))
}

type Band = { readonly t: DocumentText; readonly locale: Locale; readonly top: number }

function drawSender(paper: Paper, data: ShippingLabelData, { t, locale, top }: Band): number {
  const { from, to, customer } = data
  const [name = customer.name, ...rest] = addressLines(from, locale, to.countryCode)
  let y = top + mm(2.2)
  tag(paper, paper.root, 'P', () => {
    const style: TextStyle = { font: 'Regular', size: 9.5 }
    const place = { x: LEFT, width: WIDTH, maxHeight: 28 }
    y += put(paper, t('from'), CAPTION, { ...place, y })
    y += put(paper, `${name}, ${customer.number}`, style, { ...place, y })
    y += put(paper, rest.join(', '), style, { ...place, y })
  })
  return endBand(paper, y + mm(2))
}

function drawNight(paper: Paper, t: DocumentText, top: number): number {
  const { doc } = paper
  artifact(paper, 'Layout', () => {
    doc
      .save()
      .translate(LEFT, top + mm(2))
      .scale(mm(6) / 20)
    doc.path('M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8z').lineWidth(1.6).stroke(BLACK)
    doc.restore()
  })
  tag(paper, paper.root, 'P', () => {
    const word: TextStyle = { font: 'SemiBold', size: 12, leading: 1.1 }
    const x = LEFT + mm(8.5)
    put(paper, t('night'), word, { x, y: top + mm(2.8), width: mm(50) })
    const after = x + doc.font(word.font).fontSize(word.size).widthOfString(t('night')) + mm(2.5)
    put(
      paper,
      t('nightHint'),
      { font: 'Regular', size: 9.5 },
      { x: after, y: top + mm(3.2), width: LEFT + WIDTH - after },
    )
  })
  return endBand(paper, top + mm(10.2))
}

function endBand(paper: Paper, y: number): number {
  artifact(paper, 'Layout', () => rule(paper, { x: LEFT, y, width: WIDTH }, HAIR))
  return y
}

/** The barcode in the middle of what is left, lower when long addresses take its room. */
function drawNumber(paper: Paper, { rmaNumber }: ShippingLabelData, t: DocumentText, top: number): void {
  const label: TextStyle = { font: 'Wide', size: 19, leading: 1.1, spacing: 0.5 }
  const numberHeight = mm(9)
  const height = Math.max(mm(12), Math.min(mm(27), FOOTER - top - numberHeight - mm(6)))
  const y = top + (FOOTER - top - height - numberHeight) / 2
  const draw = () => drawBarcode(paper, rmaNumber, { x: LEFT, y, width: WIDTH, height, moduleMax: mm(0.53), label })
  tagFigure(paper, t('barcode', { number: rmaNumber }), draw)
}

function drawFooter(paper: Paper, data: ShippingLabelData, t: DocumentText, locale: Locale): void {
  const style: TextStyle = { font: 'Regular', size: 8.5 }
  const pieces = t('piecesAndLines', { pieces: data.totalPieces, lines: data.lineCount })
  tag(paper, paper.root, 'P', () => {
    put(paper, formatDay(data.issuedOn, locale), style, { x: LEFT, y: FOOTER, width: WIDTH / 2 })
    put(paper, pieces, style, { x: LEFT + WIDTH / 2, y: FOOTER, width: WIDTH / 2, align: 'right' })
  })
}
