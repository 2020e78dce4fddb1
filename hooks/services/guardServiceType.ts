import { type CollectionAfterChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError, throwAll } from '@/core/errors'
import { readCondition } from '@/core/forms/readForm'
import { LOCALES, type Locale } from '@/core/locale'
import { visibilityProblems } from '@/core/services/visibility'
import { judgeTogether } from '@/db/judgeTogether'
import type { ServiceType } from '@/payload-types'

/**
 * A type that is stored has rules that can hold; one that is online has words in every language and a form that is online.
 * Judges what was stored just now, inside its transaction: what is refused is undone.
 *
 * @throws DomainError | DomainErrors VISIBILITY_… | SERVICE_…
 */
export const guardServiceType: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  await judgeTogether(req, `service type ${doc.id}`, (later) => judgeStored(later, doc.id))
  return doc
}

async function judgeStored(req: PayloadRequest, id: string): Promise<void> {
  const stored = await storedType(req, id)
  if (!stored) return // a later write took it away
  const rules = visibilityProblems(readCondition(stored.visibility), await segmentCodes(req))
  throwAll([
    ...rules.map(({ code, ...place }) => new DomainError(code, `Rule ${place.position}: ${place.name}`, { ...place })),
    ...(stored.online ? await onlineProblems(req, stored) : []),
  ])
}

type Words = Partial<Record<Locale, string | null>> | null | undefined
type Spoken = Pick<ServiceType, 'visibility' | 'online' | 'form'> & Partial<Record<'title' | 'description', Words>>

async function storedType(req: PayloadRequest, id: string): Promise<Spoken | null> {
  const quiet = { depth: 0, overrideAccess: true, disableErrors: true } as const
  const all = { collection: 'service-types', id, locale: 'all', fallbackLocale: false, ...quiet } as const
  const stored: unknown = await req.payload.findByID({ ...all, req: ownLanguage(req) })
  return stored as Spoken | null
}

async function onlineProblems(req: PayloadRequest, { form, title, description }: Spoken): Promise<DomainError[]> {
  const described = LOCALES.some((locale) => description?.[locale])
  const wordless = LOCALES.filter((locale) => !title?.[locale] || (described && !description?.[locale]))
  const where = { id: { equals: typeof form === 'object' ? form.id : form }, _status: { equals: 'published' as const } }
  const { totalDocs } = await req.payload.count({
    collection: 'forms',
    where,
    overrideAccess: true,
    req: ownLanguage(req),
  })
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

/** Reading sets the language on the request that it is given. */
const ownLanguage = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
