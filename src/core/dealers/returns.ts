/** The returns that were sent under a dealer, as the dealer reads them: what was asked and decided, without prices and papers. */
import { z } from 'zod'

import type { Day } from '../day'
import type { ShownLine } from '../rmas/shownLine'
import type { RmaStatus } from '../rmas/status'
import { type DealersCase, FindDealersCases, type FoundCases } from './cases'

export type DealersReturnLine = ShownLine & {
  /** Title of its own reason. */
  readonly reason: string | null
}

export type DealersReturn = DealersCase<RmaStatus> & {
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

export type FoundDealersReturns = FoundCases<DealersReturn> & {
  /** How many wait for the dealer. */
  readonly waiting: number
}

/** POST /api/customers/:id/end-customers/returns */
export const FindDealersReturns = FindDealersCases.extend({
  /** Only those that wait for the dealer, the most urgent first. */
  waiting: z.boolean().default(false),
})
