/** Turns an event and its data into the mail a person reads. Pure: the relay sends it, the panel previews it. */

import { translator } from '@messages/translate'
import type { Locale } from '@/core/locale'
import type { MailDataOf, MailEvent } from '@/core/mails'
import type { Values } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { readBody } from '@/core/templates/readBody'
import { type Framed, htmlFrame, textFrame } from '../mail/frame'
import type { MailContent } from '../mail/mailTemplate'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import { bodyToHtml } from './body/html'
import { bodyToText } from './body/text'
import { brandLook, type InlineImage, imagesOf } from './brandLook'
import { renderLine } from './line'
import { shippedContent } from './shipped'

export type RenderedMail = {
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly images: readonly InlineImage[]
}

/**
 * @param locale language of the reader; also the one of the data's reason titles
 * @param content what an admin put online, or the shipped text
 * @throws Error when the content asks for what its contract does not hold
 */
export function renderMail<Event extends MailEvent>(
  event: Event,
  data: MailDataOf[Event],
  locale: Locale,
  content: MailContent = shippedContent(event, locale),
): RenderedMail {
  const template = MAIL_TEMPLATES[event]
  const t = translator(locale, 'mails')
  const values: Values = template.values({ ...data, locale }, t)
  const { body, problems } = readBody(content.body, contractOf(event))
  if (problems[0]) throw new Error(`${problems[0].code} in block ${problems[0].block}: ${problems[0].name}`)
  const subject = renderLine(content.subject, values)
  if (subject === '') throw new Error('The subject came out empty')

  const brand = brandLook(data.brand, locale)
  const preheader = renderLine(content.preheader, values)
  const words = template.frame({ ...data, locale }, t)
  const framed: Framed = { ...words, locale, subject, preheader, brand, companyName: data.companyName }
  const ground = { values, t, accent: brand.accent }
  return {
    subject,
    html: htmlFrame(framed, bodyToHtml(body, ground)),
    text: tidy(textFrame(framed, bodyToText(body, ground))),
    images: imagesOf(data.brand),
  }
}

/** No trailing spaces, never two empty lines in a row. */
const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
