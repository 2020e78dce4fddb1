/** What is typed into a form, as its fields hold it; and the answers that it makes. */
import { type Answers, type AnswerValue, numberIn } from './condition'
import { type FormDefinition, type FormField, isInput } from './definition'

/** By name: the text of a field, the ids of an upload. What was typed is kept as it is, whether it fits or not. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

const TICKED = 'on'

/** The answers of the fields of this form, without empty ones. A number that is none stays text, which the evaluator refuses. */
export function answersOf({ fields }: FormDefinition, typed: Typed): Answers {
  const named = fields.filter(isInput).flatMap((field) => {
    const answer = answerTo(field, Object.hasOwn(typed, field.name) ? typed[field.name] : undefined)
    return answer === undefined ? [] : [[field.name, answer] as const]
  })
  return Object.fromEntries(named)
}

function answerTo({ kind }: FormField, typed: Typed[string] | undefined): AnswerValue | undefined {
  if (kind === 'upload') return typeof typed === 'object' && typed.length > 0 ? typed : undefined
  if (typeof typed !== 'string' || typed.trim() === '') return undefined
  if (kind === 'checkbox') return typed === TICKED ? true : undefined
  return kind === 'number' ? (numberIn(typed) ?? typed) : typed
}

/** Answers as the fields show them, to go on with a draft. Numbers get the decimal sign of the reader. */
export function typedOf(answers: Answers, decimalSign: ',' | '.'): Typed {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]): [string, string | readonly string[]][] => {
      if (typeof answer === 'boolean') return answer ? [[name, TICKED]] : []
      return [[name, typeof answer === 'number' ? String(answer).replace('.', decimalSign) : answer]]
    }),
  )
}
