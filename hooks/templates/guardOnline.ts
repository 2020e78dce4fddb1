import { refusalsOf } from '@templates/render/checkTemplate'
import { type CollectionAfterChangeHook, isolateObjectProperty } from 'payload'
import { throwAll } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import type { Template } from '@/payload-types'

type ByLocale = Partial<Record<Locale, unknown>> | null | undefined

/**
 * What is online can be used. Judges what was stored just now, in every language, inside its transaction: publishing,
 * restoring a version and importing all pass here, and what is refused is undone.
 *
 * @throws DomainError | DomainErrors TEMPLATE_…, naming language and place
 */
export const guardOnline: CollectionAfterChangeHook<Template> = async ({ doc, req }) => {
  if (doc._status !== 'published') return doc
  // Reading sets the language on the request that it is given.
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const stored = (await req.payload.findByID({
    collection: 'templates',
    id: doc.id,
    draft: false,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    req: own,
  })) as unknown as Record<'subject' | 'preheader' | 'body' | 'paper', ByLocale>
  const textIn = (field: ByLocale, locale: Locale) => String(field?.[locale] ?? '')
  const contents = LOCALES.map((locale) => [
    locale,
    {
      subject: textIn(stored.subject, locale),
      preheader: textIn(stored.preheader, locale),
      body: stored.body?.[locale],
      paper: stored.paper?.[locale],
    },
  ])
  throwAll(await refusalsOf(doc.key, Object.fromEntries(contents)))
  return doc
}
