/** Whether a template may go online: every language, every variable, every block. One check for every door (hooks/templates). */
import type { DomainError } from '@/core/errors'
import { LOCALES, type Locale } from '@/core/locale'
import type { MailEvent } from '@/core/mails'
import type { Contract } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { isPaper, type TemplateKey } from '@/core/templates/key'
import { type Problem, refusalOf, type TemplatePart } from '@/core/templates/problem'
import { readBody } from '@/core/templates/readBody'
import type { MailContent } from '../mail/mailTemplate'
import { MAIL_TEMPLATES } from '../mail/mailTemplates'
import type { PaperContent } from '../pdf/paperTemplate'
import { paperProblems, TREE_MAX } from './checkPaper'
import { isTooLong, unknownIn } from './line'
import { renderMail } from './mail'

/** What is stored of a template in one language, whatever it is of. */
export type Content = MailContent & PaperContent

/** Every reason why these contents cannot be used, naming language and place; none when they can. */
export async function refusalsOf(
  key: TemplateKey,
  contents: Readonly<Record<Locale, Content>>,
): Promise<readonly DomainError[]> {
  const found = LOCALES.map(async (locale) =>
    (await problemsOf(key, contents[locale], locale)).map((problem) => refusalOf(problem, locale)),
  )
  return (await Promise.all(found)).flat()
}

export const problemsOf = async (key: TemplateKey, content: Content, locale: Locale): Promise<readonly Problem[]> =>
  isPaper(key) ? paperProblems(key, content, locale) : mailProblems(key, content, locale)

export function mailProblems(event: MailEvent, content: MailContent, locale: Locale): readonly Problem[] {
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
    ...(JSON.stringify(content.body ?? null).length > TREE_MAX ? whole('TEMPLATE_TOO_LONG', 'body') : []),
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
