import { describe, expect, it } from 'vitest'

import type { Condition, Rule } from '../forms/condition'
import { isVisible, type ServiceFacts, visibilityProblems } from './visibility'

const facts: ServiceFacts = {
  nightDelivery: true,
  segments: ['garage', 'fleet'],
  country: 'NL',
  rights: ['requestService', 'viewOrders'],
}

const when = (...rules: Rule[]): Condition => ({ match: 'all', rules })
const rule = (field: string, is: Rule['is'], value = ''): Rule => ({ field, is, value })

describe('isVisible', () => {
  it('shows to all what has no condition', () => {
    expect(isVisible(null, facts)).toBe(true)
    expect(isVisible(when(), facts)).toBe(true)
  })

  it('looks at the customer and at the contact', () => {
    expect(isVisible(when(rule('nightDelivery', 'equals', 'true'), rule('country', 'equals', 'nl')), facts)).toBe(true)
    expect(isVisible(when(rule('nightDelivery', 'equals', 'false')), facts)).toBe(false)
    expect(isVisible(when(rule('segments', 'contains', 'fleet')), facts)).toBe(true)
    expect(isVisible(when(rule('segments', 'contains', 'fle')), facts)).toBe(false)
    expect(isVisible(when(rule('rights', 'contains', 'viewInvoices')), facts)).toBe(false)
  })

  it('knows nothing of what is no fact', () => {
    expect(isVisible(when(rule('email', 'filled')), facts)).toBe(false)
    expect(isVisible(when(rule('__proto__', 'filled')), facts)).toBe(false)
  })
})

describe('visibilityProblems', () => {
  const problems = (...rules: Rule[]) =>
    visibilityProblems(when(...rules), new Set(['garage'])).map(({ code, position }) => `${code} ${position}`)

  it('names facts that nobody knows', () => {
    expect(problems(rule('country', 'equals', 'NL'), rule('email', 'filled'))).toEqual(['VISIBILITY_FACT_UNKNOWN 2'])
  })

  it('names rules that could never hold', () => {
    expect(problems(rule('nightDelivery', 'equals', 'ja'))).toEqual(['VISIBILITY_RULE_UNFIT 1'])
    expect(problems(rule('segments', 'contains', 'garages'))).toEqual(['VISIBILITY_RULE_UNFIT 1'])
    expect(problems(rule('country', 'equals', 'Nederland'))).toEqual(['VISIBILITY_RULE_UNFIT 1'])
    expect(problems(rule('rights', 'contains', 'all'))).toEqual(['VISIBILITY_RULE_UNFIT 1'])
    expect(problems(rule('country', 'greater', 'NL'))).toEqual(['VISIBILITY_RULE_UNFIT 1'])
  })

  it('lets the rest pass', () => {
    const fine = [rule('nightDelivery', 'equals', 'true'), rule('segments', 'contains', 'garage')]
    expect(problems(...fine, rule('country', 'notEquals', 'BE'), rule('rights', 'contains', 'viewOrders'))).toEqual([])
  })
})
