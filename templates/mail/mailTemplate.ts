import type { Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'
import type { Locale } from '@/core/locale'
import type { MailDataOf, MailEvent } from '@/core/mails'

export type MailText = Translate<AreaKey<'mails'>>

/**
 * One mail as it is shipped: Liquid for its subject, HTML and text. Sentences come from messages/mails.json through the
 * filter `t`, so that one template serves every language.
 */
export type MailTemplate<Event extends MailEvent> = {
  readonly event: Event
  readonly subject: string
  readonly html: string
  readonly text: string
  /** What the template needs beside the data of its event: days in words, choices, steps. */
  readonly view: (data: MailDataOf[Event], t: MailText) => Readonly<Record<string, unknown>>
  /** Believable data, for previews and tests. */
  readonly sample: (locale: Locale) => MailDataOf[Event]
}
