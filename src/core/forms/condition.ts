/** When something is shown: rules over answers, or over what is known of a customer; one evaluator for both. */

/** `notEquals` holds of what was not answered as well: it is not that. */
export const OPERATORS = ['equals', 'notEquals', 'contains', 'filled', 'greater'] as const

export type Operator = (typeof OPERATORS)[number]

export type Rule = {
  /** Names the answer, or the fact. */
  readonly field: string
  readonly is: Operator
  /** As an admin wrote it: `true` for a ticked box, `12.5` or `12,5` for a number, `2026-11-02` for a day. Unused by `filled`. */
  readonly value: string
}

export type Condition = { readonly match: 'all' | 'any'; readonly rules: readonly Rule[] }

export type AnswerValue = string | number | boolean | readonly string[]

/** Answers by the names of their fields. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** Finds an answer; undefined when there is none, or its field is not shown. */
export type FindAnswer = (field: string) => AnswerValue | undefined

/** Whether the condition holds. Without rules it always does. */
export function holds({ match, rules }: Condition, find: FindAnswer): boolean {
  if (rules.length === 0) return true
  const follows = (rule: Rule) => ruleHolds(rule, find(rule.field))
  return match === 'all' ? rules.every(follows) : rules.some(follows)
}

function ruleHolds({ is, value }: Rule, answer: AnswerValue | undefined): boolean {
  switch (is) {
    case 'filled':
      return isFilled(answer)
    case 'equals':
      return isSame(answer, value)
    case 'notEquals':
      return !isSame(answer, value)
    case 'contains':
      return contains(answer, value)
    case 'greater':
      return isGreater(answer, value)
  }
}

/** An empty text, an empty list and a box that is not ticked say nothing. */
export function isFilled(answer: AnswerValue | undefined): boolean {
  if (answer === undefined || answer === false) return false
  if (typeof answer === 'string') return answer.trim() !== ''
  return Array.isArray(answer) ? answer.length > 0 : true
}

function isSame(answer: AnswerValue | undefined, value: string): boolean {
  if (typeof answer === 'string') return folded(answer) === folded(value)
  if (typeof answer === 'number') return answer === numberIn(value)
  if (Array.isArray(answer)) return answer.includes(value)
  return folded(value) === String(answer ?? false)
}

function contains(answer: AnswerValue | undefined, value: string): boolean {
  if (Array.isArray(answer)) return answer.includes(value)
  return typeof answer === 'string' && folded(answer).includes(folded(value))
}

/** Numbers as numbers, days by the calendar; anything else is not greater. */
function isGreater(answer: AnswerValue | undefined, value: string): boolean {
  const limit = numberIn(value)
  if (typeof answer === 'number') return limit !== null && answer > limit
  return typeof answer === 'string' && DAY.test(answer) && DAY.test(value) && answer > value
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NUMBER = /^[+-]?\d{1,15}([.,]\d{1,10})?$/

/** The number that a person wrote, with a comma or a point before the decimals; null when it is none. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim()
  return NUMBER.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

const folded = (text: string): string => text.trim().toLowerCase()
