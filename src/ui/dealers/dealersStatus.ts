import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { RmaStatus } from '@/core/rmas/status'

/** The status of a return in a word to a dealer: what awaits the dealer awaits its reader. */
export const dealersStatus = (status: RmaStatus, locale: Locale): string =>
  status === 'awaitingDealer'
    ? translator(locale, 'dealers')('returns.waits')
    : translator(locale, 'status')(`rma.${status}`)
