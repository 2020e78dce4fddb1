/** Answers as people read them, by the form they were given with: in the portal, the panel, mails and papers. */
import { formatDay, isDay } from '../day'
import type { Locale } from '../locale'
import { type Answers, type AnswerValue, isFilled } from './condition'
import { countryName } from './countries'
import { type FormDefinition, type FormField, isInput, type Wording } from './definition'
import { shownFields } from './evaluate'

export type ShownAnswer = {
  readonly name: string
  readonly question: string
  readonly text: string
  /** Ids, for questions that ask for files. */
  readonly files: readonly string[]
}

/** What a ticked box says where no screen has a word for it. */
export const YES: Wording = { nl: 'Ja', en: 'Yes' }

/** The answered questions, in the order of the form. */
export function showAnswers(form: FormDefinition, answers: Answers, reader: { locale: Locale; yes: string }) {
  return shownFields(form, answers)
    .filter(isInput)
    .flatMap((field): ShownAnswer[] => {
      const answer = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined
      if (answer === undefined || !isFilled(answer)) return []
      const files = typeof answer === 'object' ? answer : []
      return [{ name: field.name, question: field.label[reader.locale], text: inWords(field, answer, reader), files }]
    })
}

const GROUPED_FROM = 10_000

/** Four whole figures stand as they are: they may be a year. */
export function writtenNumber(value: number, locale: string): string {
  const useGrouping = !Number.isInteger(value) || Math.abs(value) >= GROUPED_FROM
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping }).format(value)
}

function inWords(field: FormField, answer: AnswerValue, { locale, yes }: { locale: Locale; yes: string }): string {
  if (typeof answer === 'boolean') return yes
  if (typeof answer === 'number') return writtenNumber(answer, locale)
  if (typeof answer === 'object') return ''
  if (field.kind === 'date' && isDay(answer)) return formatDay(answer, locale)
  if (field.kind === 'country') return countryName(answer, locale)
  return field.options?.find(({ value }) => value === answer)?.label[locale] ?? answer
}

/** Both on one line: a question that ends in a sign of its own needs no colon. */
export const besideQuestion = (question: string, text: string): string =>
  `${question}${/[?:!.]$/.test(question) ? '' : ':'} ${text}`
