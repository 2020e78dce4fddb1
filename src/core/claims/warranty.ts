/** Is an article still under warranty? A verdict beside a line: whether it refuses anything, the house decides. */
import { addMonths, type Day, isDay } from '../day'

/** Why nobody can tell. */
export const WARRANTY_DOUBTS = ['typedIn', 'noTerm', 'noDate'] as const
export type WarrantyDoubt = (typeof WARRANTY_DOUBTS)[number]

/** From which date of an order line the term counts. */
export type WarrantyBasis = 'deliveredAt' | 'invoiceDate'

export type WarrantyFacts = {
  readonly today: Day
  readonly basis: WarrantyBasis
  /** Of the article; null or 0 when nothing is known of it. */
  readonly warrantyMonths: number | null
  /** The house's own term, for articles without one; 0 is none. */
  readonly usualMonths: number
  /** Null for an article that the customer typed in. */
  readonly orderLine: { readonly deliveredOn: Day | null; readonly invoicedOn: Day | null } | null
}

/** `until` is the last day of the term. */
export type Warranty =
  | { readonly verdict: 'inTerm' | 'expired'; readonly from: Day; readonly until: Day; readonly months: number }
  | { readonly verdict: 'unknown'; readonly doubt: WarrantyDoubt }

/** An order line without the date that the term counts from counts from the other one: a customer need not wait for the ERP. */
export function checkWarranty({ today, basis, warrantyMonths, usualMonths, orderLine }: WarrantyFacts): Warranty {
  if (!orderLine) return { verdict: 'unknown', doubt: 'typedIn' }
  const months = warrantyMonths || usualMonths
  if (months <= 0) return { verdict: 'unknown', doubt: 'noTerm' }
  const { deliveredOn, invoicedOn } = orderLine
  const from = basis === 'deliveredAt' ? (deliveredOn ?? invoicedOn) : (invoicedOn ?? deliveredOn)
  if (from === null) return { verdict: 'unknown', doubt: 'noDate' }
  const until = addMonths(from, months)
  return { verdict: today <= until ? 'inTerm' : 'expired', from, until, months }
}

type StoredWarranty = {
  readonly verdict?: 'inTerm' | 'expired' | 'unknown' | null
  readonly from?: string | null
  readonly until?: string | null
  readonly months?: number | null
  readonly doubt?: WarrantyDoubt | null
}

/** As it was found when a claim was sent; what was not kept is not known. */
export function warrantyIn(stored: StoredWarranty | null | undefined): Warranty {
  const { verdict, from, until, months, doubt } = stored ?? {}
  if ((verdict === 'inTerm' || verdict === 'expired') && isDay(from) && isDay(until))
    return { verdict, from, until, months: months ?? 0 }
  return { verdict: 'unknown', doubt: doubt ?? 'typedIn' }
}
