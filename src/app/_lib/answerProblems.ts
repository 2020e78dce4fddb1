/** What is wrong with the answers of a draft, before the API is asked and after it refused. */
import { refusalSentence } from '@messages/refusal'

import type { Day } from '@/core/day'
import { evaluate } from '@/core/forms/evaluate'
import { answersOf, type Typed } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import type { Asking, DraftValues, Problem } from '@/ui/request/draft'
import type { Refusal } from './call'

type Reader = { readonly locale: Locale; readonly today: Day; readonly asking: Asking }

/** Answers that are missing or do not fit, of the request as a whole and of its lines. */
export function answerProblems({ lines, reason, answers }: DraftValues, reader: Reader): Problem[] {
  const perLine = reader.asking.reasonPer === 'line'
  if (!perLine) return problemsOfForm(reason, answers, reader)
  return lines.flatMap((line) => problemsOfForm(line.reason, line.answers, { ...reader, line: line.id }))
}

type Place = Reader & { readonly line?: string }

function problemsOfForm(reason: string, typed: Typed, { asking, today, locale, line }: Place): Problem[] {
  const form = asking.reasons.find(({ id }) => id === reason)?.form
  if (!form) return []
  return evaluate(form, answersOf(form, typed), { today }).problems.map(({ code, field, details }) => ({
    field: 'answers',
    question: { name: field, label: form.fields.find(({ name }) => name === field)?.label[locale] ?? field },
    ...(line ? { line } : {}),
    code,
    message: refusalSentence(code, { ...details }, locale),
  }))
}

/** The API's word on one answer; null when it speaks of something else. */
export function refusedAnswer({ name, message, data }: Refusal): Problem | null {
  if (!name.startsWith('ANSWER_') || typeof data?.field !== 'string') return null
  const question = { name: data.field, label: String(data.label ?? data.field) }
  const line = typeof data.line === 'string' ? { line: data.line } : {}
  return { field: 'answers', question, ...line, code: name, message }
}
