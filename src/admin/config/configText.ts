import { formatter, type MessageTree, type Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import type { Locale } from '@/core/locale'

export type ConfigText = Translate<AreaKey<'config'>>

export const configText = (locale: Locale, messages: MessageTree): ConfigText =>
  formatter(locale, messages) as Translate as ConfigText
