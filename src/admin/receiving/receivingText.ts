import { formatter, type MessageTree, type Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { LineStatus } from '@/core/rmas/status'

/** With the words for the status of a line, which `receivingMessages` adds. */
export type ReceivingText = Translate<AreaKey<'receiving'> | `lineStatus.${LineStatus | 'partiallyReceived'}`>

export const receivingText = (locale: Locale, messages: MessageTree): ReceivingText =>
  formatter(locale, messages) as Translate as ReceivingText
