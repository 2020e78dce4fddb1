/** Below the lines: how to send the goods, what the customer and the agent wrote, and the box the warehouse signs. */
import type { ReturnFormData } from '@/core/documents'
import { artifact, LINE, measure, mm, type Paper, type Place, put, type RulePlace, rule, tag } from '../render/paper'
import type { DocumentText } from './documentText'
import { startNextPage } from './formPages'
import { BOTTOM, HEADING, LEFT, SIGN_HEIGHT, SMALL, TEXT, WIDTH } from './formStyles'

type Note = { readonly title: string; readonly paragraphs: readonly string[]; readonly numbered?: true }

const GAP = mm(9)
const COLUMN_GAP = mm(10)
const COLUMN = (WIDTH - COLUMN_GAP) / 2
const HEADING_HEIGHT = mm(7)
const INDENT = mm(4.5)
/** Two columns stand side by side up to this height; longer texts take the whole width, one below the other. */
const COLUMN_MAX = mm(95)
/** A text of more lines than this runs on, so that nobody's line breaks fill pages. */
const LINES_MAX = 40
const NOTE: typeof TEXT = { ...TEXT, leading: 1.5 }

/** Draws the notes from `top` on; long ones continue on further pages. Returns where they end. */
export function drawNotes(paper: Paper, data: ReturnFormData, t: DocumentText, top: number): number {
  let y = top
  const notes = notesOf(data, t)
  for (let index = 0; index < notes.length; index += 2) {
    const pair = notes.slice(index, index + 2)
    const height = Math.max(...pair.map((note) => noteHeight(paper, note, COLUMN)))
    if (height > COLUMN_MAX) {
      for (const note of pair) y = drawFlowing(paper, data, note, y + GAP)
      continue
    }
    y = y + GAP + height > BOTTOM ? startNextPage(paper, data) : y + GAP
    for (const [column, note] of pair.entries()) drawNote(paper, note, LEFT + column * (COLUMN + COLUMN_GAP), y)
    y += height
  }
  return y
}

function notesOf(data: ReturnFormData, t: DocumentText): Note[] {
  const written = (title: string, text: string | null): Note[] => {
    const paragraphs = (text ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
    if (paragraphs.length === 0) return []
    return [{ title, paragraphs: paragraphs.length > LINES_MAX ? [paragraphs.join(' / ')] : paragraphs }]
  }
  return [
    { title: t('instructions'), paragraphs: steps(data, t), numbered: true },
    ...written(t('remarks'), data.remarks),
    ...written(t('decisionNote'), data.decisionNote),
  ]
}

/** The steps of return-settings, or the house's own when there are none. */
function steps(data: ReturnFormData, t: DocumentText): string[] {
  const own = (data.instructions ?? '').split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  if (own.length > 0) return own
  const outside = data.nightDelivery ? t('step3Label') : t('step3', { number: data.rmaNumber })
  return [t(data.pickup ? 'step1Pickup' : 'step1'), t('step2'), outside, t('step4')]
}

const indentOf = (note: Note) => (note.numbered ? INDENT : 0)

const paragraphHeight = (paper: Paper, note: Note, text: string, width: number): number =>
  measure(paper, text, NOTE, width - indentOf(note))

const noteHeight = (paper: Paper, note: Note, width: number): number =>
  HEADING_HEIGHT + note.paragraphs.reduce((sum, text) => sum + paragraphHeight(paper, note, text, width), 0)

/** Writes one paragraph, with its number before it when the note is a list, and says how high it came out. */
function putParagraph(paper: Paper, note: Note, index: number, { x, width, ...place }: Place): number {
  const indent = indentOf(note)
  if (indent > 0) put(paper, `${index + 1}.`, NOTE, { ...place, x, width: indent })
  return put(paper, note.paragraphs[index] ?? '', NOTE, { ...place, x: x + indent, width: width - indent })
}

function drawNote(paper: Paper, note: Note, x: number, top: number): void {
  drawHeading(paper, note.title, { x, y: top, width: COLUMN })
  let y = top + HEADING_HEIGHT
  for (const index of note.paragraphs.keys()) {
    tag(paper, paper.root, 'P', () => {
      y += putParagraph(paper, note, index, { x, y, width: COLUMN })
    })
  }
}

/** A long note over the whole width; its paragraphs may come to stand on several pages. */
function drawFlowing(paper: Paper, data: ReturnFormData, note: Note, top: number): number {
  const beginning = HEADING_HEIGHT + paragraphHeight(paper, note, note.paragraphs[0] ?? '', WIDTH)
  let y = top + beginning > BOTTOM ? startNextPage(paper, data) : top
  drawHeading(paper, note.title, { x: LEFT, y, width: WIDTH })
  y += HEADING_HEIGHT
  for (const [index, text] of note.paragraphs.entries()) {
    if (y + paragraphHeight(paper, note, text, WIDTH) > BOTTOM) y = startNextPage(paper, data)
    tag(paper, paper.root, 'P', () => {
      y += putParagraph(paper, note, index, { x: LEFT, y, width: WIDTH, maxHeight: BOTTOM - y })
    })
  }
  return y
}

function drawHeading(paper: Paper, title: string, { x, y, width }: RulePlace): void {
  artifact(paper, 'Layout', () => rule(paper, { x, y, width }))
  tag(paper, paper.root, 'H2', () => put(paper, title, HEADING, { x, y: y + mm(1.5), width }))
}

/** Boxes to be filled in by hand, at the foot of the last page. */
export function drawSignature(paper: Paper, data: ReturnFormData, t: DocumentText, end: number): void {
  const top = BOTTOM - SIGN_HEIGHT
  if (end + mm(4) > top) startNextPage(paper, data)
  const cells = [t('boxes'), t('receivedOn'), t('initials')] as const
  const edges = [0, 45, 108, 180].map((x) => LEFT + mm(x))
  artifact(paper, 'Layout', () => {
    const { doc } = paper
    doc.rect(LEFT, top, WIDTH, SIGN_HEIGHT)
    for (const x of edges.slice(1, -1)) doc.moveTo(x, top).lineTo(x, top + SIGN_HEIGHT)
    doc.lineWidth(0.75).stroke(LINE)
  })
  for (const [index, label] of cells.entries()) {
    const x = (edges[index] ?? LEFT) + mm(2)
    tag(paper, paper.root, 'P', () => put(paper, label, SMALL, { x, y: top + mm(1.5), width: mm(40) }))
  }
}
