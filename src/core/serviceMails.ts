/** What the mails about a service request know (src/core/mails.ts). */
import type { Day } from './day'
import type { MailBase } from './mailBase'
import type { Target } from './services/target'

export type MailServiceRequest = {
  readonly number: string
  /** Title of its type in the mail's language. */
  readonly service: string
  readonly submittedOn: Day
  /** The answered questions, in the mail's language; `files` counts those of an upload. */
  readonly answers: readonly { readonly question: string; readonly text: string; readonly files: number }[]
  /** The last question of staff, and what the customer said to it. */
  readonly question: string | null
  readonly answer: string | null
  /** The words of staff at the end. */
  readonly note: string | null
  /** Target time of the type, for staff. */
  readonly target: Target | null
}

export type ServiceMailData = MailBase & {
  readonly request: MailServiceRequest
  readonly customer: { readonly number: string; readonly name: string }
  readonly contactName: string
  /** Address of the request's page in the portal. */
  readonly requestUrl: string
}

export type StaffServiceMailData = ServiceMailData & {
  readonly contactEmail: string
  /** Address of the request in the admin panel. */
  readonly panelUrl: string
  /** Name of the member of staff who made it for the customer, or null. */
  readonly onBehalfBy: string | null
}
