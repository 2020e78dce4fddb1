/** Who sees a service type: a condition over what is known of the customer and the contact, by the evaluator of forms. */
import { RIGHTS, type Right } from '../accounts/rights'
import { type AnswerValue, type Condition, holds, type Operator } from '../forms/condition'
import { isCountry } from '../forms/countries'

export const FACTS = ['nightDelivery', 'segments', 'country', 'rights'] as const

export type Fact = (typeof FACTS)[number]

export type ServiceFacts = {
  readonly nightDelivery: boolean
  /** Codes. */
  readonly segments: readonly string[]
  /** Two letters; empty when the customer has no address. */
  readonly country: string
  /** Of the contact, for this customer. */
  readonly rights: readonly Right[]
}

/** Without a condition everybody sees it. What is no fact is not known, and so never is anything. */
export function isVisible(condition: Condition | null, facts: ServiceFacts): boolean {
  const find = (name: string): AnswerValue | undefined => (isFact(name) ? facts[name] : undefined)
  return condition === null || holds(condition, find)
}

const isFact = (name: string): name is Fact => FACTS.some((fact) => fact === name)

export type VisibilityFault = 'VISIBILITY_FACT_UNKNOWN' | 'VISIBILITY_RULE_UNFIT'

export type VisibilityProblem = {
  readonly code: VisibilityFault
  /** Counts the rules from 1. */
  readonly position: number
  readonly name: string
}

/** Comparisons that can hold of a fact. */
const FITTING: Readonly<Record<Fact, readonly Operator[]>> = {
  nightDelivery: ['equals', 'notEquals', 'filled'],
  segments: ['equals', 'notEquals', 'contains', 'filled'],
  country: ['equals', 'notEquals', 'filled'],
  rights: ['equals', 'notEquals', 'contains', 'filled'],
}

/**
 * What keeps a condition from being saved: facts that nobody knows, and rules that could never hold, or always would.
 *
 * @param segments the codes that exist
 */
export function visibilityProblems(condition: Condition | null, segments: ReadonlySet<string>): VisibilityProblem[] {
  return (condition?.rules ?? []).flatMap(({ field, is, value }, index): VisibilityProblem[] => {
    const position = index + 1
    if (!isFact(field)) return [{ code: 'VISIBILITY_FACT_UNKNOWN', position, name: field }]
    const fits = FITTING[field].includes(is) && (is === 'filled' || isValueOf(field, value, segments))
    return fits ? [] : [{ code: 'VISIBILITY_RULE_UNFIT', position, name: value || field }]
  })
}

function isValueOf(fact: Fact, value: string, segments: ReadonlySet<string>): boolean {
  switch (fact) {
    case 'nightDelivery':
      return value === 'true' || value === 'false'
    case 'segments':
      return segments.has(value)
    case 'country':
      return isCountry(value)
    case 'rights':
      return RIGHTS.some((right) => right === value)
  }
}
