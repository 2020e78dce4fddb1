/** The languages the portal, its mails and its documents speak. */
export const LOCALES = ['nl', 'en'] as const

export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'nl'

/** The language for somebody who would read `wanted`, where only some are offered. All are when none is named. */
export const offeredLocale = (wanted: Locale, offered: readonly Locale[] | null | undefined): Locale =>
  !offered?.length || offered.includes(wanted) ? wanted : (LOCALES.find((one) => offered.includes(one)) ?? wanted)

/** The locale named by `value` (`en`, `en-GB`), or the default when it names none of ours. */
export function localeOf(value: unknown): Locale {
  if (typeof value !== 'string') return DEFAULT_LOCALE
  const language = value.trim().toLowerCase().split(/[-_]/)[0]
  return LOCALES.find((locale) => locale === language) ?? DEFAULT_LOCALE
}
