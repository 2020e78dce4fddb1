/** What an outbox row carries, and the only reader of it. Rows name ids: the data are read fresh when the relay gets to them. */
import type { DocumentKind } from '@/core/documents'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import type { Outbox } from '@/payload-types'

export type MailPayload = {
  readonly event: MailEvent
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly locale: Locale
  readonly rma?: string
  readonly contact?: string
  readonly user?: string
  /** One-time token of a link. Taken out of the row when the mail has left or is given up. */
  readonly token?: string
  /** Dedupe keys of the documents that the mail carries. */
  readonly documents?: readonly string[]
}

export type DocumentPayload = {
  readonly kind: DocumentKind
  readonly rma: string
  readonly revision: number
  readonly locale: Locale
}

export const mailPayload = (row: Outbox): MailPayload => row.payload as MailPayload
export const documentPayload = (row: Outbox): DocumentPayload => row.payload as DocumentPayload
