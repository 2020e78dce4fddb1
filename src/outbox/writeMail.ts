/** Puts a mail into words: with the template that is online, else as it is shipped. */
import type { MailContent } from '@templates/mail/mailTemplate'
import { MAIL_TEMPLATES } from '@templates/mail/mailTemplates'
import { type RenderedMail, renderMail } from '@templates/render/mail'

import type { Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { MAIL_DATA } from './facts/mailData'
import type { MailPayload } from './payloads'
import { Hopeless } from './settle'
import { onlineContent, savedTemplate } from './templates'
import type { Reads } from './tools'

export type Written = RenderedMail & {
  /** Why the template that is online could not be used; null when it was, or when none is. */
  readonly fault: string | null
}

const REASON_MAX = 200
const TEST_MARK = '[Test]'

export const writeMail = (tools: Reads, mail: MailPayload): Promise<Written> =>
  mail.test ? writeTest(tools, mail, mail.test) : writeFor(tools, mail.event, mail)

/** A mail that must leave leaves: whatever is wrong with the template, the shipped text goes instead. */
async function writeFor<Event extends MailEvent>(tools: Reads, event: Event, mail: MailPayload): Promise<Written> {
  const data = await MAIL_DATA[event](tools, mail)
  try {
    const content = await onlineContent(tools, event, mail.locale)
    if (content) return { ...renderMail(event, data, mail.locale, content), fault: null }
  } catch (error) {
    return { ...renderMail(event, data, mail.locale), fault: reasonOf(error) }
  }
  return { ...renderMail(event, data, mail.locale), fault: null }
}

async function writeTest(tools: Reads, { locale }: MailPayload, test: NonNullable<MailPayload['test']>) {
  const saved = await savedTemplate(tools, test.template, locale)
  if (!saved) throw new Hopeless('The template of this test is gone.')
  const { template: _, ...shown } = test
  const mail = await draftMail(tools, { ...saved, ...shown, locale }).catch((error: unknown) => {
    throw new Hopeless(`The template changed and cannot be sent: ${reasonOf(error)}`)
  })
  return { ...mail, subject: `${TEST_MARK} ${mail.subject}`, fault: null }
}

export type Draft = {
  readonly event: MailEvent
  readonly content: MailContent
  readonly locale: Locale
  /** Id of the RMA or service request whose data are shown; the sample's when there is none. */
  readonly rma?: string
  readonly serviceRequest?: string
}

/** The mail as it would be with this content. @throws Error when the content cannot be rendered */
export async function draftMail<Event extends MailEvent>(
  tools: Reads,
  { event, content, locale, rma, serviceRequest }: Draft & { event: Event },
): Promise<RenderedMail> {
  const documents = rma ? await papersOf(tools, rma) : []
  const data =
    rma || serviceRequest
      ? await MAIL_DATA[event](tools, { event, locale, to: [], rma, serviceRequest, documents })
      : MAIL_TEMPLATES[event].sample(locale)
  return renderMail(event, data, locale, content)
}

async function papersOf({ payload }: Reads, rma: string): Promise<string[]> {
  const options = { limit: 20, pagination: false, depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({ collection: 'documents', where: { case: { equals: rma } }, ...options })
  return docs.map(({ key }) => key)
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown').slice(0, REASON_MAX)
