import type { MailBase } from '../mailBase'

/** What the mail about a message on a case knows. */
export type MessageMailData = MailBase & {
  readonly number: string
  /** The title of the service in the mail's language; null for a return. */
  readonly service: string | null
  readonly customer: { readonly number: string; readonly name: string }
  /** Whom the mail greets: the contact of the case, or nobody. */
  readonly contactName: string
  readonly author: string
  readonly text: string
  readonly files: number
  /** Address of the case in the portal, and in the admin panel. */
  readonly caseUrl: string
  readonly panelUrl: string
}
