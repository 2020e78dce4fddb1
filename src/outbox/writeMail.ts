/** Puts a mail into words: with the nearest template that is online, else as it is shipped. */
import { renderMail } from '@templates/render/mail'

import type { MailEvent } from '@/core/mails'
import { isPaper } from '@/core/templates/key'
import { servingOrder } from '@/core/templates/ref'
import { MAIL_DATA } from './facts/mailData'
import { idOf } from './facts/rmaFacts'
import { faultOf } from './fault'
import type { MailPayload } from './payloads'
import { Hopeless } from './settle'
import { onlineContents } from './templates'
import type { Reads } from './tools'
import { writeTest } from './writeTest'
import type { TemplateFault, Written } from './written'

export async function writeMail(tools: Reads, mail: MailPayload): Promise<Written> {
  if (mail.test) return writeTest(tools, mail, mail.test)
  if (isPaper(mail.event)) throw new Hopeless('A paper is no mail.')
  return writeFor(tools, mail.event, mail)
}

/** A mail that must leave leaves: whatever is wrong with a template, the next one serves, and the shipped text in the end. */
async function writeFor<Event extends MailEvent>(tools: Reads, event: Event, mail: MailPayload): Promise<Written> {
  const { locale } = mail
  const data = await MAIL_DATA[event](tools, mail)
  const faults: TemplateFault[] = []
  const refs = servingOrder(event, await serviceTypeOf(tools, mail))
  for (const { ref, content } of await onlineContents(tools, refs, locale)) {
    try {
      return { ...renderMail(event, data, locale, content), faults, instead: 'shared' }
    } catch (error) {
      faults.push({ ...ref, reason: faultOf(error) })
    }
  }
  return { ...renderMail(event, data, locale), faults, instead: 'shipped' }
}

async function serviceTypeOf({ payload }: Reads, { serviceRequest: id }: MailPayload): Promise<string | null> {
  if (!id) return null
  const options = { depth: 0, select: { type: true }, overrideAccess: true } as const
  return idOf((await payload.findByID({ collection: 'service-requests', id, ...options })).type)
}
