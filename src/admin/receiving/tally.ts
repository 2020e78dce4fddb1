/** What the receiving station has counted of one RMA, and what a scan does to it. Pure: the screen only shows it. */
import type { Grade } from '@/core/rmas/outcomes'
import type { LineStatus } from '@/core/rmas/status'
import { ofItem, ofLine, type Photo, storedOf } from './photos'

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
  /** Null when nobody knows the number. */
  readonly articleName: string | null
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

export type KnownArticle = { readonly number: string; readonly name: string }

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

/** @param known what the number means, when the ERP told of it */
export function countUnexpected(tally: Tally, { code, pieces }: Scan, known: KnownArticle | null): Tally {
  const number = known?.number ?? code
  const at = tally.unexpected.findIndex(({ articleNumber }) => same(articleNumber, number))
  if (at < 0) {
    const item = {
      articleNumber: number,
      articleName: known?.name ?? null,
      quantity: String(pieces),
      grade: '',
    } as const
    return { ...tally, unexpected: [...tally.unexpected, item] }
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

type Receipt = {
  readonly rma: Pick<StationRma, 'revision' | 'lines'>
  readonly tally: Tally
  readonly photos: readonly Photo[]
}

/** The body of POST /api/rmas/:id/receive. */
export function receiptBody({ rma: { revision, lines: ofRma }, tally, photos }: Receipt) {
  const graded = (grade: Grade | '') => (grade ? { grade } : {})
  const shown = (of: string) => {
    const ids = storedOf(photos, of)
    return ids.length > 0 ? { photos: ids } : {}
  }
  const said = tally.note.trim()
  const lines = ofRma.map(({ id }) => {
    const { quantity, grade, final } = tally.lines[id] ?? NOT_COUNTED
    return { id, quantity: piecesOf(quantity), final, ...graded(grade), ...shown(ofLine(id)) }
  })
  const unexpected = tally.unexpected.map((item) => ({
    articleNumber: item.articleNumber,
    quantity: piecesOf(item.quantity),
    ...graded(item.grade),
    ...shown(ofItem(item)),
  }))
  return {
    revision,
    lines: lines.filter((line) => line.quantity > 0 || line.final || 'photos' in line),
    unexpected: unexpected.filter(({ quantity }) => quantity > 0),
    ...(said ? { note: said } : {}),
  }
}
