import { formatter, type MessageTree, type Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import type { Locale } from '@/core/locale'

export type ReceivingText = Translate<AreaKey<'receiving'>>

export const receivingText = (locale: Locale, messages: MessageTree): ReceivingText =>
  formatter(locale, messages) as Translate as ReceivingText
