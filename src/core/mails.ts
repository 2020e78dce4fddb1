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
import type { ClaimMailDataOf } from './claimMails'
import type { PaperEvent } from './documents'
import type { Locale } from './locale'
import type { MailBase } from './mailBase'
import type { MessageMailData } from './messages/mail'
import type { OrderMailDataOf } from './orderMails'
import type { DealerNewRmaMailData, DealerWordMailData, RmaMailData, StaffNewRmaMailData } from './rmaMails'
import type { DecisionOutcome } from './rmas/decisionOutcome'
import type { ServiceMailData, StaffServiceMailData } from './serviceMails'
import type { Problem } from './templates/problem'
import type { WebhookPausedMailData } from './webhooks/pausedMail'

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
  'order-confirmed',
  'order-dates',
  'order-shipped',
  'invoice-new',
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
  'webhook-paused',
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
export type MailDataOf = ClaimMailDataOf &
  OrderMailDataOf & {
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
    readonly 'webhook-paused': WebhookPausedMailData
  }
