/** The paper while it is being drawn: its measures and type, what repeats on every page, and how far down it is filled. */
import type { Brand } from '@/core/brand'
import type { Day } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { Values } from '@/core/templates/contract'
import { artifact, BLACK, GREY, mm, type Paper, put, rule, type TextStyle, tag } from '../render/paper'
import type { DocumentText } from './documentText'

export type Format = {
  readonly widthMm: number
  readonly heightMm: number
  readonly left: number
  readonly width: number
  readonly top: number
  /** Content of a page ends here. */
  readonly bottom: number
  /** Where the footer's line of text begins. */
  readonly footer: number
  /** A label closes its title, addresses and passages with a line each; it is read from a step away. */
  readonly label: boolean
  readonly text: TextStyle
  readonly lead: TextStyle
  readonly caption: TextStyle
  readonly heading: TextStyle
}

export const A4: Format = {
  widthMm: 210,
  heightMm: 297,
  left: mm(15),
  width: mm(180),
  top: mm(14),
  bottom: mm(276),
  footer: mm(282),
  label: false,
  text: { font: 'Regular', size: 9.5, leading: 1.5 },
  lead: { font: 'Regular', size: 11 },
  caption: { font: 'Regular', size: 8, color: GREY, leading: 1.4 },
  heading: { font: 'SemiBold', size: 10.5, leading: 1.3 },
}

export const A6: Format = {
  widthMm: 105,
  heightMm: 148,
  left: mm(6),
  width: mm(93),
  top: mm(6),
  bottom: mm(134.5),
  footer: mm(137.5),
  label: true,
  text: { font: 'Regular', size: 9.5 },
  lead: { font: 'Regular', size: 9.5 },
  caption: { font: 'Regular', size: 7.5, leading: 1.3 },
  heading: { font: 'SemiBold', size: 12, leading: 1.2 },
}

/** What stands on a paper whatever its template says; no admin changes it. */
export type SheetFrame = {
  readonly format: Format
  readonly title: string
  /** What the barcode says. */
  readonly number: string
  readonly brand: Brand
  readonly madeOn: Day
  /** Heads of the table that this paper words in its own way, by their column. */
  readonly heads?: Readonly<Record<string, string>>
  readonly footer: (page: number, pages: number) => readonly [left: string, middle: string, right: string]
}

export type Sheet = {
  readonly paper: Paper
  readonly format: Format
  readonly frame: SheetFrame
  readonly values: Values
  readonly t: DocumentText
  readonly locale: Locale
  y: number
}

/** Opens a page with the number and the sender on top. */
export function startNextPage(sheet: Sheet): void {
  const { paper, format, frame } = sheet
  paper.doc.addPage()
  artifact(paper, 'Pagination', () => {
    const place = { x: format.left, y: format.top, width: format.width / 2, maxHeight: 16 }
    put(paper, frame.number, { font: 'Wide', size: 12, leading: 1.1 }, place)
    const right = { ...place, x: format.left + format.width / 2, y: format.top + 2, align: 'right' as const }
    put(paper, frame.brand.companyName, format.caption, right)
  })
  sheet.y = format.top + mm(9)
}

/** Goes to a new page when the next `height` does not fit here. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height > sheet.format.bottom) startNextPage(sheet)
}

export const HAIRLINE = { weight: 0.75, color: BLACK }

/** A line over the whole width at `y`. */
export function ruleAt({ paper, format }: Sheet, y: number, look?: { weight: number; color: string }): void {
  artifact(paper, 'Layout', () => rule(paper, { x: format.left, y, width: format.width }, look))
}

/** Writes the last line of every page; called when the number of pages is known. On a label it is part of what is read. */
export function drawFooters({ paper, format, frame }: Sheet): void {
  const { count } = paper.doc.bufferedPageRange()
  const style = format.label ? { ...format.caption, size: 8.5 } : format.caption
  const third = format.width / 3
  for (let index = 0; index < count; index += 1) {
    paper.doc.switchToPage(index)
    const [left, middle, right] = frame.footer(index + 1, count)
    const place = { y: format.footer, maxHeight: 12 }
    const draw = () => {
      put(paper, left, style, { ...place, x: format.left, width: middle ? mm(50) : third * 1.5 })
      if (middle) put(paper, middle, style, { ...place, x: format.left + mm(50), width: mm(95), align: 'center' })
      const end = { x: format.left + third * 1.5, width: third * 1.5, align: 'right' as const }
      put(
        paper,
        right,
        style,
        middle ? { ...place, ...end, x: format.left + mm(145), width: mm(35) } : { ...place, ...end },
      )
    }
    if (format.label) tag(paper, paper.root, 'P', draw)
    else artifact(paper, 'Pagination', draw)
  }
}
