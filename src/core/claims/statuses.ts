/** How a warranty claim and each of its lines can stand. */

export const CLAIM_STATUSES = [
  'draft',
  'submitted',
  'inProgress',
  'sentToManufacturer',
  'accepted',
  'partlyAccepted',
  'rejected',
  'closed',
  'cancelled',
] as const

export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

/** While a claim has one of these, something is still to be done with it. */
export const OPEN_CLAIM_STATUSES = [
  'draft',
  'submitted',
  'inProgress',
  'sentToManufacturer',
  'accepted',
  'partlyAccepted',
  'rejected',
] as const satisfies readonly ClaimStatus[]

/** What a decision makes of a claim, by its lines. */
export const CLAIM_OUTCOMES = ['accepted', 'partlyAccepted', 'rejected'] as const satisfies readonly ClaimStatus[]

export type ClaimOutcome = (typeof CLAIM_OUTCOMES)[number]

export const isClaimOutcome = (status: string): status is ClaimOutcome => CLAIM_OUTCOMES.some((one) => one === status)

export const CLAIM_LINE_STATUSES = ['claimed', 'accepted', 'partlyAccepted', 'rejected'] as const

export type ClaimLineStatus = (typeof CLAIM_LINE_STATUSES)[number]
