/** The top of the return form: sender, barcode, number, and the band of addresses and facts. */
import { formatDay } from '@/core/day'
import type { ReturnFormData } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { addressLines } from '../render/addressLines'
import { drawBarcode } from '../render/barcode'
import { artifact, fitted, GREY, mm, type Paper, put, rule, tag, tagFigure } from '../render/paper'
import { contactLine, drawLogo } from '../render/paperLogo'
import type { DocumentText } from './documentText'
import { LEFT, SMALL, STRONG, TOP, WIDTH } from './formStyles'

/** Draws the head and returns where the table may begin. */
export function drawHead(paper: Paper, data: ReturnFormData, t: DocumentText, locale: Locale): number {
  drawSender(paper, data, t)
  drawNumber(paper, data, t)
  return drawFacts(paper, data, t, locale)
}

function drawSender(paper: Paper, { brand, rmaNumber }: ReturnFormData, t: DocumentText): void {
  let markWidth = mm(8)
  artifact(paper, 'Layout', () => {
    markWidth = brand.logo
      ? drawLogo(paper, brand.logo.paper, { x: LEFT, y: TOP + 1 })
      : drawMark(paper, brand.accentHex)
  })
  const place = { x: LEFT + markWidth + mm(3.5), width: mm(100) - markWidth }
  tag(paper, paper.root, 'P', () => {
    put(paper, brand.companyName, { font: 'Wide', size: 13, leading: 1.1 }, { ...place, y: TOP + 2, maxHeight: 15 })
    put(paper, t('title'), { ...SMALL, size: 8.5 }, { ...place, y: TOP + 18 })
  })
  const contact = contactLine(brand)
  if (contact)
    tag(paper, paper.root, 'P', () => {
      put(paper, contact, { ...SMALL, size: 8.5, color: GREY }, { ...place, y: TOP + 29, maxHeight: 12 })
    })
  const label = { font: 'SemiBold' as const, size: 8.5, spacing: 1, leading: 1.1 }
  const corner = { x: LEFT + WIDTH - mm(72), y: TOP, width: mm(72), height: mm(15), moduleMax: mm(0.41), label }
  const draw = () => drawBarcode(paper, rmaNumber, { ...corner, align: 'right' })
  tagFigure(paper, t('barcode', { number: rmaNumber }), draw)
}

/** The square with the returning arrow, 8 mm wide. */
function drawMark({ doc }: Paper, color: string): number {
  doc
    .save()
    .translate(LEFT, TOP + 1)
    .scale(mm(8) / 32)
  doc.rect(0, 0, 32, 32).fill(color)
  doc.path('M13 8 8 13l5 5M8.5 13H19a5 5 0 0 1 0 10h-8').lineWidth(2.8).stroke('#ffffff')
  doc.restore()
  return mm(8)
}

function drawNumber(paper: Paper, data: ReturnFormData, t: DocumentText): void {
  tag(paper, paper.root, 'H1', () => {
    const style = fitted(paper, data.rmaNumber, { font: 'Wide', size: 27, leading: 1.1 }, WIDTH)
    put(paper, data.rmaNumber, style, { x: LEFT - 1.5, y: TOP + mm(22.5), width: WIDTH, maxHeight: 30 })
  })
  tag(paper, paper.root, 'P', () => {
    const key = data.stage === 'requested' ? 'leadRequested' : data.nightDelivery ? 'leadNight' : 'lead'
    put(paper, t(key), { font: 'Regular', size: 11 }, { x: LEFT, y: TOP + mm(35.5), width: WIDTH })
  })
}

/** A label with the lines below it. */
type Fact = readonly [label: string, lines: readonly string[]]

function drawFacts(paper: Paper, data: ReturnFormData, t: DocumentText, locale: Locale): number {
  const top = TOP + mm(46)
  artifact(paper, 'Layout', () => rule(paper, { x: LEFT, y: top, width: WIDTH }))
  const { from, to, customer } = data
  const sender = addressLines(from, locale, to.countryCode)
  const decided = data.decidedOn && data.stage === 'approved' ? formatDay(data.decidedOn, locale) : null
  const columns: readonly [x: number, width: number, facts: readonly Fact[]][] = [
    [0, 46, [[t('from'), sender.includes(data.contactName) ? sender : [...sender, data.contactName]]]],
    [50, 48, [[t('to'), addressLines(to, locale, from.countryCode)]]],
    [
      102,
      38,
      [
        [t('customerNumber'), [customer.number]],
        [t('requestedOn'), [formatDay(data.submittedOn, locale)]],
      ],
    ],
    [144, 36, [decided ? [t('approvedOn'), [decided]] : [t('decision'), [t('undecided')]], transport(data, t)]],
  ]
  const bottoms = columns.map(([x, width, facts]) =>
    drawColumn(paper, facts, { x: LEFT + mm(x), top, width: mm(width) }),
  )
  return Math.max(...bottoms) + mm(6)
}

function transport({ pickup, nightDelivery }: ReturnFormData, t: DocumentText): Fact {
  const key = pickup ? 'transportPickup' : nightDelivery ? 'transportNight' : 'transportOwn'
  return [t('transport'), [t(key)]]
}

type Column = { readonly x: number; readonly top: number; readonly width: number }

function drawColumn(paper: Paper, facts: readonly Fact[], { x, top, width }: Column): number {
  let y = top + mm(2.5)
  for (const [label, lines] of facts) {
    tag(paper, paper.root, 'P', () => {
      y += put(paper, label, { ...SMALL, color: GREY }, { x, y, width }) + 1
      for (const line of lines.filter((text) => text !== ''))
        y += put(paper, line, STRONG, { x, y, width, maxHeight: 40 })
    })
    y += mm(2)
  }
  return y
}
