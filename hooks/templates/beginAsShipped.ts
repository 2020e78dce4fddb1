import { shippedContent } from '@templates/render/shipped'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeValidateHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'
import { DomainError } from '@/core/errors'
import { LOCALES, localeOf } from '@/core/locale'
import { MAIL_EVENTS } from '@/core/mails'
import type { Template } from '@/payload-types'

/** A new template that says nothing yet begins as the mail that is shipped. There is one per mail. */
export const beginAsShipped: CollectionBeforeValidateHook<Template> = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const key = MAIL_EVENTS.find((event) => event === data.key)
  if (!key) return data
  await refuseSecond(req, key)
  if (data.body || data.subject) return data
  req.context.beginAsShipped = true
  return { ...data, ...shipped(key, localeOf(req.locale)) }
}

/** Which mail a template is of never changes; field access would take it out of a version that is restored. */
export const keepMail: CollectionBeforeValidateHook<Template> = ({ data, originalDoc }) =>
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

const shipped = (key: Template['key'], locale: (typeof LOCALES)[number]) =>
  shippedContent(key, locale) as Pick<Template, 'subject' | 'preheader' | 'body'>

async function refuseSecond(req: PayloadRequest, key: Template['key']): Promise<void> {
  const where = { key: { equals: key }, channel: { equals: 'mail' } }
  const { totalDocs } = await req.payload.count({ collection: 'templates', where, overrideAccess: true, req })
  if (totalDocs > 0) throw new DomainError('TEMPLATE_EXISTS', `There is a template for ${key}`)
}
