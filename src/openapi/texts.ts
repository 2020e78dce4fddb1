/** The words of the description, in one language. */
import { flatten } from '@messages/format'
import { type AreaKey, textsOf, translator } from '@messages/translate'
import type { SanitizedConfig } from 'payload'

import type { Locale } from '@/core/locale'
import type { Caller } from '@/endpoints/request/described'
import type { Operation } from './operations'

type Values = Readonly<Record<string, string | number>>

export type Texts = {
  readonly say: (key: string, values?: Values) => string
  /** What an operation does, in a few words. */
  readonly summary: (operation: Operation) => string
  readonly who: (who: readonly Caller[] | null) => string
  /** A collection or global by its name. */
  readonly tag: (slug: string) => string
}

/** Where an endpoint of ours has its words: `post.id-decide`. */
export const wordsKey = ({ method, path, entity }: Pick<Operation, 'method' | 'path' | 'entity'>): string => {
  const segments = path.split('/').filter(Boolean)
  const below = segments.slice(segments[0] === 'globals' ? 2 : 1).map((one) => one.replace(/[{}]/g, ''))
  return `${method.toLowerCase()}.${(below.join('-') || entity.slug).replaceAll('.', '')}`
}

export function textsIn(locale: Locale, config: SanitizedConfig): Texts {
  const known = flatten(textsOf(locale, 'api'))
  const translate = translator(locale, 'api')
  const say: Texts['say'] = (key, values) => translate(key as AreaKey<'api'>, values)
  const names = namesOf(locale, config, say)
  const tag = (slug: string) => names.get(slug)?.many ?? slug
  const summary = (operation: Operation) => {
    const { entity, isGlobal, action } = operation
    const own = `verbs.${wordsKey(operation)}`
    const isOwn = action === 'verb' || action === 'upload' || action === 'account' || operation.description
    if (isOwn) return known.has(own) ? say(own) : say('undescribed')
    const key = `${isGlobal ? 'settings' : 'actions'}.${action}`
    const { one, many } = names.get(entity.slug) ?? { one: entity.slug, many: entity.slug }
    return known.has(key) ? say(key, { one, many }) : say(`actions.${action}`, { one, many })
  }
  const who: Texts['who'] = (callers) =>
    callers ? say('who', { who: callers.map((one) => say(`callers.${one}`)).join(', ') }) : say('undescribed')
  return { say, summary, who, tag }
}

type Names = ReadonlyMap<string, { readonly one: string; readonly many: string }>

function namesOf(locale: Locale, { collections, globals }: SanitizedConfig, say: Texts['say']): Names {
  const roots = ['config', 'grids', 'erp', 'openapi.json'].map(
    (slug) => [slug, say(`roots.${slug.replaceAll('.', '')}`)] as const,
  )
  return new Map([
    ...collections.map(({ slug, labels }) => {
      const one = inLanguage(labels.singular, locale, slug)
      return [slug, { one, many: inLanguage(labels.plural, locale, slug) }] as const
    }),
    ...globals.map(({ slug, label }) => {
      const one = inLanguage(label, locale, slug)
      return [slug, { one, many: one }] as const
    }),
    ...roots.map(([slug, name]) => [slug, { one: name, many: name }] as const),
  ])
}

/** A label of Payload: a text, or one by language. */
function inLanguage(label: unknown, locale: Locale, slug: string): string {
  if (typeof label === 'string') return label
  const found = label instanceof Object ? (label as Record<string, unknown>)[locale] : undefined
  return typeof found === 'string' ? found : slug
}
