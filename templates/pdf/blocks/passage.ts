/** Headings with a text of the data, side by side as far as they are short; on a label a band each. */
import type { PaperBlock } from '@/core/templates/paperBody'
import { writtenOf } from '../../render/body/values'
import { artifact, BLACK, mm, put, type TextStyle, tag } from '../../render/paper'
import { breakIntoLines, lineHeight, plain, putLines } from '../../render/sentences'
import { makeRoom, ruleAt, type Sheet } from '../sheet'
import { drawItem, endBand, flow } from './prose'
import { artifactRule } from './rules'

type Passage = Extract<PaperBlock, { kind: 'passage' }>
type Note = Passage & { readonly paragraphs: readonly string[]; readonly numbered: boolean }

const COLUMN_GAP = mm(10)
const HEADING_HEIGHT = mm(7)
const INDENT = mm(4.5)
/** Two stand side by side up to this height; longer texts take the whole width, one below the other. */
const COLUMN_MAX = mm(95)
const GAP = mm(9)
/** A text of more lines than this runs on, so that nobody's line breaks fill pages. */
const LINES_MAX = 40

/** Draws passages that follow one another. */
export function drawPassages(sheet: Sheet, passages: readonly Passage[]): void {
  const notes = passages.map((passage) => noteOf(sheet, passage)).filter(({ paragraphs }) => paragraphs.length > 0)
  if (sheet.format.label) {
    for (const note of notes) drawBand(sheet, note)
    return
  }
  for (let index = 0; index < notes.length; index += 2) {
    if (index > 0) sheet.y += GAP
    drawPair(sheet, notes.slice(index, index + 2))
  }
}

/** Whether anything of them is to be said. */
export const saysAnything = (sheet: Sheet, passages: readonly Passage[]): boolean =>
  passages.some((passage) => noteOf(sheet, passage).paragraphs.length > 0)

function noteOf({ values }: Sheet, passage: Passage): Note {
  const written = writtenOf(values, passage.variable)
  const paragraphs = written.length > LINES_MAX ? [written.join(' / ')] : written
  return { ...passage, paragraphs, numbered: Array.isArray(values[passage.variable]) && paragraphs.length > 1 }
}

function drawPair(sheet: Sheet, pair: readonly Note[]): void {
  const { format } = sheet
  const width = (format.width - COLUMN_GAP) / 2
  const height = Math.max(...pair.map((note) => noteHeight(sheet, note, width)))
  if (height > COLUMN_MAX) {
    for (const [index, note] of pair.entries()) {
      if (index > 0) sheet.y += GAP
      drawWide(sheet, note)
    }
    return
  }
  makeRoom(sheet, height)
  for (const [index, note] of pair.entries()) drawColumn(sheet, note, format.left + index * (width + COLUMN_GAP))
  sheet.y += height
}

const linesAt = ({ paper, format }: Sheet, note: Note, text: string, width: number) =>
  breakIntoLines(paper, plain(text), format.text, width - (note.numbered ? INDENT : 0))

function noteHeight(sheet: Sheet, note: Note, width: number): number {
  const lines = note.paragraphs.reduce((sum, text) => sum + linesAt(sheet, note, text, width).length, 0)
  return HEADING_HEIGHT + lines * lineHeight(sheet.format.text)
}

/** One of two, from its heading on; leaves the sheet where it was. */
function drawColumn(sheet: Sheet, note: Note, x: number): void {
  const { paper, format } = sheet
  const width = (format.width - COLUMN_GAP) / 2
  artifactRule(sheet, { x, y: sheet.y, width })
  const heading = { x, y: sheet.y + mm(1.5), width, maxHeight: HEADING_HEIGHT }
  if (note.label) tag(paper, paper.root, 'H2', () => put(paper, note.label, format.heading, heading))
  let y = sheet.y + HEADING_HEIGHT
  for (const [index, text] of note.paragraphs.entries()) {
    const lines = linesAt(sheet, note, text, width)
    tag(paper, paper.root, 'P', () => {
      if (note.numbered) putLines(paper, [plain(`${index + 1}.`)], format.text, { x, y, width: INDENT })
      putLines(paper, lines, format.text, { x: x + (note.numbered ? INDENT : 0), y, width })
    })
    y += lines.length * lineHeight(format.text)
  }
}

/** A long one over the whole width; it may come to stand on several pages. */
function drawWide(sheet: Sheet, note: Note): void {
  const { paper, format } = sheet
  makeRoom(sheet, HEADING_HEIGHT + 3 * lineHeight(format.text))
  ruleAt(sheet, sheet.y)
  const heading = { x: format.left, y: sheet.y + mm(1.5), width: format.width, maxHeight: HEADING_HEIGHT }
  if (note.label) tag(paper, paper.root, 'H2', () => put(paper, note.label, format.heading, heading))
  sheet.y += HEADING_HEIGHT
  const list = note.numbered ? tag(paper, paper.root, 'L') : null
  for (const [index, text] of note.paragraphs.entries()) {
    const place = { x: format.left, width: format.width }
    if (list) drawItem(sheet, list, { mark: `${index + 1}.`, runs: plain(text), ...place })
    else flow(sheet, linesAt(sheet, note, text, format.width), { style: format.text, tag: 'P' })
  }
}

const BAND_TEXT: TextStyle = { font: 'Regular', size: 9.5 }

/** On a label: the words in bold, the text after them, a drawing before them. */
function drawBand(sheet: Sheet, note: Note): void {
  const { paper, format } = sheet
  makeRoom(sheet, mm(10.2))
  const top = sheet.y
  const indent = note.sign === 'none' ? 0 : mm(8.5)
  if (note.sign === 'moon') artifact(paper, 'Layout', () => drawMoon(sheet))
  const width = format.width - indent
  const runs = [{ text: note.label, bold: true }, ...plain(` ${note.paragraphs.join(' / ')}`)]
  const wordy = breakIntoLines(paper, runs, BAND_TEXT, width)
  sheet.y = top + mm(2.8)
  if (note.label && wordy.length === 1) drawSpoken(sheet, note, format.left + indent)
  else flow(sheet, wordy, { style: BAND_TEXT, tag: 'P', x: format.left + indent })
  sheet.y = Math.max(sheet.y, top + mm(8.2))
  endBand(sheet, mm(2))
}

/** Short enough for larger words. */
function drawSpoken(sheet: Sheet, { label, paragraphs }: Note, x: number): void {
  const { paper, format, y } = sheet
  const word: TextStyle = { font: 'SemiBold', size: 12, leading: 1.1 }
  tag(paper, paper.root, 'P', () => {
    const end = format.left + format.width
    put(paper, label, word, { x, y, width: end - x, maxHeight: 14 })
    const after = x + paper.doc.font(word.font).fontSize(word.size).widthOfString(label) + mm(2.5)
    const room = Math.max(mm(10), end - after)
    put(paper, paragraphs.join(' / '), BAND_TEXT, { x: after, y: y + mm(0.4), width: room, maxHeight: 14 })
  })
}

function drawMoon({ paper: { doc }, format, y }: Sheet): void {
  doc
    .save()
    .translate(format.left, y + mm(2))
    .scale(mm(6) / 20)
  doc.path('M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8z').lineWidth(1.6).stroke(BLACK)
  doc.restore()
}
