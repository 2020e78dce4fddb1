import { translator } from '@messages/translate'
import type { PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { isPaper, type TemplateKey } from '@/core/templates/key'
import type { MailContent } from '../mail/mailTemplate'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import type { PaperContent } from '../pdf/paperTemplate'
import { PAPER_TEMPLATES } from '../pdf/paperTemplates'

/** As it is shipped, in one language: what serves until a template is online, and what "restore" brings back. */
export const shippedContent = (event: MailEvent, locale: Locale): MailContent =>
  MAIL_TEMPLATES[event].content(translator(locale, 'mails'))

export const shippedPaper = (event: PaperEvent, locale: Locale): PaperContent =>
  PAPER_TEMPLATES[event].content(translator(locale, 'documents'))

/** The same for any template, as the fields of its row. */
export const shippedFields = (key: TemplateKey, locale: Locale): MailContent | PaperContent =>
  isPaper(key) ? shippedPaper(key, locale) : shippedContent(key, locale)
