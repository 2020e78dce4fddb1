/** What is wrong with the answers of a service request, before the API is asked and after it refused. */
import { refusalSentence } from '@messages/refusal'

import { dayIn } from '@/core/day'
import type { FormDefinition } from '@/core/forms/definition'
import { evaluate } from '@/core/forms/evaluate'
import { answersOf, type Typed } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import type { AnswerProblem } from '@/ui/forms/answering'
import type { RequestState } from '@/ui/services/requestState'
import type { Answer } from './call'
import { portalSettings } from './portal'

export async function problemsBefore(form: FormDefinition, typed: Typed, locale: Locale): Promise<AnswerProblem[]> {
  const { zone } = await portalSettings(locale)
  const { problems } = evaluate(form, answersOf(form, typed), { today: dayIn(zone, new Date()) })
  return problems.map(({ code, field, details }) => ({
    code,
    field,
    message: refusalSentence(code, { ...details }, locale),
  }))
}

type Refused = Extract<Answer<unknown>, { ok: false }>

/** Refused answers at their questions, the rest above them. */
export function refusedState({ status, errors }: Refused): Pick<RequestState, 'outcome' | 'problems' | 'sentences'> {
  if (status >= 500 || errors.length === 0) return { outcome: 'failed', problems: [], sentences: [] }
  if (errors.some(({ name }) => name === 'CHANGED_MEANWHILE'))
    return { outcome: 'changed', problems: [], sentences: [] }
  const problems = errors.flatMap(({ name, message, data }) =>
    typeof data?.field === 'string' ? [{ field: data.field, code: name, message }] : [],
  )
  const sentences = errors.filter(({ data }) => typeof data?.field !== 'string').map(({ message }) => message)
  return { outcome: 'unsent', problems, sentences }
}
