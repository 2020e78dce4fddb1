/**
 * The warranty claims that were sent under a dealer, as the dealer reads them: the articles, the fault and what became of it. The
 * application, the files, the papers, the invoice and who is written to stay between the end customer and the house.
 */
import type { ClaimLineStatus, ClaimStatus } from '../claims/statuses'
import type { Warranty } from '../claims/warranty'
import type { DealersCase } from './cases'

export type DealersClaimLine = {
  readonly id: string
  readonly articleNumber: string
  readonly articleName: string
  /** Null for an article that was typed in without one. */
  readonly orderNumber: string | null
  readonly serialNumber: string | null
  readonly quantityClaimed: number
  /** Null until the decision. */
  readonly quantityAccepted: number | null
  readonly note: string | null
  readonly status: ClaimLineStatus
  /** As it was found when the claim was sent. */
  readonly warranty: Warranty
}

export type DealersClaim = DealersCase<ClaimStatus> & {
  /** Since when it has an outcome, or none will come. */
  readonly handledAt: string | null
  readonly closedAt: string | null
  /** The kind of damage as it was called then, in the reader's language. */
  readonly damage: string | null
  readonly complaint: string | null
  /** Of the house. */
  readonly note: string | null
  readonly lines: readonly DealersClaimLine[]
}
