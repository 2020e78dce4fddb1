/** What was sent under a dealer, as the dealer reads it: what all kinds of case have in common. */
import { z } from 'zod'

import type { ToldEvent } from '../timeline'

export type DealersCase<Status extends string> = {
  readonly id: string
  readonly number: string
  readonly status: Status
  /** ISO 8601. */
  readonly submittedAt: string
  /** As it was called when it was sent. */
  readonly customer: { readonly number: string; readonly name: string }
}

export type FoundCases<Case> = {
  readonly docs: readonly Case[]
  readonly page: number
  readonly totalDocs: number
  readonly totalPages: number
}

/** One of them, with what happened to it, the oldest first. */
export type ShownCase<Case> = { readonly doc: Case; readonly events: readonly ToldEvent[] }

export const CASES_PER_PAGE = 25

/** POST /api/customers/:id/end-customers/requests, and the same for claims */
export const FindDealersCases = z.strictObject({ page: z.int().min(1).max(100_000).default(1) })
