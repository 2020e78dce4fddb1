/** The returns that were sent under a dealer, as the dealer reads them: what was asked and decided, without prices and papers. */
import { z } from 'zod'

import type { Day } from '../day'
import type { LineStatus, RmaStatus } from '../rmas/status'

export type DealersReturnLine = {
  readonly id: string
  readonly articleNumber: string
  readonly articleName: string
  readonly externalArticleNumber: string | null
  readonly orderNumber: string
  readonly freeEntry: boolean
  readonly customerReference: string | null
  readonly quantityRequested: number
  readonly quantityApproved: number | null
  readonly quantityReceived: number | null
  readonly remark: string | null
  /** Title of its own reason. */
  readonly reason: string | null
  readonly note: string | null
  readonly status: LineStatus
}

export type DealersReturn = {
  readonly id: string
  readonly number: string
  readonly status: RmaStatus
  /** ISO 8601. */
  readonly submittedAt: string
  /** As it was called when it was sent. */
  readonly customer: { readonly number: string; readonly name: string }
  /** Title of the reason of the whole request. */
  readonly reason: string | null
  readonly remarks: string | null
  /** The last day on which the dealer can decide; null when it does not wait for them. */
  readonly decideBy: Day | null
  /** What the dealer said when they declined. */
  readonly dealerNote: string | null
  readonly decisionNote: string | null
  readonly lines: readonly DealersReturnLine[]
}

export type FoundDealersReturns = {
  readonly docs: readonly DealersReturn[]
  readonly page: number
  readonly totalDocs: number
  readonly totalPages: number
  /** How many wait for the dealer. */
  readonly waiting: number
}

export const RETURNS_PER_PAGE = 25

/** POST /api/customers/:id/end-customers/returns */
export const FindDealersReturns = z.strictObject({
  page: z.int().min(1).max(100_000).default(1),
  /** Only those that wait for the dealer, the most urgent first. */
  waiting: z.boolean().default(false),
})
