import { formatter, type MessageKey, type MessageTree, type Translate } from '@messages/format'
import type request from '@messages/nl/request.json'

import type { Locale } from '@/core/locale'

/** What a client component needs to speak: handed on by the page, since the browser loads no texts itself. */
export type Words = { readonly locale: Locale; readonly messages: MessageTree }

export type Say = Translate<MessageKey<typeof request>>

const made = new WeakMap<MessageTree, Say>()

/** The sentences of the request pages; parsed patterns are kept as long as the texts. */
export function sayer({ locale, messages }: Words): Say {
  const known = made.get(messages)
  if (known) return known
  const say: Say = formatter<MessageTree>(locale, messages)
  made.set(messages, say)
  return say
}
