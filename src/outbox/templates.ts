/** The texts that admins keep of a mail or paper. */
import type { Content } from '@templates/render/checkTemplate'

import type { Locale } from '@/core/locale'
import { type TemplateRef, whereTemplate } from '@/core/templates/ref'
import type { Template } from '@/payload-types'
import type { Reads } from './tools'

/** What is online of exactly this, or null. */
export async function onlineContent({ payload }: Reads, ref: TemplateRef, locale: Locale): Promise<Content | null> {
  const { docs } = await payload.find({
    collection: 'templates',
    where: { and: [whereTemplate(ref), { _status: { equals: 'published' } }] },
    draft: false,
    locale,
    fallbackLocale: false,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] ? contentOf(docs[0]) : null
}

/** What was saved last, online or not; null when there is no such template. */
export async function savedTemplate({ payload }: Pick<Reads, 'payload'>, id: string, locale: Locale) {
  const options = { draft: true, fallbackLocale: false, depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'templates', id, locale, ...options })
  return found && { key: found.key, content: contentOf(found) }
}

const contentOf = ({ subject, preheader, body, paper }: Template): Content => ({
  subject: subject ?? '',
  preheader: preheader ?? '',
  body,
  paper,
})
