/** Turns an event and its data into the mail a person reads. Pure: the relay sends it, the panel previews it. */

import { translator } from '@messages/translate'
import { type Brand, isBrandHex } from '@/core/brand'
import type { Locale } from '@/core/locale'
import type { MailDataOf, MailEvent } from '@/core/mails'
import { CSS } from '../mail/css'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import { addressLines } from './addressLines'
import { renderLiquid } from './liquid'

export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string }

const SUBJECT_MAX = 200

/** @param locale language of the reader; also the one of the data's reason titles */
export function renderMail<Event extends MailEvent>(
  event: Event,
  data: MailDataOf[Event],
  locale: Locale,
): RenderedMail {
  const template = MAIL_TEMPLATES[event]
  const values = { ...data, locale, ...template.view({ ...data, locale }, translator(locale, 'mails')) }
  const globals = { ...brandOf(data.brand, locale), css: CSS }
  const render = (source: string, ground: 'html' | 'text', more = {}) =>
    renderLiquid(source, ground, locale, { data: { ...values, ...more }, globals })

  const subject = oneLine(render(template.subject, 'text'))
  return {
    subject,
    html: render(template.html, 'html', { subject }),
    text: tidy(render(template.text, 'text')),
  }
}

function brandOf({ accentHex, accentDarkHex, address, phone, email }: Brand, locale: Locale) {
  return {
    accent: isBrandHex(accentHex) ? accentHex : '#1d4e9e',
    accentDark: isBrandHex(accentDarkHex) ? accentDarkHex : '#96bdff',
    sender: [...(address ? addressLines(address, locale) : []), phone, email].filter(Boolean).join(', '),
  }
}

/** A subject is one header line: whatever would begin another becomes a space. */
const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, SUBJECT_MAX)

/** No trailing spaces, never two empty lines in a row. */
const tidy = (text: string) =>
  `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
