import { shippedFields } from '@templates/render/shipped'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { DomainError } from '@/core/errors'
import { LOCALES, type Locale, localeOf } from '@/core/locale'

import { channelOf, isOfService, isTemplateKey, type TemplateKey } from '@/core/templates/key'
import { slotOf, type TemplateRef, whereTemplate } from '@/core/templates/ref'
import type { Template } from '@/payload-types'

/**
 * A new template that says nothing yet begins with what is sent today: what is shipped, or for one service what is online for
 * all. There is one per mail and paper, and one per mail and service.
 */
export const beginAsServed: CollectionBeforeValidateHook<Template> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !isTemplateKey(data.key)) return data
  const ref = refOf(data.key, data.serviceType)
  if (ref.serviceType && !isOfService(data.key))
    throw new DomainError('TEMPLATE_SERVICE_UNFIT', `${data.key} is no mail of a service`)
  await refuseSecond(req, ref)
  const begun = { ...data, channel: channelOf(data.key), slot: slotOf(ref) }
  if (data.body || data.subject || data.paper) return begun
  req.context.beginAsServed = true
  return { ...begun, ...(await servedToday(req, ref, localeOf(req.locale))) }
}

/** What a template is of never changes; field access would take it out of a version that is restored. */
export const keepRef: CollectionBeforeValidateHook<Template> = ({ data, originalDoc }) => {
  if (!originalDoc?.key) return data
  const { key, channel, serviceType } = originalDoc
  return { ...data, key, channel, serviceType: idOf(serviceType), slot: slotOf(refOf(key, serviceType)) }
}

/** The other languages of a template that began so. */
export const beginInEveryLanguage: CollectionAfterChangeHook<Template> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.context.beginAsServed) return doc
  for (const locale of LOCALES.filter((one) => one !== localeOf(req.locale))) {
    const served = await servedToday(req, refOf(doc.key, doc.serviceType), locale)
    await req.payload.update({
      collection: 'templates',
      id: doc.id,
      data: { ...served, ...(doc._status ? { _status: doc._status } : {}) },
      locale,
      draft: doc._status !== 'published',
      depth: 0,
      overrideAccess: true,
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })
  }
  return doc
}

const refOf = (template: TemplateKey, serviceType: Template['serviceType']): TemplateRef => {
  const id = idOf(serviceType)
  return id === null ? { template } : { template, serviceType: id }
}

const idOf = (link: Template['serviceType']): string | null =>
  link ? String(typeof link === 'object' ? link.id : link) : null

async function servedToday(req: PayloadRequest, ref: TemplateRef, locale: Locale): Promise<Partial<Template>> {
  const shipped = shippedFields(ref.template, locale) as Partial<Template>
  if (!ref.serviceType) return shipped
  const { docs } = await req.payload.find({
    collection: 'templates',
    where: { and: [whereTemplate({ template: ref.template }), { _status: { equals: 'published' } }] },
    limit: 1,
    pagination: false,
    locale,
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  if (!docs[0]) return shipped
  const { subject, preheader, body } = docs[0]
  return { subject, preheader, body }
}

async function refuseSecond(req: PayloadRequest, ref: TemplateRef): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'templates',
    where: whereTemplate(ref),
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw new DomainError('TEMPLATE_EXISTS', `There is a template for ${ref.template}`)
}
