/** What a request comes to, from its lines. */
import { type Amount, amountsOf, type PriceDisplay } from '@/core/prices'
import { piecesOf } from '@/core/rmas/outcomes'
import type { Rma } from '@/payload-types'

type Lines = NonNullable<Rma['lines']>

export type CaseFacts = {
  readonly piecesRequested: number
  /** Null until the decision. */
  readonly piecesApproved: number | null
  /**
   * What the approved pieces are worth, net whatever the reader sees, since that is what is credited; null without a decision
   * or without prices. Never a promise: the credit note counts.
   */
  readonly credit: Amount | null
  /** Their numbers; an article that was typed in may have none. */
  readonly orders: readonly string[]
  /** Not all lines are of one order. */
  readonly severalOrders: boolean
  /** The one reason of all lines, by id; null when they differ or nobody named one. */
  readonly reason: string | null
  readonly reasonsDiffer: boolean
}

/** @param prices how the reader sees them; null without the right to */
export function caseFacts(rma: Pick<Rma, 'lines' | 'reason' | 'decidedAt'>, prices: PriceDisplay | null): CaseFacts {
  const lines = rma.lines ?? []
  const sum = (of: (line: Lines[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  const orders = new Set(lines.map(({ orderNumber }) => orderNumber ?? ''))
  const reasons = new Set(lines.map((line) => String(line.reason ?? rma.reason ?? '')))
  const [reason] = reasons
  return {
    piecesRequested: sum(({ quantityRequested }) => quantityRequested),
    piecesApproved: rma.decidedAt ? sum(({ quantityApproved }) => quantityApproved ?? 0) : null,
    credit: rma.decidedAt && prices ? creditOf(lines, prices) : null,
    orders: [...orders].filter((number) => number !== ''),
    severalOrders: orders.size > 1,
    reason: reasons.size === 1 ? reason || null : null,
    reasonsDiffer: reasons.size > 1,
  }
}

/** Before an inspection what may come of it, after it what does. */
function creditablePieces({ status, outcomes, quantityApproved, quantityReceived }: Lines[number]): number {
  if (status === 'cancelled') return 0
  if (outcomes && outcomes.length > 0) return piecesOf(outcomes, 'credit')
  return status === 'received' ? (quantityReceived ?? 0) : (quantityApproved ?? 0)
}

function creditOf(lines: Lines, { vat }: PriceDisplay): Amount | null {
  const pieces = lines.map((line) => ({
    netCents: line.netUnitPriceCents ?? null,
    grossCents: null,
    vatRate: line.vatRate ?? null,
    currency: line.currency ?? null,
    pieces: creditablePieces(line),
  }))
  const [credit, ...others] = amountsOf(pieces, { vat, kind: 'net' })
  return credit && others.length === 0 ? credit : null
}
