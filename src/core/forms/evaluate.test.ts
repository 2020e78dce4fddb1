import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fieldOf as field, formOf as form, when, words } from '../../../tests/support/formFields'
import { formProblems } from './checkForm'
import { type Answers, isFilled, OPERATORS } from './condition'
import { FIELD_KINDS, type FormDefinition, isInput } from './definition'
import { evaluate, shownFields, unknownAnswers } from './evaluate'
import { PATTERN_NAMES, PATTERNS } from './patterns'
import { readForm } from './readForm'

const codes = (definition: FormDefinition, answers: Answers, known = {}) =>
  evaluate(definition, answers, known).problems.map(({ code }) => code)

const options = ['leak', 'noise'].map((value) => ({ value, label: words(value) }))

describe('what is shown', () => {
  const chain = form(
    field('select', 'fault', { options }),
    field('text', 'where', { ...when('fault', 'equals', 'leak'), required: true }),
    field('text', 'since', { ...when('where'), required: true }),
  )

  it('follows the answers, and what hangs on a hidden field hides with it', () => {
    const names = (answers: Answers) => shownFields(chain, answers).map(({ name }) => name)
    expect(names({})).toEqual(['fault'])
    expect(names({ fault: 'leak' })).toEqual(['fault', 'where'])
    expect(names({ fault: 'leak', where: 'pump' })).toEqual(['fault', 'where', 'since'])
    expect(names({ fault: 'noise', where: 'pump' })).toEqual(['fault'])
  })

  it('asks nothing that is hidden, and drops the answers to it', () => {
    const { kept, problems } = evaluate(chain, { fault: 'noise', where: 'pump', since: 'May' })
    expect(problems).toEqual([])
    expect(kept).toEqual({ fault: 'noise' })
  })

  it.each([
    ['equals', 'leak', { a: 'leak' }, true],
    ['equals', 'leak', { a: ' LEAK ' }, true],
    ['equals', 'leak', {}, false],
    ['notEquals', 'leak', {}, true],
    ['notEquals', 'leak', { a: 'leak' }, false],
    ['contains', 'ea', { a: 'leak' }, true],
    ['contains', 'xx', { a: 'leak' }, false],
    ['filled', '', { a: '  ' }, false],
    ['filled', '', { a: 'x' }, true],
    ['greater', '2,5', { n: 2.6 }, true],
    ['greater', '2.5', { n: 2.5 }, false],
    ['greater', '2026-01-31', { d: '2026-02-01' }, true],
    ['greater', '2026-01-31', { d: '2026-01-31' }, false],
    ['equals', '3', { n: 3 }, true],
    ['equals', 'true', { c: true }, true],
    ['equals', 'false', {}, true, 'c'],
  ] as const)('knows %s %j of %j', (is, value, answers, shown, name?: string) => {
    const asked = form(
      field('text', 'a'),
      field('number', 'n', { decimals: 1 }),
      field('date', 'd'),
      field('checkbox', 'c'),
      field('text', 'last', when(name ?? Object.keys(answers)[0] ?? 'a', is, value)),
    )
    expect(shownFields(asked, answers).some((one) => one.name === 'last')).toBe(shown)
  })

  it('joins rules by and, or by or', () => {
    const rules = [
      { field: 'a', is: 'filled', value: '' },
      { field: 'b', is: 'filled', value: '' },
    ] as const
    const shows = (match: 'all' | 'any', answers: Answers) =>
      shownFields(
        form(field('text', 'a'), field('text', 'b'), field('text', 'c', { condition: { match, rules } })),
        answers,
      ).length === 3
    expect([shows('all', { a: 'x' }), shows('all', { a: 'x', b: 'y' })]).toEqual([false, true])
    expect([shows('any', {}), shows('any', { b: 'y' })]).toEqual([false, true])
  })
})

