import { shippedFields } from '@templates/render/shipped'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { DomainError } from '@/core/errors'
import { LOCALES, type Locale, localeOf } from '@/core/locale'
import { channelOf, isTemplateKey } from '@/core/templates/key'
import type { Template } from '@/payload-types'

/** A new template that says nothing yet begins as what is shipped. There is one per mail and paper. */
export const beginAsShipped: CollectionBeforeValidateHook<Template> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !isTemplateKey(data.key)) return data
  await refuseSecond(req, data.key)
  const begun = { ...data, channel: channelOf(data.key) }
  if (data.body || data.subject || data.paper) return begun
  req.context.beginAsShipped = true
  return { ...begun, ...shipped(data.key, localeOf(req.locale)) }
}

/** What a template is of never changes; field access would take it out of a version that is restored. */
export const keepKey: CollectionBeforeValidateHook<Template> = ({ data, originalDoc }) =>
  originalDoc?.key ? { ...data, key: originalDoc.key, channel: originalDoc.channel } : data

/** The other languages of a template that began as shipped. */
export const beginInEveryLanguage: CollectionAfterChangeHook<Template> = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.context.beginAsShipped) return doc
  for (const locale of LOCALES.filter((one) => one !== localeOf(req.locale))) {
    await req.payload.update({
      collection: 'templates',
      id: doc.id,
      data: { ...shipped(doc.key, locale), ...(doc._status ? { _status: doc._status } : {}) },
      locale,
      draft: doc._status !== 'published',
      depth: 0,
      overrideAccess: true,
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })
  }
  return doc
}

const shipped = (key: Template['key'], locale: Locale) => shippedFields(key, locale) as Partial<Template>

async function refuseSecond(req: PayloadRequest, key: Template['key']): Promise<void> {
  const where = { key: { equals: key } }
  const { totalDocs } = await req.payload.count({ collection: 'templates', where, overrideAccess: true, req })
  if (totalDocs > 0) throw new DomainError('TEMPLATE_EXISTS', `There is a template for ${key}`)
}
