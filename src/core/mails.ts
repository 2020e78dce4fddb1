/**
 * What each mail knows. Templates receive these data and nothing else; the outbox builds them. A copy may reach someone
 * without the right to see prices, so no amount is ever in here.
 */
import type {
  AccountNoticeMailData,
  AddressChangedMailData,
  AddressLinkMailData,
  ContactInvitedMailData,
  DealerRegistrationMailData,
  InvitationMailData,
  PasswordResetMailData,
  RegistrationApprovedMailData,
  RegistrationReceivedMailData,
  RegistrationRejectedMailData,
  StaffRegistrationMailData,
} from './accountMails'
import type { PostalAddress } from './address'
import type { ClaimMailDataOf } from './claimMails'
import type { Day } from './day'
import type { DocumentKind, PaperEvent } from './documents'
import type { Locale } from './locale'
import type { MailBase } from './mailBase'
import type { MessageMailData } from './messages/mail'
import type { DecisionOutcome } from './rmas/decisionOutcome'
import type { Outcome } from './rmas/outcomes'
import type { LineStatus, RmaStatus } from './rmas/status'
import type { ServiceMailData, StaffServiceMailData } from './serviceMails'
import type { Problem } from './templates/problem'

export const MAIL_EVENTS = [
  'rma-received',
  'rma-approved',
  'rma-partly-approved',
  'rma-rejected',
  'rma-decided',
  'rma-cancelled',
  'rma-partly-arrived',
  'rma-arrived',
  'rma-inspected',
  'rma-completed',
  'rma-new-for-staff',
  'rma-awaiting-dealer',
  'rma-new-for-dealer',
  'rma-forwarded',
  'rma-declined-by-dealer',
  'rma-dealer-late',
  'service-received',
  'service-question',
  'service-done',
  'service-declined',
  'service-cancelled',
  'service-new-for-staff',
  'service-answered-for-staff',
  'message-for-customer',
  'message-for-staff',
  'claim-received',
  'claim-forwarded',
  'claim-accepted',
  'claim-partly-accepted',
  'claim-rejected',
  'claim-closed',
  'claim-cancelled',
  'claim-new-for-staff',
  'registration-received',
  'registration-new-for-staff',
  'end-customer-new-for-dealer',
  'registration-approved',
  'registration-rejected',
  'invitation',
  'contact-invited',
  'access-offered',
  'password-reset',
  'login-address-confirm',
  'login-address-requested',
  'login-address-changed',
  'login-address-taken',
  'password-changed',
  'template-failed',
] as const

export type MailEvent = (typeof MAIL_EVENTS)[number]

/** The mail of each outcome. `rma-decided` is sent of itself no more: it holds words for whatever the outcome is. */
export const DECISION_MAILS = {
  approved: 'rma-approved',
  partly: 'rma-partly-approved',
  rejected: 'rma-rejected',
} as const satisfies Readonly<Record<DecisionOutcome, MailEvent>>

export const isDecision = (event: string): boolean =>
  event === 'rma-decided' || Object.values<string>(DECISION_MAILS).includes(event)

/** Mails whose link opens an account or a customer to their reader: shown to few, kept no longer than needed, never sent again. */
export const LINK_MAILS = [
  'invitation',
  'contact-invited',
  'access-offered',
  'password-reset',
  'login-address-confirm',
  'login-address-requested',
] as const satisfies readonly MailEvent[]

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
  /** The house collects the goods. */
  readonly pickup: boolean
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

/** A template that is online could not be used; another one served. */
export type TemplateFailedMailData = MailBase & {
  readonly template: MailEvent | PaperEvent
  /** Whose own words they are; null for those of all. */
  readonly service: string | null
  /** What was sent: words that others share, or the shipped ones. */
  readonly instead: 'shared' | 'shipped'
  /** What the guard says of it by now; empty when it finds nothing. */
  readonly problems: readonly Problem[]
  /** The language in which it failed. */
  readonly failedIn: Locale
  /** What the renderer said. */
  readonly fault: string
  /** Of the RMA or service request at which it happened. */
  readonly caseNumber: string | null
  /** Address of the template in the admin panel. */
  readonly panelUrl: string
}

/** The data of each event, to type a template by its key. */
export type MailDataOf = ClaimMailDataOf & {
  readonly 'rma-received': RmaMailData
  readonly 'rma-approved': RmaMailData
  readonly 'rma-partly-approved': RmaMailData
  readonly 'rma-rejected': RmaMailData
  readonly 'rma-decided': RmaMailData
  readonly 'rma-cancelled': RmaMailData
  readonly 'rma-partly-arrived': RmaMailData
  readonly 'rma-arrived': RmaMailData
  readonly 'rma-inspected': RmaMailData
  readonly 'rma-completed': RmaMailData
  readonly 'rma-new-for-staff': StaffNewRmaMailData
  readonly 'rma-awaiting-dealer': DealerWordMailData
  readonly 'rma-new-for-dealer': DealerNewRmaMailData
  readonly 'rma-forwarded': DealerWordMailData
  readonly 'rma-declined-by-dealer': DealerWordMailData
  readonly 'rma-dealer-late': DealerWordMailData
  readonly 'service-received': ServiceMailData
  readonly 'service-question': ServiceMailData
  readonly 'service-done': ServiceMailData
  readonly 'service-declined': ServiceMailData
  readonly 'service-cancelled': ServiceMailData
  readonly 'service-new-for-staff': StaffServiceMailData
  readonly 'service-answered-for-staff': StaffServiceMailData
  readonly 'message-for-customer': MessageMailData
  readonly 'message-for-staff': MessageMailData
  readonly 'registration-received': RegistrationReceivedMailData
  readonly 'registration-new-for-staff': StaffRegistrationMailData
  readonly 'end-customer-new-for-dealer': DealerRegistrationMailData
  readonly 'registration-approved': RegistrationApprovedMailData
  readonly 'registration-rejected': RegistrationRejectedMailData
  readonly invitation: InvitationMailData
  readonly 'contact-invited': ContactInvitedMailData
  readonly 'access-offered': ContactInvitedMailData
  readonly 'password-reset': PasswordResetMailData
  readonly 'login-address-confirm': AddressLinkMailData
  readonly 'login-address-requested': AddressLinkMailData
  readonly 'login-address-changed': AddressChangedMailData
  readonly 'login-address-taken': AccountNoticeMailData
  readonly 'password-changed': AccountNoticeMailData
  readonly 'template-failed': TemplateFailedMailData
}

/** The sums that RMA mails show. An undecided line counts as nothing approved. */
export function rmaTotals(lines: readonly Pick<RmaMailLine, 'quantityRequested' | 'quantityApproved'>[]): RmaTotals {
  return {
    lines: lines.length,
    piecesRequested: lines.reduce((sum, line) => sum + line.quantityRequested, 0),
    piecesApproved: lines.reduce((sum, line) => sum + (line.quantityApproved ?? 0), 0),
  }
}
