/** Texts for the browser, whose formatter has no parser: what is no plain sentence goes there parsed. */
import type { Locale } from '@/core/locale'
import { formatOf, isPlain, type MessageTree, type TextTree } from './format'

export function parseTexts(texts: TextTree, locale: Locale): MessageTree {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      if (typeof text !== 'string') return [key, parseTexts(text, locale)]
      return [key, isPlain(text) ? text : formatOf(text, locale).getAst()]
    }),
  )
}
