import { isolateObjectProperty, type PayloadRequest, type TextField } from 'payload'
import { type Locale, localeOf } from '@/core/locale'
import { isTemplateKey } from '@/core/templates/key'
import { fullName, TEMPLATE_NAMES } from '@/core/templates/names'
import { text } from './simple'

/** What a template is called in the panel: the words of its key, in the reader's language, with the service that it is for. Payload takes no virtual field as a title. */
export const templateName = (): TextField => ({
  ...text('name', 'Sjabloon', 'Template', { admin: { hidden: true } }),
  hooks: {
    beforeChange: [() => undefined],
    afterRead: [({ siblingData, req }) => nameOf(siblingData, req)],
  },
})

async function nameOf({ key, serviceType }: { key?: unknown; serviceType?: unknown }, req: PayloadRequest) {
  const locale = localeOf(req.i18n?.language)
  if (!isTemplateKey(key)) return undefined
  return fullName(TEMPLATE_NAMES[key][locale], serviceType ? await titleOf(req, serviceType, locale) : null)
}

async function titleOf(req: PayloadRequest, link: unknown, locale: Locale): Promise<string | null> {
  const id = typeof link === 'object' && link !== null && 'id' in link ? String(link.id) : String(link)
  const options = { depth: 0, select: { title: true }, disableErrors: true, overrideAccess: true } as const
  // Reading sets the language on the request that it is given.
  const own = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const found = await req.payload.findByID({ collection: 'service-types', id, locale, ...options, req: own })
  return found?.title ?? null
}
