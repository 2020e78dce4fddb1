/** What the mails about a warranty claim know. No amount is ever in here. */
import type { ClaimLineStatus, ClaimStatus } from './claims/statuses'
import type { Warranty } from './claims/warranty'
import type { Day } from './day'
import type { MailBase } from './mailBase'

export type ClaimMailLine = {
  readonly articleNumber: string
  readonly articleName: string
  /** Empty for an article that was typed in without one. */
  readonly orderNumber: string
  /** The customer typed the article in: it is on no order line of theirs. */
  readonly freeEntry: boolean
  readonly customerReference: string | null
  readonly serialNumber: string | null
  readonly quantityClaimed: number
  /** Null until decided. */
  readonly quantityAccepted: number | null
  readonly status: ClaimLineStatus
  readonly warranty: Warranty
  /** The words of staff about this line. */
  readonly note: string | null
}

export type MailClaim = {
  readonly number: string
  readonly status: ClaimStatus
  readonly submittedOn: Day
  readonly handledOn: Day | null
  /** Title of the kind of damage in the mail's language. */
  readonly damage: string | null
  readonly complaint: string | null
  /** What the article was fitted in; `files` counts those of an upload. */
  readonly application: readonly { readonly question: string; readonly text: string; readonly files: number }[]
  readonly returnAfterReview: boolean
  readonly files: number
  readonly note: string | null
  readonly invoiceNumber: string | null
  readonly lines: readonly ClaimMailLine[]
}

export type ClaimMailData = MailBase & {
  readonly claim: MailClaim
  readonly customer: { readonly number: string; readonly name: string }
  /** As it was filled in with the claim. */
  readonly contactName: string
  /** Address of the claim's page in the portal. */
  readonly claimUrl: string
}

export type StaffClaimMailData = ClaimMailData & {
  readonly contactPhone: string
  readonly contactEmail: string
  /** Address of the claim in the admin panel. */
  readonly panelUrl: string
  /** Name of the member of staff who made it for the customer, or null. */
  readonly onBehalfBy: string | null
}

/** The data of each event, to type a template by its key. */
export type ClaimMailDataOf = {
  readonly 'claim-received': ClaimMailData
  readonly 'claim-forwarded': ClaimMailData
  readonly 'claim-accepted': ClaimMailData
  readonly 'claim-partly-accepted': ClaimMailData
  readonly 'claim-rejected': ClaimMailData
  readonly 'claim-closed': ClaimMailData
  readonly 'claim-cancelled': ClaimMailData
  readonly 'claim-new-for-staff': StaffClaimMailData
}
