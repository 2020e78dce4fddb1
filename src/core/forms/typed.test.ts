import { describe, expect, it } from 'vitest'

import { fieldOf as field, words } from '../../../tests/support/formFields'
import type { FormDefinition } from './definition'
import { showAnswers, writtenNumber } from './showAnswers'
import { answersOf, typedOf } from './typed'

const form: FormDefinition = {
  title: words('Damage'),
  fields: [
    field('heading', ''),
    field('number', 'mileage', { decimals: 1 }),
    field('checkbox', 'running'),
    field('select', 'fault', { options: [{ value: 'leak', label: words('Leak') }] }),
    field('date', 'removedOn'),
    field('country', 'land'),
    field('upload', 'photos'),
    field('textarea', 'story', { condition: { match: 'all', rules: [{ field: 'running', is: 'filled', value: '' }] } }),
  ],
}

const answers = {
  mileage: 1284.5,
  running: true,
  fault: 'leak',
  removedOn: '2026-11-02',
  land: 'BE',
  photos: ['f1', 'f2'],
  story: 'It <b>hums</b>',
}

describe('what is typed', () => {
  it('makes answers of the kinds that the fields have, and drops what is empty or not asked', () => {
    const typed = { mileage: '1284,5', running: 'on', fault: 'leak', photos: ['f1'], story: ' ', stray: 'x' }
    expect(answersOf(form, typed)).toEqual({ mileage: 1284.5, running: true, fault: 'leak', photos: ['f1'] })
  })

  it('keeps a number that is none as it was typed', () => {
    expect(answersOf(form, { mileage: '12.000 km' })).toEqual({ mileage: '12.000 km' })
  })

  it('comes back from the answers, with the decimal sign of the reader', () => {
    expect(typedOf(answers, ',')).toEqual({ ...answers, mileage: '1284,5', running: 'on' })
    expect(answersOf(form, typedOf(answers, ','))).toEqual(answers)
  })
})

describe('showAnswers', () => {
  it('says what was answered in the words of the form and of the reader', () => {
    const shown = showAnswers(form, answers, { locale: 'en', yes: 'Yes' })
    expect(shown.map(({ question, text, files }) => [question, text, files.length])).toEqual([
      ['mileage', '1,284.5', 0],
      ['running', 'Yes', 0],
      ['fault', 'Leak', 0],
      ['removedOn', '2 November 2026', 0],
      ['land', 'Belgium', 0],
      ['photos', '', 2],
      ['story', 'It <b>hums</b>', 0],
    ])
  })

  it('leaves out what was not shown when it was filled in', () => {
    const shown = showAnswers(form, { ...answers, running: false }, { locale: 'nl', yes: 'Ja' })
    expect(shown.map(({ name }) => name)).not.toContain('story')
  })
})

it('writes a year as a year, and larger numbers in groups', () => {
  expect([2015, -1900, 85_000, 1284.5].map((number) => writtenNumber(number, 'nl'))).toEqual([
    '2015',
    '-1900',
    '85.000',
    '1.284,5',
  ])
})
