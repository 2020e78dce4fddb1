/** What the printed papers know. Like mails they carry no prices. A document is made once per revision of its case. */
import type { PostalAddress } from './address'
import type { Brand } from './brand'
import type { ClaimFormData } from './claimPaper'
import type { Day } from './day'
import type { Locale } from './locale'
import type { Transport } from './rmas/transport'

export const DOCUMENT_KINDS = ['return-form', 'shipping-label', 'claim-form'] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The template of each kind, by its key. */
const PAPER_OF = {
  'return-form': 'rma-return-form',
  'shipping-label': 'rma-shipping-label',
  'claim-form': 'claim-form',
} as const satisfies Readonly<Record<DocumentKind, string>>

export const PAPER_EVENTS = DOCUMENT_KINDS.map((kind) => PAPER_OF[kind])

export type PaperEvent = (typeof PAPER_OF)[DocumentKind]

export const paperEventOf = <Kind extends DocumentKind>(kind: Kind): (typeof PAPER_OF)[Kind] => PAPER_OF[kind]

/** Where the case names its newest paper of a kind. */
export const PAPER_LINK = {
  'return-form': 'returnForm',
  'shipping-label': 'shippingLabel',
  'claim-form': 'claimForm',
} as const satisfies Readonly<Record<DocumentKind, string>>

export type ReturnFormLine = {
  /** Position on the form, from 1. */
  readonly position: number
  readonly articleNumber: string
  readonly externalArticleNumber: string | null
  readonly articleName: string
  readonly orderNumber: string
  /** The customer typed the article in: it is on no order line of theirs. */
  readonly freeEntry: boolean
  readonly customerReference: string | null
  /** Title of the reason in the form's language. */
  readonly reason: string | null
  /** Pieces to send back: the approved ones, or the requested ones on a form made at submission. */
  readonly quantity: number
  /** The customer's words about this line. */
  readonly remark: string | null
}

export type ReturnFormData = {
  readonly locale: Locale
  readonly brand: Brand
  readonly rmaNumber: string
  readonly revision: number
  /** A form made at submission asks; one made on approval allows. */
  readonly stage: 'requested' | 'approved'
  readonly from: PostalAddress
  readonly to: PostalAddress
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  readonly submittedOn: Day
  readonly decidedOn: Day | null
  readonly nightDelivery: boolean
  readonly transport: Transport
  /** When goods can be brought, a line for each. */
  readonly bringHours: readonly string[]
  readonly lines: readonly ReturnFormLine[]
  readonly totalPieces: number
  readonly remarks: string | null
  readonly decisionNote: string | null
  /** How to send the goods, from return-settings; a line per step. */
  readonly instructions: string | null
  readonly terms: { readonly title: string; readonly acceptedOn: Day } | null
}

export type ShippingLabelData = {
  readonly locale: Locale
  readonly brand: Brand
  readonly rmaNumber: string
  readonly revision: number
  readonly from: PostalAddress
  readonly to: PostalAddress
  readonly customer: { readonly number: string; readonly name: string }
  /** The day of the decision or submission that asked for the label; printed, and the file's creation date. */
  readonly issuedOn: Day
  readonly nightDelivery: boolean
  readonly totalPieces: number
  readonly lineCount: number
}

export type DocumentDataOf = {
  readonly 'return-form': ReturnFormData
  readonly 'shipping-label': ShippingLabelData
  readonly 'claim-form': ClaimFormData
}

/** The data of each paper, to type a template by its key. */
export type PaperDataOf = { readonly [Kind in DocumentKind as (typeof PAPER_OF)[Kind]]: DocumentDataOf[Kind] }

/** Stored once under this key, however often the relay tries. */
export function documentKey(ofCase: string, kind: DocumentKind, revision: number): string {
  return `${ofCase}:${kind}:${revision}`
}
