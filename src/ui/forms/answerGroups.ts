/** The answers of a case, ready to be shown: those of the whole request, then those of its lines. */
import { translator } from '@messages/translate'

import type { Answers } from '@/core/forms/condition'
import { readForm } from '@/core/forms/readForm'
import { type ShownAnswer, showAnswers } from '@/core/forms/showAnswers'
import type { Locale } from '@/core/locale'
import type { FormVersion, Rma } from '@/payload-types'

export type AnswerGroup = {
  /** Null for the request as a whole, else id and article of the line. */
  readonly line: { readonly id: string; readonly article: string } | null
  readonly answers: readonly ShownAnswer[]
}

type Stored = Rma['answers']

/** The frozen forms that a case names. */
export const versionsIn = ({ answers, lines }: Pick<Rma, 'answers' | 'lines'>): string[] => [
  ...new Set([answers, ...(lines ?? []).map((line) => line.answers)].flatMap((stored) => stored?.version ?? [])),
]

export function answerGroups(
  { answers, lines }: Pick<Rma, 'answers' | 'lines'>,
  versions: readonly FormVersion[],
  locale: Locale,
): AnswerGroup[] {
  const definitions = new Map(versions.map(({ hash, definition }) => [hash, readForm(definition).definition]))
  const reader = { locale, yes: translator(locale, 'forms')('yes') }
  const group = (line: AnswerGroup['line'], stored: Stored): AnswerGroup[] => {
    const definition = definitions.get(stored?.version ?? '')
    const shown = definition ? showAnswers(definition, (stored?.values ?? {}) as Answers, reader) : []
    return shown.length > 0 ? [{ line, answers: shown }] : []
  }
  const ofLines = (lines ?? []).flatMap((line) =>
    group({ id: String(line.id), article: line.articleName ?? '' }, line.answers),
  )
  return [...group(null, answers), ...ofLines]
}
