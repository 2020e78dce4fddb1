import { formatter, type MessageTree, type Translate } from '@messages/format'
import type { AreaKey } from '@messages/translate'

import type { Locale } from '@/core/locale'

/** `t('decide.confirm')`: the texts of the panel's own screens. */
export type PanelText = Translate<AreaKey<'admin'>>

/** The panel's texts from messages that the server handed over; server components use `translator(locale, 'admin')`. */
export const panelText = (locale: Locale, messages: MessageTree): PanelText =>
  formatter(locale, messages) as Translate as PanelText
