import type { MessageTree } from '@messages/format'
import { messagesOf } from '@messages/translate'

import type { Locale } from '@/core/locale'

/** The texts of the station and of what came in, to hand to a client component. */
export const receivingMessages = (locale: Locale): MessageTree => {
  const { line } = messagesOf(locale, 'status')
  return { ...messagesOf(locale, 'receiving'), ...(line !== undefined && { lineStatus: line }) }
}
