import { languageTag } from '@messages/format'

import type { Locale } from '@/core/locale'

/** A moment as staff read it, on the clock of the business: "20 nov 2026, 09:31". */
export function formatMoment(iso: string, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(languageTag(locale), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
}
