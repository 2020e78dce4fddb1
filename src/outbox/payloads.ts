/** What an outbox row carries, and the only reader of it. Rows name ids: the data are read fresh when the relay gets to them. */
import { type CaseKind, type CaseRef, caseIn } from '@/core/cases'
import type { DocumentKind } from '@/core/documents'
import type { ToldField } from '@/core/erpEvents/schemas'
import type { CaseErpEvent } from '@/core/erpEvents/types'
import type { Locale } from '@/core/locale'
import { LINK_MAILS } from '@/core/mails'
import type { TemplateKey } from '@/core/templates/key'
import type { TemplateRef } from '@/core/templates/ref'
import type { Outbox } from '@/payload-types'
import type { Instead } from './written'

type Common = {
  readonly locale: Locale
  /** When staff tried a dead row again, ISO 8601: its three days count from there. */
  readonly retriedAt?: string
}

export type MailPayload = Common & {
  /** A paper is no mail: it is sent only as a test. */
  readonly event: TemplateKey
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  /** Its reader switched this kind off, and nobody gets a copy: it is not sent. */
  readonly unwanted?: true
  readonly rma?: string
  readonly serviceRequest?: string
  /** The message on the case that it tells of. */
  readonly message?: string
  readonly warrantyClaim?: string
  readonly contact?: string
  /** Whose invitation it carries. */
  readonly membership?: string
  readonly user?: string
  readonly registration?: string
  readonly order?: string
  /** The moved days that it tells of: ids of `expected-dates`. */
  readonly moves?: readonly string[]
  readonly shipment?: string
  readonly invoice?: string
  /** Of the account it is about: before and after. */
  readonly addresses?: { readonly from: string; readonly to: string }
  /** One-time token of a link. Taken out of the row when the mail has left or is given up. */
  readonly token?: string
  /** A test of a template that somebody asked for: sent from its saved draft, with the data of this RMA or a sample. */
  readonly test?: {
    readonly template: string
    readonly rma?: string
    readonly serviceRequest?: string
    readonly warrantyClaim?: string
  }
  /** What a message about a template tells: which one failed, in which language, why, at which case, and what came instead. */
  readonly failed?: TemplateRef & {
    readonly in: Locale
    readonly fault: string
    readonly instead?: Instead
    readonly rma?: string
    readonly serviceRequest?: string
    readonly warrantyClaim?: string
  }
  /** What a message about a webhook tells, as it was when it was paused. */
  readonly paused?: {
    readonly endpoint: string
    readonly name: string
    readonly host: string
    readonly error: string
    readonly failingSince: string
    readonly deliveredSeq: number
  }
  /** Dedupe keys of the documents that the mail carries. */
  readonly documents?: readonly string[]
}

export type DocumentPayload = Common & {
  readonly kind: DocumentKind
  /** Of which case; one of them. */
  readonly rma?: string
  readonly warrantyClaim?: string
  readonly revision: number
}

/** A page that goes online. */
export type PagePayload = {
  readonly page: string
  /** Who planned it; the name as it was then. */
  readonly by: { readonly id: string; readonly name: string }
}

/** A VAT number that VIES is asked about; which one stands in the registration. */
export type VatCheckPayload = { readonly registration: string }

/** What the ERP is told of a customer; what exactly is read when the relay gives it its place. */
export type ErpEventPayload =
  | { readonly type: 'customer.addresses'; readonly customer: string; readonly revision: number }
  | CustomerChangedPayload
  | { readonly type: 'registration.approved'; readonly registration: string; readonly customer: string }
  | CaseErpEventPayload

/** `at`, ISO 8601, tells one change of a customer from the next. */
type CustomerChangedPayload = {
  readonly type: 'customer.changed'
  readonly customer: string
  readonly changed: readonly ToldField[]
  readonly at: string
}

/** `entry` is the place in the timeline of what happened: the ERP hears of a case in that order. */
export type CaseErpEventPayload = {
  readonly type: CaseErpEvent
  readonly of: CaseKind
  readonly id: string
  readonly entry: number
}

/** The end of a dealer's term; the case that waits stands under a name of its own: what becomes of the row is no event of it. */
export type DealerTermPayload = { readonly awaiting: string }

/** A list that somebody asked for as a workbook. */
export type GridExportPayload = { readonly gridExport: string }

export const gridExportPayload = (row: Outbox): GridExportPayload => row.payload as GridExportPayload
export const dealerTermPayload = (row: Outbox): DealerTermPayload => row.payload as DealerTermPayload
export const erpEventPayload = (row: Outbox): ErpEventPayload => row.payload as ErpEventPayload
export const vatCheckPayload = (row: Outbox): VatCheckPayload => row.payload as VatCheckPayload
export const pagePayload = (row: Outbox): PagePayload => row.payload as PagePayload
export const mailPayload = (row: Outbox): MailPayload => row.payload as MailPayload
/** The case that an effect belongs to, or null. */
export function caseOfEffect({ payload }: Pick<Outbox, 'payload'>): CaseRef | null {
  const { rma, serviceRequest, warrantyClaim } = payload as Partial<MailPayload>
  return caseIn({ case: rma, serviceRequest, warrantyClaim })
}

/** The case of a paper. @throws Error for an order that names none */
export function caseOfPaper({ rma, warrantyClaim }: DocumentPayload): CaseRef {
  const of = caseIn({ case: rma, warrantyClaim })
  if (of) return of
  throw new Error('A paper of no case')
}

export const documentPayload = (row: Outbox): DocumentPayload => row.payload as DocumentPayload

/** Mails with a one-time link: their token is kept no longer than needed, and so is their text. */
export const carriesLink = (event: TemplateKey): boolean => LINK_MAILS.some((one) => one === event)

/** The payload as it may stay in the row when nothing more is to be done. */
export function withoutToken(row: Outbox): object {
  const { token: _gone, ...rest } = row.payload as MailPayload
  return rest
}
