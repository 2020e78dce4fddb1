/**
 * The one evaluator of forms: what is shown, what must be answered, what is wrong. The portal runs it while somebody types,
 * the server again when the answers are sent; an answer to a question that is not shown does not count and is not kept.
 */
import { type Answers, type AnswerValue, type FindAnswer, holds, isFilled } from './condition'
import { type FormDefinition, type FormField, isInput } from './definition'
import { type Fault, judge, type Known } from './judge'

export type AnswerProblem = Fault & { readonly field: string }

export type Evaluation = {
  /** The fields that are shown, in their order. */
  readonly shown: readonly FormField[]
  /** The answers to them, trimmed, without empty ones. */
  readonly kept: Answers
  /** In the order of the fields. */
  readonly problems: readonly AnswerProblem[]
}

/** Names that the form does not ask for are no fault here: `unknownAnswers` finds them. */
export function evaluate(form: FormDefinition, answers: Answers, known: Known = {}): Evaluation {
  const shown = shownFields(form, answers)
  const kept: Record<string, AnswerValue> = {}
  const problems: AnswerProblem[] = []
  for (const field of shown.filter(isInput)) {
    const answer = own(answers, field.name)
    const fault = judge(field, answer, known)
    if (fault) problems.push({ ...fault, field: field.name })
    else if (answer !== undefined && isFilled(answer)) kept[field.name] = tidy(answer)
  }
  return { shown, kept, problems }
}

/** The fields whose conditions hold. What hangs on a hidden field sees it as not answered; what hangs on itself is hidden. */
export function shownFields({ fields }: FormDefinition, answers: Answers): readonly FormField[] {
  const byName = new Map(fields.filter(isInput).map((field) => [field.name, field]))
  const verdicts = new Map<FormField, boolean>()
  const isShown = (field: FormField): boolean => {
    const known = verdicts.get(field)
    if (known !== undefined) return known
    verdicts.set(field, false)
    const shown = field.condition === null || holds(field.condition, find)
    verdicts.set(field, shown)
    return shown
  }
  const find: FindAnswer = (name) => {
    const field = byName.get(name)
    return field && isShown(field) ? own(answers, name) : undefined
  }
  return fields.filter(isShown)
}

/** Names of answers that the form does not ask for. */
export function unknownAnswers({ fields }: FormDefinition, answers: Answers): readonly string[] {
  const names = new Set(fields.filter(isInput).map(({ name }) => name))
  return Object.keys(answers).filter((name) => !names.has(name))
}

const own = (answers: Answers, name: string): AnswerValue | undefined =>
  Object.hasOwn(answers, name) ? answers[name] : undefined

function tidy(answer: AnswerValue): AnswerValue {
  if (typeof answer === 'string') return answer.trim()
  return Array.isArray(answer) ? [...new Set(answer)] : answer
}
