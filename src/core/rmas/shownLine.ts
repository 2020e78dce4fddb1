/** A line of a return as whoever follows it reads it, without what only some may see. */
import { type LineFigures, lineFigures } from './lineFigures'
import type { LineStatus } from './status'

export type ShownLine = {
  readonly id: string
  readonly articleNumber: string
  readonly articleName: string
  readonly externalArticleNumber: string | null
  /** Empty for an article that was typed in without one. */
  readonly orderNumber: string
  /** The customer typed the article in. */
  readonly freeEntry: boolean
  readonly customerReference: string | null
  readonly quantityRequested: number
  /** Null until the decision. */
  readonly quantityApproved: number | null
  /** Null until goods come in. */
  readonly quantityReceived: number | null
  readonly figures: LineFigures
  readonly remark: string | null
  readonly note: string | null
  readonly status: LineStatus
}

type Said = string | null | undefined

type StoredLine = Parameters<typeof lineFigures>[0] & {
  readonly id?: Said
  readonly articleNumber?: Said
  readonly articleName?: Said
  readonly externalArticleNumber?: Said
  readonly orderNumber?: Said
  readonly freeEntry?: Said
  readonly customerReference?: Said
  readonly quantityRequested: number
  readonly remark?: Said
  readonly note?: Said
}

export const shownLine = (line: StoredLine): ShownLine => ({
  id: String(line.id),
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  externalArticleNumber: line.externalArticleNumber || null,
  orderNumber: line.orderNumber ?? '',
  freeEntry: Boolean(line.freeEntry),
  customerReference: line.customerReference || null,
  quantityRequested: line.quantityRequested,
  quantityApproved: line.quantityApproved ?? null,
  quantityReceived: line.quantityReceived ?? null,
  figures: lineFigures(line),
  remark: line.remark || null,
  note: line.note || null,
  status: line.status,
})
