/** What a request comes to, from its lines. */
import type { Rma } from '@/payload-types'

type Lines = NonNullable<Rma['lines']>

export type CaseFacts = {
  readonly piecesRequested: number
  /** Null until the decision. */
  readonly piecesApproved: number | null
  /** What the approved pieces are worth; null without a decision or without prices. Never a promise: the credit note counts. */
  readonly credit: { readonly cents: number; readonly currency: string } | null
  /** Their numbers; an article that was typed in may have none. */
  readonly orders: readonly string[]
  /** Not all lines are of one order. */
  readonly severalOrders: boolean
  /** The one reason of all lines, by id; null when they differ or nobody named one. */
  readonly reason: string | null
  readonly reasonsDiffer: boolean
}

export function caseFacts(rma: Pick<Rma, 'lines' | 'reason' | 'decidedAt'>, seesPrices: boolean): CaseFacts {
  const lines = rma.lines ?? []
  const sum = (of: (line: Lines[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  const orders = new Set(lines.map(({ orderNumber }) => orderNumber ?? ''))
  const reasons = new Set(lines.map((line) => String(line.reason ?? rma.reason ?? '')))
  const [reason] = reasons
  return {
    piecesRequested: sum(({ quantityRequested }) => quantityRequested),
    piecesApproved: rma.decidedAt ? sum(({ quantityApproved }) => quantityApproved ?? 0) : null,
    credit: rma.decidedAt && seesPrices ? creditOf(lines) : null,
    orders: [...orders].filter((number) => number !== ''),
    severalOrders: orders.size > 1,
    reason: reasons.size === 1 ? reason || null : null,
    reasonsDiffer: reasons.size > 1,
  }
}

function creditOf(lines: Lines): CaseFacts['credit'] {
  const currencies = new Set(lines.map(({ currency }) => currency))
  const [currency] = currencies
  if (currencies.size !== 1 || !currency) return null
  let cents = 0
  for (const { netUnitPriceCents, quantityApproved, status } of lines) {
    if (typeof netUnitPriceCents !== 'number') return null
    if (status !== 'cancelled') cents += netUnitPriceCents * (quantityApproved ?? 0)
  }
  return { cents, currency }
}
