import { formatter, type MessageKey, type MessageTree, type Translate } from '@messages/format'
import type picker from '@messages/nl/picker.json'
import type request from '@messages/nl/request.json'

import type { Locale } from '@/core/locale'

/** What a client component needs to speak: handed on by the page, since the browser loads no texts itself. */
export type Words = { readonly locale: Locale; readonly messages: MessageTree }

export type Say = Translate<MessageKey<typeof request>>
export type SayPicker = Translate<MessageKey<typeof picker>>

const made = new WeakMap<MessageTree, Translate>()

/** The sentences of the request pages; parsed patterns are kept as long as the texts. */
export const sayer = (words: Words): Say => kept(words)

/** The sentences that the picker says while lines are chosen. */
export const pickerSayer = (words: Words): SayPicker => kept(words)

function kept({ locale, messages }: Words): Translate {
  const known = made.get(messages)
  if (known) return known
  const say: Translate = formatter<MessageTree>(locale, messages)
  made.set(messages, say)
  return say
}
