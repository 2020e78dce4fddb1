/** Whether a template may go online: every language, every variable, every block. One check for every door (hooks/templates). */
import type { DomainError } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import { type Contract, contractOf } from '@/core/templates/contract'
import { type Problem, refusalOf, type TemplatePart } from '@/core/templates/problem'
import { readBody } from '@/core/templates/readBody'
import type { MailContent } from '../mail/mailTemplate'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import { isTooLong, unknownIn } from './line'
import { renderMail } from './mail'

const BODY_MAX = 200_000

/** Every reason why these contents cannot be sent, naming language and place; none when they can. */
export function refusalsOf(event: MailEvent, contents: Readonly<Record<Locale, MailContent>>): DomainError[] {
  return LOCALES.flatMap((locale) =>
    problemsOf(event, contents[locale], locale).map((problem) => refusalOf(problem, locale)),
  )
}

export function problemsOf(event: MailEvent, content: MailContent, locale: Locale): Problem[] {
  const whole = (code: Problem['code'], part: TemplatePart, name = '') => [{ code, part, block: 0, name }]
  const { subject, preheader } = content
  const contract = contractOf(event)
  const { body, problems } = readBody(content.body, contract)
  if (subject.trim() === '' && body.length + problems.length === 0) return whole('TEMPLATE_LANGUAGE_MISSING', 'body')
  const found = [
    ...(subject.trim() === ''
      ? whole('TEMPLATE_SUBJECT_EMPTY', 'subject')
      : lineProblems(subject, 'subject', contract)),
    ...lineProblems(preheader, 'preheader', contract),
    ...(body.length + problems.length === 0 ? whole('TEMPLATE_LANGUAGE_MISSING', 'body') : problems),
    ...(JSON.stringify(content.body ?? null).length > BODY_MAX ? whole('TEMPLATE_TOO_LONG', 'body') : []),
  ]
  return found.length > 0 ? found : rehearse(event, content, locale)
}

function lineProblems(source: string, part: TemplatePart, contract: Contract): Problem[] {
  if (isTooLong(source)) return [{ code: 'TEMPLATE_TOO_LONG', part, block: 0, name: '' }]
  try {
    return unknownIn(source, contract).map((name) => ({ code: 'TEMPLATE_VARIABLE_UNKNOWN', part, block: 0, name }))
  } catch (error) {
    return [{ code: 'TEMPLATE_SUBJECT_FAULTY', part, block: 0, name: firstLine(error) }]
  }
}

/** What only shows when it is rendered: a limit that is passed, a subject that comes out empty. */
function rehearse<Event extends MailEvent>(event: Event, content: MailContent, locale: Locale): Problem[] {
  try {
    renderMail(event, MAIL_TEMPLATES[event].sample(locale), locale, content)
    return []
  } catch (error) {
    return [{ code: 'TEMPLATE_SUBJECT_FAULTY', part: 'subject', block: 0, name: firstLine(error) }]
  }
}

const firstLine = (error: unknown) => (error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 120) : '')
