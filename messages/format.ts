/** The pure formatter of texts: ICU patterns in, sentences out. Small enough for the browser: it loads no texts itself. */
import { IntlMessageFormat } from 'intl-messageformat'

import type { Locale } from '@/core/locale'

export type MessageTree = { readonly [key: string]: string | MessageTree }
export type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>

/** Every key of a message file, nested ones joined with a dot: `'steps.print'`. */
export type MessageKey<Tree> = string extends keyof Tree
  ? string
  : { [K in keyof Tree & string]: Tree[K] extends string ? K : `${K}.${MessageKey<Tree[K]>}` }[keyof Tree & string]

/** The sentence for a key, with its values filled in. */
export type Translate<Key extends string = string> = (key: Key, values?: MessageValues) => string

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { nl: 'nl-NL', en: 'en-GB' }

/** The language with the country whose way of writing dates and numbers the portal follows. */
const languageTag = (locale: Locale): string => LANGUAGE_TAGS[locale]

/** One flat dictionary of a nested message file. */
export function flatten(tree: MessageTree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text)
  }
  return flat
}

/**
 * Makes `t(key, values)` for one language over the given texts. Parsed patterns are kept as long as the formatter.
 * Angle brackets are plain text: a message never holds markup.
 *
 * @throws Error for an unknown key outside production; in production the key itself is shown, so that a page still stands.
 */
export function formatter<Tree extends MessageTree>(locale: Locale, messages: Tree): Translate<MessageKey<Tree>> {
  const texts = flatten(messages)
  const parsed = new Map<string, IntlMessageFormat>()

  return (key, values) => {
    const text = texts.get(key)
    if (text === undefined) return missing(locale, key)
    let format = parsed.get(key)
    if (!format) {
      format = new IntlMessageFormat(text, languageTag(locale), undefined, { ignoreTag: true })
      parsed.set(key, format)
    }
    return String(format.format({ ...values }))
  }
}

// NODE_ENV is written into the bundle by the compiler: it is the one variable the browser knows too.
function missing(locale: Locale, key: string): string {
  if (process.env.NODE_ENV === 'production') return key
  throw new Error(`messages/${locale} has no text "${key}"`)
}
