/** The mail around a paper that somebody sends to themselves to look at. */
import { translator } from '@messages/translate'
import type { PaperEvent } from '@/core/documents'
import type { MailBase } from '@/core/mailBase'
import type { Body } from '@/core/templates/body'
import { TEMPLATE_NAMES } from '@/core/templates/names'
import { bodyToHtml } from '../render/body/html'
import { bodyToText } from '../render/body/text'
import { brandLook, imagesOf } from '../render/brandLook'
import type { RenderedMail } from '../render/mail'
import { htmlFrame, textFrame } from './frame'

export function renderPaperTest(paper: PaperEvent, { brand, companyName, locale }: MailBase): RenderedMail {
  const t = translator(locale, 'mails')
  const name = TEMPLATE_NAMES[paper][locale]
  const said = { kind: 'text', text: t('paperTest.said'), bold: false, italic: false } as const
  const body: Body = [
    { kind: 'opening', above: t('paperTest.kicker'), title: { text: name } },
    { kind: 'paragraph', children: [said] },
  ]
  const look = brandLook(brand, locale)
  const words = { subject: name, preheader: t('paperTest.said'), date: '', why: t('paperTest.why') }
  const framed = { ...words, locale, companyName, brand: look }
  const ground = { values: {}, t, accent: look.accent }
  return {
    subject: name,
    html: htmlFrame(framed, bodyToHtml(body, ground)),
    text: textFrame(framed, bodyToText(body, ground).trim()),
    images: imagesOf(brand),
  }
}
