import { type CollectionAfterChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { readCondition } from '@/core/forms/readForm'
import { LOCALES } from '@/core/locale'
import { visibilityProblems } from '@/core/services/visibility'
import type { ServiceType } from '@/payload-types'

/**
 * A type that is stored has rules that can hold; one that is online has words in every language and a form that is online.
 * Judges what was stored just now, inside its transaction: what is refused is undone.
 *
 * @throws DomainError | DomainErrors VISIBILITY_… | SERVICE_…
 */
export const guardServiceType: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  const rules = visibilityProblems(readCondition(doc.visibility), await segmentCodes(req))
  throwAll([
    ...rules.map(({ code, ...place }) => new DomainError(code, `Rule ${place.position}: ${place.name}`, { ...place })),
    ...(doc.online ? await onlineProblems(req, doc) : []),
  ])
  return doc
}

async function onlineProblems(req: PayloadRequest, { id, form }: ServiceType): Promise<DomainError[]> {
  const quiet = { depth: 0, overrideAccess: true, disableErrors: true } as const
  // Reading sets the language on the request that it is given.
  const own = () => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const all = { locale: 'all', fallbackLocale: false, ...quiet } as const
  const stored: unknown = await req.payload.findByID({ collection: 'service-types', id, ...all, req: own() })
  const { title, description } = stored as Record<'title' | 'description', Record<string, string> | null>
  const described = LOCALES.some((locale) => description?.[locale])
  const wordless = LOCALES.filter((locale) => !title?.[locale] || (described && !description?.[locale]))
  const where = { id: { equals: typeof form === 'object' ? form.id : form }, _status: { equals: 'published' as const } }
  const { totalDocs } = await req.payload.count({ collection: 'forms', where, overrideAccess: true, req: own() })
  return [
    ...wordless.map((locale) => new DomainError('SERVICE_LANGUAGE_MISSING', `No words in ${locale}`, { locale })),
    ...(totalDocs > 0 ? [] : [new DomainError('SERVICE_FORM_OFFLINE', 'The form is not online')]),
  ]
}

async function segmentCodes(req: PayloadRequest): Promise<ReadonlySet<string>> {
  const options = { pagination: false, depth: 0, select: { code: true }, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'segments', ...options })
  return new Set(docs.map(({ code }) => code))
}
