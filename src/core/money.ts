import type { Locale } from './locale'

const NUMBER_LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Locale, string>

/**
 * An amount as a reader of `locale` writes it: € 4.812,60 in Dutch, €4,812.60 in English.
 *
 * @param cents hundredths of the currency, a safe integer; negative for credits
 * @param currency ISO 4217 code
 * @throws RangeError when cents is no integer or the code is malformed (a bug in the caller)
 */
export function formatCents(cents: number, currency: string, locale: Locale): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`cents: ${cents}`)
  const format = new Intl.NumberFormat(NUMBER_LOCALE[locale], {
    style: 'currency',
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return format.format(cents / 100)
}
