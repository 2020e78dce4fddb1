import { describe, expect, it } from 'vitest'

import { fieldOf as field, formOf as form, when, words } from '../../../tests/support/formFields'
import { formProblems, onlineProblems } from './checkForm'
import type { FormField } from './definition'

const options = ['leak', 'noise'].map((value) => ({ value, label: words(value) }))

describe('what no form is saved with', () => {
  const found = (...fields: FormField[]) => formProblems(form(...fields)).map(({ code, position }) => [code, position])

  it.each([
    ['a name that is none', [field('text', 'Wrong name')], [['FORM_NAME_INVALID', 1]]],
    ['a name twice', [field('text', 'a'), field('number', 'a')], [['FORM_NAME_TWICE', 2]]],
    ['a choice without options', [field('select', 'a')], [['FORM_OPTIONS_INVALID', 1]]],
    ['crossed limits', [field('number', 'a', { min: 2, max: 1 })], [['FORM_LIMITS_INVALID', 1]]],
    ['a condition on nothing', [field('text', 'a', when('b'))], [['FORM_CONDITION_UNKNOWN', 1]]],
    [
      'a condition on a heading',
      [field('heading', 'h'), field('text', 'a', when('h'))],
      [['FORM_CONDITION_UNKNOWN', 2]],
    ],
    ['a field on itself', [field('text', 'a', when('a'))], [['FORM_CONDITION_CYCLE', 1]]],
    [
      'a circle of fields',
      [
        field('text', 'a', when('c')),
        field('text', 'b', when('a')),
        field('text', 'c', when('b')),
        field('text', 'd', when('a')),
      ],
      [
        ['FORM_CONDITION_CYCLE', 1],
        ['FORM_CONDITION_CYCLE', 2],
        ['FORM_CONDITION_CYCLE', 3],
      ],
    ],
    [
      'an option that is none',
      [field('select', 'a', { options }), field('text', 'b', when('a', 'equals', 'smell'))],
      [['FORM_CONDITION_UNFIT', 2]],
    ],
    [
      'a number compared with a word',
      [field('number', 'a'), field('text', 'b', when('a', 'greater', 'x'))],
      [['FORM_CONDITION_UNFIT', 2]],
    ],
  ] as const)('%s', (_, fields, expected) => {
    expect(found(...fields)).toEqual(expected)
  })

  it('more than a hundred fields', () => {
    expect(found(...Array.from({ length: 101 }, (_, index) => field('text', `f${index}`)))).toEqual([
      ['FORM_TOO_LONG', 0],
    ])
  })
})

describe('what no form goes online with', () => {
  it('nothing to answer, or words in one language alone', () => {
    expect(onlineProblems(form(field('heading', 'h'))).map(({ code }) => code)).toEqual(['FORM_EMPTY'])
    const half = field('text', 'a', { label: { nl: 'Vraag', en: '' } })
    const helped = field('text', 'b', { help: { nl: '', en: 'Help' } })
    expect(onlineProblems(form(half, helped)).map(({ position, locale }) => [position, locale])).toEqual([
      [2, 'nl'],
      [1, 'en'],
    ])
    expect(onlineProblems(form(field('select', 'c', { options })))).toEqual([])
  })
})
