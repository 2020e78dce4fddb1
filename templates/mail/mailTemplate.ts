import type { Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'
import type { Locale } from '@/core/locale'
import type { MailDataOf, MailEvent } from '@/core/mails'
import type { ValuesOf } from '@/core/templates/contracts'
import type { Framed } from './frame'

export type MailText = Translate<AreaKey<'mails'>>

/** What an admin may change of a mail, in one language. */
export type MailContent = {
  /** Liquid over the texts of the contract. */
  readonly subject: string
  /** Liquid as well; the line that mail programs show beside the subject. May be empty. */
  readonly preheader: string
  /** The editor's tree. */
  readonly body: unknown
}

/** One mail as it is shipped: its text in the same form in which an admin changes it, and the data it is given. */
export type MailTemplate<Event extends MailEvent> = {
  readonly event: Event
  readonly content: (t: MailText) => MailContent
  /** Exactly the contract of the event (src/core/templates/contract.ts). */
  readonly values: (data: MailDataOf[Event], t: MailText) => ValuesOf<Event>
  /** What the frame says; no admin changes it. */
  readonly frame: (data: MailDataOf[Event], t: MailText) => Pick<Framed, 'date' | 'why'>
  /** Believable data, for previews and tests. */
  readonly sample: (locale: Locale) => MailDataOf[Event]
}
