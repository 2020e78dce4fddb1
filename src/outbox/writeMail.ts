/** Puts a mail into words: with the template that is online, else as it is shipped. */
import { renderMail } from '@templates/render/mail'

import type { MailEvent } from '@/core/mails'
import { isPaper } from '@/core/templates/key'
import { MAIL_DATA } from './facts/mailData'
import { faultOf } from './fault'
import type { MailPayload } from './payloads'
import { Hopeless } from './settle'
import { onlineContent } from './templates'
import type { Reads } from './tools'
import { writeTest } from './writeTest'
import type { Written } from './written'

export async function writeMail(tools: Reads, mail: MailPayload): Promise<Written> {
  if (mail.test) return writeTest(tools, mail, mail.test)
  if (isPaper(mail.event)) throw new Hopeless('A paper is no mail.')
  return writeFor(tools, mail.event, mail)
}

/** A mail that must leave leaves: whatever is wrong with the template, the shipped text goes instead. */
async function writeFor<Event extends MailEvent>(tools: Reads, event: Event, mail: MailPayload): Promise<Written> {
  const data = await MAIL_DATA[event](tools, mail)
  const content = await onlineContent(tools, event, mail.locale)
  if (!content) return { ...renderMail(event, data, mail.locale), fault: null }
  try {
    return { ...renderMail(event, data, mail.locale, content), fault: null }
  } catch (error) {
    return { ...renderMail(event, data, mail.locale), fault: faultOf(error) }
  }
}
