import { type Day, dayIn, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'

export type Clock = { readonly zone: string; readonly locale: Locale }

const dayOf = (iso: string, zone: string): Day => dayIn(zone, new Date(iso))

/** 17 november 2026 */
export const longDate = (iso: string, { zone, locale }: Clock): string => formatDay(dayOf(iso, zone), locale)

/** 17-11-2026, in English 17 Nov 2026 */
export const shortDate = (iso: string, { zone, locale }: Clock): string => formatDay(dayOf(iso, zone), locale, 'short')

/** 17 november 2026, 14.03 */
export function momentText(iso: string, { zone, locale }: Clock): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const clock = time.format(new Date(iso))
  return `${longDate(iso, { zone, locale })}, ${locale === 'nl' ? clock.replace(':', '.') : clock}`
}