describe('what is wrong', () => {
  it.each([
    [field('text', 'a', { required: true }), '  ', 'ANSWER_REQUIRED'],
    [field('text', 'a', { maxLength: 3 }), 'four', 'ANSWER_TOO_LONG'],
    [field('text', 'a'), 12, 'ANSWER_UNFIT'],
    [field('textarea', 'a'), 'x'.repeat(1001), 'ANSWER_TOO_LONG'],
    [field('number', 'a'), 'twelve', 'ANSWER_NO_NUMBER'],
    [field('number', 'a'), Number.NaN, 'ANSWER_NO_NUMBER'],
    [field('number', 'a', { min: 1 }), 0, 'ANSWER_TOO_LOW'],
    [field('number', 'a', { max: 1 }), 2, 'ANSWER_TOO_HIGH'],
    [field('number', 'a'), 1.5, 'ANSWER_TOO_PRECISE'],
    [field('email', 'a'), 'a@b', 'ANSWER_NO_EMAIL'],
    [field('phone', 'a'), 'call me', 'ANSWER_NO_PHONE'],
    [field('select', 'a', { options }), 'other', 'ANSWER_NO_OPTION'],
    [field('radio', 'a', { options }), 'toString', 'ANSWER_NO_OPTION'],
    [field('country', 'a'), 'XX', 'ANSWER_NO_OPTION'],
    [field('date', 'a'), '2026-02-30', 'ANSWER_NO_DAY'],
    [field('date', 'a', { days: 'past' }), '2026-03-02', 'ANSWER_DAY_AHEAD'],
    [field('date', 'a', { days: 'future' }), '2026-02-28', 'ANSWER_DAY_BEHIND'],
    [field('checkbox', 'a', { required: true }), false, 'ANSWER_REQUIRED'],
    [field('checkbox', 'a'), 'yes', 'ANSWER_UNFIT'],
    [field('article', 'a'), '4711', 'ANSWER_NO_ARTICLE'],
    [field('orderLine', 'a'), 'SO9/1', 'ANSWER_NO_ORDER_LINE'],
    [field('upload', 'a'), 'f1', 'ANSWER_UNFIT'],
    [field('upload', 'a'), ['f9'], 'ANSWER_NO_FILE'],
    [field('upload', 'a', { imagesOnly: true }), ['f2'], 'ANSWER_NO_IMAGE'],
    [field('upload', 'a', { maxMegabytes: 1 }), ['f1', 'f2'], 'ANSWER_FILE_TOO_LARGE'],
    [field('upload', 'a', { maxFiles: 1 }), ['f1', 'f2'], 'ANSWER_TOO_MANY_FILES'],
    ...PATTERN_NAMES.filter((name) => name !== 'serialNumber' && name !== 'alphanumeric').map(
      (pattern) => [field('text', 'a', { pattern }), 'no such thing!', 'ANSWER_PATTERN'] as const,
    ),
  ] as const)('%j refuses %j', (asked, answer, code) => {
    const known = {
      today: '2026-03-01',
      articles: new Set(['100']),
      orderLines: new Set(['SO1/1']),
      files: new Map([
        ['f1', { image: true, bytes: 1024 * 1024 }],
        ['f2', { image: false, bytes: 1024 * 1024 + 1 }],
      ]),
    }
    expect(codes(form(asked), { a: answer }, known)).toEqual([code])
  })

  it('takes what fits, trimmed, and says nothing of what was left empty', () => {
    const asked = form(
      field('text', 'a', { pattern: 'vin' }),
      field('number', 'n', { decimals: 2, min: 0 }),
      field('country', 'land'),
      field('phone', 'phone'),
      field('upload', 'photos'),
      field('text', 'empty'),
    )
    const answers = { a: ' WVWZZZ1JZXW000001 ', n: 0.07, land: 'NL', phone: '+31 (0)20-123 45 67', photos: ['f', 'f'] }
    expect(evaluate(asked, { ...answers, empty: ' ' })).toMatchObject({
      problems: [],
      kept: { ...answers, a: 'WVWZZZ1JZXW000001', photos: ['f'] },
    })
  })

  it('finds answers that nobody asked for, inherited names among them', () => {
    const asked = form(field('text', 'a'), field('heading', ''))
    expect(unknownAnswers(asked, { a: 'x', b: 'y', '': 'z', toString: 'w' })).toEqual(['b', '', 'toString'])
  })

  it.each(PATTERN_NAMES)('has an example that the pattern %s takes', (name) => {
    expect(PATTERNS[name].test.test(PATTERNS[name].example)).toBe(true)
  })
})

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const
const anyValue = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string(), { maxLength: 3 }))
const anyAnswers = fc.dictionary(fc.constantFrom(...NAMES, '__proto__', 'constructor', 'x'), anyValue)
const anyRule = fc.record({
  field: fc.constantFrom(...NAMES, 'toString'),
  is: fc.constantFrom(...OPERATORS),
  value: fc.oneof(fc.string(), fc.constantFrom('true', '1', 'leak')),
})
const anyField = fc.record({
  blockType: fc.constantFrom(...FIELD_KINDS, 'unknown'),
  name: fc.constantFrom(...NAMES, ''),
  label: fc.oneof(fc.constant(words('Question')), fc.jsonValue()),
  required: fc.boolean(),
  options: fc.oneof(fc.constant(options), fc.jsonValue()),
  min: fc.oneof(fc.integer(), fc.string()),
  maxLength: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(undefined)),
  pattern: fc.oneof(fc.constantFrom(...PATTERN_NAMES), fc.string()),
  condition: fc.oneof(
    fc.constant(null),
    fc.record({ match: fc.constantFrom('all', 'any', 'x'), rules: fc.array(anyRule, { maxLength: 3 }) }),
    fc.jsonValue(),
  ),
})
const anyForm = fc.record({ title: fc.jsonValue(), fields: fc.array(anyField, { maxLength: 8 }) })

/** Ten thousand forms take a while on a busy machine. */
describe('any form with any answers', { timeout: 120_000 }, () => {
  it('is read, checked and evaluated without a crash, and keeps only what was asked, shown and answered', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (stored, answers) => {
        const { definition } = readForm(stored)
        formProblems(definition)
        const { shown, kept, problems } = evaluate(definition, answers)
        const names = new Set(shown.filter(isInput).map(({ name }) => name))
        for (const name of Object.keys(kept)) {
          expect(names.has(name)).toBe(true)
          expect(isFilled(kept[name])).toBe(true)
        }
        for (const { field: name } of problems) expect(names.has(name)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })

  it('is judged alike once its hidden answers are gone', () => {
    fc.assert(
      fc.property(anyForm, anyAnswers, (stored, answers) => {
        const { definition } = readForm(stored)
        if (formProblems(definition).length > 0) return
        const first = evaluate(definition, answers)
        const shownOnly = Object.fromEntries(
          Object.entries(answers).filter(([name]) => first.shown.some((one) => isInput(one) && one.name === name)),
        )
        const again = evaluate(definition, shownOnly)
        expect(again.shown).toEqual(first.shown)
        expect(again.problems).toEqual(first.problems)
        expect(again.kept).toEqual(first.kept)
      }),
      { numRuns: 10_000 },
    )
  })
})
