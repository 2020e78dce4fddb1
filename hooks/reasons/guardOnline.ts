import { type CollectionAfterChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import { isFormOnline } from '@/db/formUse'
import type { ReturnReason } from '@/payload-types'

type Words = Partial<Record<Locale, string | null>> | null | undefined

/**
 * A reason that is online has words in every language of the portal, and its form is online. Judges what was stored just now,
 * inside its transaction: what is refused is undone.
 *
 * @throws DomainError | DomainErrors REASON_LANGUAGE_MISSING | REASON_FORM_OFFLINE
 */
export const guardOnline: CollectionAfterChangeHook<ReturnReason> = async ({ doc, req }) => {
  if (!doc.online) return doc
  const form = doc.form && typeof doc.form === 'object' ? doc.form.id : doc.form
  throwAll([
    ...(await wordlessLanguages(req, doc.id)).map(
      (locale) => new DomainError('REASON_LANGUAGE_MISSING', `No words in ${locale}`, { locale }),
    ),
    ...(!form || (await isFormOnline(req, form))
      ? []
      : [new DomainError('REASON_FORM_OFFLINE', 'The form is not online')]),
  ])
  return doc
}

/** A language lacks words when the title, or an explanation that another one has, is missing there. */
async function wordlessLanguages(req: PayloadRequest, id: string): Promise<Locale[]> {
  const quiet = { depth: 0, overrideAccess: true } as const
  // Reading sets the language on the request that it is given.
  const own = () => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const { languages } = await req.payload.findGlobal({ slug: 'portal-settings', ...quiet, req: own() })
  const all = { collection: 'return-reasons', id, locale: 'all', fallbackLocale: false, ...quiet } as const
  const { title, help } = (await req.payload.findByID({ ...all, req: own() })) as unknown as Record<string, Words>
  const explained = LOCALES.some((locale) => help?.[locale]?.trim())
  const offered = languages?.length ? languages : LOCALES
  return offered.filter((locale) => !title?.[locale]?.trim() || (explained && !help?.[locale]?.trim()))
}
