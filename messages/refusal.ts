/** The sentence for a refusal, the same in the portal, in the REST answer and in the panel. */
import { formatDay, isDay } from '@/core/day'
import type { DomainErrorCode } from '@/core/errors'
import type { Locale } from '@/core/locale'
import type { MessageValues } from './format'
import { translator } from './translate'

/** Every sentence can be made, whatever the thrower left out. */
const BLANKS: MessageValues = {
  asked: 0,
  allowed: 0,
  delivered: 0,
  returned: 0,
  inRequest: 0,
  awaitingCredit: 0,
  until: '',
  moment: '',
  what: '',
  by: '',
  how: '',
  levels: 0,
  code: '',
  megabytes: 0,
  perDay: 0,
  megapixels: 0,
  extension: '',
  extensions: '',
  locale: '',
  part: '',
  block: 0,
  name: '',
  number: '',
  position: 0,
  count: 0,
  example: '',
  series: '',
  field: '',
  length: 0,
}

export function refusalSentence(
  code: DomainErrorCode,
  details: Readonly<Record<string, unknown>>,
  locale: Locale,
): string {
  return translator(locale, 'errors')(code, { ...BLANKS, ...readable(details, locale) })
}

/** A collection's slug as a choice of a sentence can be named. */
const asWord = (slug: string): string => slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Days as people write them; what no sentence can hold is left out. */
function readable(details: Readonly<Record<string, unknown>>, locale: Locale): MessageValues {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(details)) {
    if (isDay(value)) values[name] = formatDay(value, locale)
    else if (typeof value === 'string') values[name] = name === 'what' ? asWord(value) : value
    else if (typeof value === 'number') values[name] = value
  }
  return values
}
