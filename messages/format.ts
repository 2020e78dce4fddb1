/** The pure formatter of texts: ICU patterns in, sentences out. In the browser it has no parser: docs/decisions/0036-quick-pages.md */
import { IntlMessageFormat } from 'intl-messageformat'

import type { Locale } from '@/core/locale'

/** An ICU pattern, parsed. */
export type Pattern = ReturnType<IntlMessageFormat['getAst']>

type Tree<Text> = { readonly [key: string]: Text | Tree<Text> }
/** Texts as the files hold them. */
export type TextTree = Tree<string>
/** Texts as components are handed them. */
export type MessageTree = Tree<string | Pattern>
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
export function flatten<Text extends string | Pattern>(tree: Tree<Text>, prefix = ''): Map<string, Text> {
  const flat = new Map<string, Text>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string' || Array.isArray(value)) flat.set(prefix + key, value as Text)
    else for (const [inner, text] of flatten(value as Tree<Text>, `${prefix}${key}.`)) flat.set(inner, text)
  }
  return flat
}

/** Whether a text is its own sentence: it quotes nothing and has nothing to fill in. */
export const isPlain = (text: string): boolean => !/[{}']/.test(text)

/** The format of one text. Angle brackets are plain text: a message never holds markup. */
export const formatOf = (text: string | Pattern, locale: Locale): IntlMessageFormat =>
  new IntlMessageFormat(text, languageTag(locale), undefined, { ignoreTag: true })

/**
 * Makes `t(key, values)` for one language over the given texts. Parsed patterns are kept as long as the formatter.
 *
 * @throws Error for an unknown key outside production; in production the key itself is shown, so that a page still stands.
 */
export function formatter<Tree extends MessageTree>(locale: Locale, messages: Tree): Translate<MessageKey<Tree>> {
  const texts = flatten(messages)
  const formats = new Map<string, IntlMessageFormat>()

  return (key, values) => {
    const text = texts.get(key)
    if (text === undefined) return missing(locale, key)
    if (typeof text === 'string' && isPlain(text)) return text
    const format = formats.get(key) ?? formatOf(text, locale)
    formats.set(key, format)
    return String(format.format({ ...values }))
  }
}

// NODE_ENV is written into the bundle by the compiler: it is the one variable the browser knows too.
function missing(locale: Locale, key: string): string {
  if (process.env.NODE_ENV === 'production') return key
  throw new Error(`messages/${locale} has no text "${key}"`)
}
