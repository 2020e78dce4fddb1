/** What the mails about an RMA know (src/core/mails.ts). */
import type { PostalAddress } from './address'
import type { Day } from './day'
import type { DocumentKind } from './documents'
import type { MailBase } from './mailBase'
import type { Outcome } from './rmas/outcomes'
import type { LineStatus, RmaStatus } from './rmas/status'
import type { Transport } from './rmas/transport'

export type RmaMailLine = {
  readonly articleNumber: string
  readonly articleName: string
  readonly externalArticleNumber: string | null
  /** Empty for an article that was typed in without one. */
  readonly orderNumber: string
  /** The customer typed the article in: it is on no order line of theirs. */
  readonly freeEntry: boolean
  readonly customerReference: string | null
  readonly quantityRequested: number
  /** Null until decided. */
  readonly quantityApproved: number | null
  /** Null until goods come in. */
  readonly quantityReceived: number | null
  /** Empty until inspected. */
  readonly outcomes: readonly Outcome[]
  readonly status: LineStatus
  /** The agent's words about this line. */
  readonly note: string | null
  /** Title of the reason in the mail's language. */
  readonly reason: string | null
  /** The customer's words about this line. */
  readonly remark: string | null
}

export type MailRma = {
  readonly number: string
  readonly status: RmaStatus
  readonly submittedOn: Day
  readonly decidedOn: Day | null
  /** Title of the header's reason in the mail's language. */
  readonly reason: string | null
  readonly remarks: string | null
  readonly transport: Transport
  /** How many files came with it. */
  readonly files: number
  readonly decisionNote: string | null
  /** Why the house withdrew it, in the employee's words. */
  readonly cancellationNote: string | null
  readonly lines: readonly RmaMailLine[]
  /** Goods that came in beside those of the lines. */
  readonly unexpected: readonly { readonly article: string; readonly quantity: number }[]
}

/** Sums over the lines, so that a template needs no arithmetic. */
export type RmaTotals = {
  readonly lines: number
  readonly piecesRequested: number
  readonly piecesApproved: number
}

export type RmaMailData = MailBase & {
  readonly rma: MailRma
  readonly totals: RmaTotals
  /** Address of the RMA's page in the portal. */
  readonly rmaUrl: string
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  /** The documents that this very mail carries. */
  readonly attachmentsAnnounced: readonly DocumentKind[]
  /** How to send the goods, from return-settings; a line per step. */
  readonly instructions: string | null
  readonly returnAddress: PostalAddress | null
  /** When goods can be brought, a line for each. */
  readonly bringHours: readonly string[]
}

export type StaffNewRmaMailData = MailBase & {
  readonly rma: MailRma
  readonly totals: RmaTotals
  /** Address of the RMA in the admin panel. */
  readonly panelUrl: string
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  readonly contactEmail: string
  /** Name of the member of staff who made it for the customer, or null. */
  readonly onBehalfBy: string | null
}

/** The dealer who decides first: as they were called, until when, and what they said when they declined. */
export type MailDealer = { readonly name: string; readonly until: Day; readonly note: string | null }

export type DealerWordMailData = RmaMailData & { readonly dealer: MailDealer }

/** A dealer reads who asks what, and neither addresses nor files. */
export type DealerNewRmaMailData = MailBase & {
  readonly rma: MailRma
  readonly totals: RmaTotals
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  readonly dealer: Omit<MailDealer, 'note'>
  /** Address of the request's page among those of the dealer's end customers. */
  readonly requestUrl: string
}

/** The sums that RMA mails show. An undecided line counts as nothing approved. */
export function rmaTotals(lines: readonly Pick<RmaMailLine, 'quantityRequested' | 'quantityApproved'>[]): RmaTotals {
  return {
    lines: lines.length,
    piecesRequested: lines.reduce((sum, line) => sum + line.quantityRequested, 0),
    piecesApproved: lines.reduce((sum, line) => sum + (line.quantityApproved ?? 0), 0),
  }
}
