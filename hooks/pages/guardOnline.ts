import { type CollectionAfterChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'

import { type DomainError, throwAll } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import { type PageText, pageRefusals } from '@/core/pages'
import { endPlan } from '@/outbox/plannedPages'
import type { Page } from '@/payload-types'

type ByLocale = Partial<Record<Locale, unknown>> | null | undefined

/**
 * What is online can be read in every language of the portal. Judges what was stored just now, inside its transaction:
 * publishing by hand, at a planned moment, by restoring a version or over REST all pass here, and what is refused is undone.
 *
 * @throws DomainError | DomainErrors PAGE_…, naming language and place
 */
export const guardOnline: CollectionAfterChangeHook<Page> = async ({ doc, req, context }) => {
  if (doc._status !== 'published') return doc
  throwAll(await refusalsOf(req, doc.id, false))
  if (!context.byPlan) await endPlan(req, doc.id)
  return doc
}

/** What keeps a page from being online: as it is online, or as its draft stands. */
export async function refusalsOf(req: PayloadRequest, id: string, draft: boolean): Promise<DomainError[]> {
  const options = { depth: 0, overrideAccess: true } as const
  // Reading sets the language on the request that it is given.
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const found = { collection: 'pages', id, draft, locale: 'all', fallbackLocale: false, ...options } as const
  const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', ...options, req: own })
  const stored = (await req.payload.findByID({ ...found, req: own })) as unknown as {
    slug: unknown
    title: ByLocale
    body: ByLocale
  }
  const texts = LOCALES.map((locale): [Locale, PageText] => {
    return [locale, { title: stored.title?.[locale], body: stored.body?.[locale] }]
  })
  return pageRefusals(stored.slug, Object.fromEntries(texts), languages?.length ? languages : LOCALES)
}
