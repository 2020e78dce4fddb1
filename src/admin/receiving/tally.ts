/** What the receiving station has counted of one RMA, and what a scan does to it. Pure: the screen only shows it. */
import type { Grade } from '@/core/rmas/outcomes'
import type { LineStatus } from '@/core/rmas/status'

export type StationLine = {
  readonly id: string
  readonly articleNumber: string
  readonly externalArticleNumber: string
  readonly articleName: string
  readonly status: LineStatus
  readonly approved: number
  readonly before: number
}

export type StationRma = {
  readonly id: string
  readonly number: string
  readonly customer: string
  readonly revision: number
  readonly lines: readonly StationLine[]
}

/** As typed: what is no number yet is not lost. */
export type Counted = { readonly quantity: string; readonly grade: Grade | ''; readonly final: boolean }

export type Unannounced = {
  readonly articleNumber: string
  readonly quantity: string
  readonly grade: Grade | ''
}

export type Tally = {
  readonly lines: Readonly<Record<string, Counted>>
  readonly unexpected: readonly Unannounced[]
  readonly note: string
}

export const NOT_COUNTED: Counted = { quantity: '', grade: '', final: false }
export const EMPTY_TALLY: Tally = { lines: {}, unexpected: [], note: '' }

export const piecesOf = (quantity: string): number => (/^\d{1,7}$/.test(quantity.trim()) ? Number(quantity) : 0)

/** Pieces that a line still waits for. */
export const openOf = ({ status, approved, before }: StationLine): number =>
  status === 'approved' ? approved - before : 0

export type Scan = { readonly code: string; readonly pieces: number }

/** `3*85099B` and `3x85099B` are three pieces; a scanner's code alone is one. */
export function readScan(typed: string): Scan {
  const [, pieces, code] = typed.trim().match(/^(\d{1,4})\s*[*x×]\s*(\S.*)$/i) ?? []
  return code ? { code, pieces: Number(pieces) } : { code: typed.trim(), pieces: 1 }
}

const same = (a: string, b: string) => a !== '' && a.toLowerCase() === b.toLowerCase()

/** The line that a code means: the first that still has room, so that an article that stands twice fills up in order. */
export function lineOf(rma: StationRma, tally: Tally, code: string): StationLine | undefined {
  const found = rma.lines.filter(
    ({ articleNumber, externalArticleNumber }) => same(articleNumber, code) || same(externalArticleNumber, code),
  )
  return found.find((line) => piecesOf(tally.lines[line.id]?.quantity ?? '') < openOf(line)) ?? found[0]
}

export function countLine(tally: Tally, id: string, pieces: number): Tally {
  const counted = tally.lines[id] ?? NOT_COUNTED
  return withLine(tally, id, { quantity: String(piecesOf(counted.quantity) + pieces) })
}

export const withLine = (tally: Tally, id: string, change: Partial<Counted>): Tally => ({
  ...tally,
  lines: { ...tally.lines, [id]: { ...(tally.lines[id] ?? NOT_COUNTED), ...change } },
})

export function countUnexpected(tally: Tally, { code, pieces }: Scan): Tally {
  const at = tally.unexpected.findIndex(({ articleNumber }) => same(articleNumber, code))
  if (at < 0) {
    return { ...tally, unexpected: [...tally.unexpected, { articleNumber: code, quantity: String(pieces), grade: '' }] }
  }
  return withUnexpected(tally, at, { quantity: String(piecesOf(tally.unexpected[at]?.quantity ?? '') + pieces) })
}

export const withUnexpected = (tally: Tally, at: number, change: Partial<Unannounced>): Tally => ({
  ...tally,
  unexpected: tally.unexpected.map((item, index) => (index === at ? { ...item, ...change } : item)),
})

export function countedPieces({ lines, unexpected }: Tally): number {
  const quantities = [...Object.values(lines), ...unexpected].map(({ quantity }) => piecesOf(quantity))
  return quantities.reduce((sum, pieces) => sum + pieces, 0)
}

/** The body of POST /api/rmas/:id/receive. */
export function receiptBody({ revision }: Pick<StationRma, 'revision'>, { lines, unexpected, note }: Tally) {
  const graded = (grade: Grade | '') => (grade ? { grade } : {})
  const said = note.trim()
  return {
    revision,
    lines: Object.entries(lines)
      .map(([id, { quantity, grade, final }]) => ({ id, quantity: piecesOf(quantity), final, ...graded(grade) }))
      .filter(({ quantity, final }) => quantity > 0 || final),
    unexpected: unexpected
      .map(({ articleNumber, quantity, grade }) => ({ articleNumber, quantity: piecesOf(quantity), ...graded(grade) }))
      .filter(({ quantity }) => quantity > 0),
    ...(said ? { note: said } : {}),
  }
}
