/** A tagged PDF on paper of a fixed size: opening, writing, ruling and closing. Places are in points from the top left. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'

import type { Day } from '@/core/day'
import type { Locale } from '@/core/locale'
import { printable } from './printable'

const FONTS = ['Regular', 'SemiBold', 'Narrow', 'Wide'] as const

type FontName = (typeof FONTS)[number]

/** `leading` is the height of a line in multiples of the size. */
export type TextStyle = {
  readonly font: FontName
  readonly size: number
  readonly leading?: number
  readonly color?: string
  readonly spacing?: number
}

/** Where a text goes. A text higher than `maxHeight` ends with an ellipsis. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'left' | 'right' | 'center'
  readonly maxHeight?: number
}

export type Paper = { readonly doc: PDFKit.PDFDocument; readonly root: PDFKit.PDFStructureElement }

export type RenderedPdf = { readonly bytes: Buffer; readonly pages: number }

type PaperOptions = {
  readonly widthMm: number
  readonly heightMm: number
  readonly title: string
  readonly author: string
  readonly locale: Locale
  /** Stands in the file instead of the clock's time, so that the same data give the same bytes. */
  readonly madeOn: Day
}

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export const BLACK = '#000000'
export const GREY = '#4d4d4d'
export const LINE = '#555555'
export const HAIR = '#b5b5b5'

/** Archivo's own line height, in multiples of its size. */
const NATURAL_LEADING = 1.088

/** The look opens the spaces between words a little; in multiples of the size. */
export const WORD_SPACING = 0.04

let fonts: ReadonlyMap<FontName, Buffer> | undefined

/** Read once per process; not at import, so that a bundler may load this module anywhere. */
function shippedFonts(): ReadonlyMap<FontName, Buffer> {
  const folder = path.join(process.cwd(), 'templates', 'pdf', 'fonts')
  fonts ??= new Map(FONTS.map((name) => [name, readFileSync(path.join(folder, `Archivo-${name}.ttf`))]))
  return fonts
}

export function openPaper({ widthMm, heightMm, title, author, locale, madeOn }: PaperOptions): Paper {
  const doc = new PDFDocument({
    size: [mm(widthMm), mm(heightMm)],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale === 'nl' ? 'nl-NL' : 'en-GB',
    displayTitle: true,
    info: {
      Title: printable(title),
      Author: printable(author),
      Creator: 'Nazorg',
      Producer: 'Nazorg',
      CreationDate: new Date(`${madeOn}T00:00:00Z`),
    },
  })
  for (const [name, bytes] of shippedFonts()) doc.registerFont(name, bytes)
  const root = doc.struct('Document')
  doc.addStructure(root)
  return { doc, root }
}

/** Adds a piece of the reading order and draws it. */
export function tag(
  { doc }: Paper,
  parent: PDFKit.PDFStructureElement,
  type: string,
  draw?: () => void,
): PDFKit.PDFStructureElement {
  const element = doc.struct(type)
  parent.add(element)
  if (draw) element.add(draw)
  return element
}

/** A picture, with the words that stand for it. */
export function tagFigure({ doc, root }: Paper, alt: string, draw: () => void): void {
  const element = doc.struct('Figure', { alt })
  root.add(element)
  element.add(draw)
}

/** Draws what a screen reader skips: rules, repeated heads, page numbers. */
export function artifact({ doc }: Paper, type: 'Layout' | 'Pagination', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Writes a text and says how high it came out. */
export function put(paper: Paper, text: string, style: TextStyle, { x, y, maxHeight, ...place }: Place): number {
  const options = { ...layout(paper, style), ...place }
  const height = measure(paper, text, style, place.width)
  const bounds = maxHeight && height > maxHeight ? { height: maxHeight, ellipsis: true } : {}
  paper.doc.fillColor(style.color ?? BLACK).text(printable(text), x, y, { ...options, ...bounds })
  return Math.min(height, maxHeight ?? height)
}

export function measure(paper: Paper, text: string, style: TextStyle, width: number): number {
  const options = layout(paper, style)
  return paper.doc.heightOfString(printable(text), { ...options, width })
}

/** The style made as small as it takes to keep `text` on one line: a number is never broken. */
export function fitted({ doc }: Paper, text: string, style: TextStyle, width: number): TextStyle {
  const { font, size, spacing = 0 } = style
  const natural = doc.font(font).fontSize(size).widthOfString(printable(text), { characterSpacing: spacing })
  const ratio = Math.min(1, (width * 0.99) / natural)
  return ratio === 1 ? style : { ...style, size: size * ratio, spacing: spacing * ratio }
}

function layout({ doc }: Paper, { font, size, leading = 1.35, spacing = 0 }: TextStyle) {
  doc.font(font).fontSize(size)
  return { lineGap: (leading - NATURAL_LEADING) * size, characterSpacing: spacing, wordSpacing: size * WORD_SPACING }
}

export type RulePlace = { readonly x: number; readonly y: number; readonly width: number }

export function rule({ doc }: Paper, { x, y, width }: RulePlace, look = { weight: 1.5, color: BLACK }): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(look.weight)
    .stroke(look.color)
}

/** Ends the document and collects its bytes. */
export function closePaper({ doc, root }: Paper): Promise<RenderedPdf> {
  root.end()
  const pages = doc.bufferedPageRange().count
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve({ bytes: Buffer.concat(chunks), pages }))
    doc.on('error', reject)
    doc.end()
  })
}
