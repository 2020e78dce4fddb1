/**
 * Credit notes do not name the line they credit. Their pieces are taken from the earlier deliveries of the same customer
 * and article, oldest first: so what a customer still holds counts as delivered last, and its return window is the longest.
 */
import { groupBy } from './groupBy'
import type { RetailLine } from './retailLine'

export type CreditMatch = {
  readonly credit: RetailLine
  /** The deliveries it was taken from; empty when none came before it. */
  readonly from: readonly { readonly delivery: RetailLine; readonly quantity: number }[]
  /** Pieces that no earlier delivery in the file can explain. */
  readonly piecesUnmatched: number
}

/**
 * @param deliveries and `credits` all have a customer
 * @returns one match per credit line, in the order of time
 */
export function matchCredits(deliveries: readonly RetailLine[], credits: readonly RetailLine[]): CreditMatch[] {
  const left = new Map(deliveries.map((delivery) => [delivery, delivery.quantity]))
  const byGoods = groupBy([...deliveries].sort(byTime), goodsOf)
  return [...credits].sort(byTime).map((credit) => {
    let wanted = -credit.quantity
    const from: { delivery: RetailLine; quantity: number }[] = []
    for (const delivery of byGoods.get(goodsOf(credit)) ?? []) {
      if (wanted === 0 || byTime(delivery, credit) > 0) break
      const quantity = Math.min(wanted, left.get(delivery) ?? 0)
      if (quantity === 0) continue
      from.push({ delivery, quantity })
      left.set(delivery, (left.get(delivery) ?? 0) - quantity)
      wanted -= quantity
    }
    return { credit, from, piecesUnmatched: wanted }
  })
}

const goodsOf = ({ customer, article }: RetailLine) => `${customer} ${article}`

/** Lines of the same minute stand in the order of the file. */
const byTime = (a: RetailLine, b: RetailLine): number =>
  a.time === b.time ? a.line - b.line : a.time < b.time ? -1 : 1
