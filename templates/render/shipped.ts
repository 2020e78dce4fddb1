import { translator } from '@messages/translate'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import type { MailContent } from '../mail/mailTemplate'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'

/** The mail as it is shipped, in one language: what serves until a template is online, and what "restore" brings back. */
export const shippedContent = (event: MailEvent, locale: Locale): MailContent =>
  MAIL_TEMPLATES[event].content(translator(locale, 'mails'))
