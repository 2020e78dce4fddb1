/** The texts that admins keep of a mail. */
import type { MailContent } from '@templates/mail/mailTemplate'

import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import type { Template } from '@/payload-types'
import type { Reads } from './tools'

/** What is online for this mail, or null as long as the shipped text serves. */
export async function onlineContent({ payload }: Reads, event: MailEvent, locale: Locale): Promise<MailContent | null> {
  const { docs } = await payload.find({
    collection: 'templates',
    where: { key: { equals: event }, channel: { equals: 'mail' }, _status: { equals: 'published' } },
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
  return found && { event: found.key, content: contentOf(found) }
}

const contentOf = ({ subject, preheader, body }: Template): MailContent => ({
  subject: subject ?? '',
  preheader: preheader ?? '',
  body,
})
