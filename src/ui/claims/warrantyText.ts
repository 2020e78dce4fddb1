/** What is known of a warranty, in a sentence for the customer. */
import type { Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import type { Warranty } from '@/core/claims/warranty'
import { formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'

export type SayClaims = Translate<AreaKey<'claims'>>

export function warrantyText(warranty: Warranty | undefined, say: SayClaims, locale: Locale): string {
  if (!warranty) return ''
  if (warranty.verdict === 'unknown') return say(`doubt.${warranty.doubt}`)
  return say(`warranty.${warranty.verdict}`, { until: formatDay(warranty.until, locale) })
}

/** Its tone and shape, so that colour never speaks alone. */
export const WARRANTY_TONES = {
  inTerm: { tone: 'ok', shape: 'check' },
  expired: { tone: 'stop', shape: 'octagon' },
  unknown: { tone: 'neutral', shape: 'ring' },
} as const
