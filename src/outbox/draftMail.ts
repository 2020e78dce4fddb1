import type { MailContent } from '@templates/mail/mailTemplate'
import { MAIL_TEMPLATES } from '@templates/mail/mailTemplates'
import { type RenderedMail, renderMail } from '@templates/render/mail'

import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { MAIL_DATA } from './facts/mailData'
import type { Reads } from './tools'

export type MailDraft<Event extends MailEvent> = {
  readonly key: Event
  readonly content: MailContent
  readonly locale: Locale
  /** The RMA whose data are shown; the sample's when there is none. */
  readonly rma?: { readonly id: string }
  /** The same for a service request, and a warranty claim. */
  readonly serviceRequest?: string | undefined
  readonly warrantyClaim?: { readonly id: string } | undefined
}

/** The mail as it would be with this content. @throws Error when the content cannot be rendered */
export async function draftMail<Event extends MailEvent>(
  tools: Reads,
  { key, content, locale, rma, serviceRequest, warrantyClaim }: MailDraft<Event>,
): Promise<RenderedMail> {
  const documents = rma ? await papersOf(tools, rma.id) : []
  const shown = { rma: rma?.id, serviceRequest, warrantyClaim: warrantyClaim?.id }
  const data =
    rma || serviceRequest || warrantyClaim
      ? await MAIL_DATA[key](tools, { event: key, locale, to: [], ...shown, documents })
      : MAIL_TEMPLATES[key].sample(locale)
  return renderMail(key, data, locale, content)
}

async function papersOf({ payload }: Reads, rma: string): Promise<string[]> {
  const options = { limit: 20, pagination: false, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ collection: 'documents', where: { case: { equals: rma } }, ...options })
  return docs.map(({ key }) => key)
}
