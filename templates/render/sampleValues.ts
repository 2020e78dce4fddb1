/** What each variable of a template says with the sample data: shown beside its name where an admin chooses one. */
import { translator } from '@messages/translate'
import type { PaperEvent } from '@/core/documents'
import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import type { LineRow, PaperRow } from '@/core/templates/contract'
import { isPaper, type TemplateKey } from '@/core/templates/key'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import { PAPER_TEMPLATES } from '../pdf/paperTemplates'

const LONGEST = 48

type Value = string | readonly (string | LineRow | PaperRow)[]

/** One short line of plain text by the name of its variable; empty where the sample has nothing to say. */
export function sampleValues(key: TemplateKey, locale: Locale): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, Value>> = isPaper(key) ? ofPaper(key, locale) : ofMail(key, locale)
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shortened(inWords(value))]))
}

function ofMail<Event extends MailEvent>(event: Event, locale: Locale) {
  const template = MAIL_TEMPLATES[event]
  return template.values(template.sample(locale), translator(locale, 'mails'))
}

function ofPaper<Event extends PaperEvent>(event: Event, locale: Locale) {
  const template = PAPER_TEMPLATES[event]
  return template.values(template.sample(locale), translator(locale, 'documents'))
}

/** A table is told by its articles. */
const inWords = (value: Value): string =>
  typeof value === 'string' ? value : value.map((one) => (typeof one === 'string' ? one : one.article)).join(', ')

function shortened(words: string): string {
  const signs = [...words.replace(/\s+/g, ' ').trim()]
  return signs.length > LONGEST
    ? `${signs
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : signs.join('')
}
