import { describe, expect, it } from 'vitest'

import { chooseAll, countVerdicts, decisionBody, problemsOf } from './decisionDraft'

const lines = [
  { id: 'a', requested: 3 },
  { id: 'b', requested: 5 },
  { id: 'c', requested: 2 },
]

describe('a decision in the making', () => {
  it('starts with nothing chosen, and says so per line', () => {
    expect([...problemsOf(lines, {})]).toEqual([
      ['a', 'undecided'],
      ['b', 'undecided'],
      ['c', 'undecided'],
    ])
    expect(countVerdicts(lines, {}).open).toBe(3)
  })

  it('asks for a note where less than asked is approved, and only there', () => {
    const choices = {
      a: { approved: '3', note: '' },
      b: { approved: '2', note: ' ' },
      c: { approved: '0', note: 'Te laat' },
    }
    expect([...problemsOf(lines, choices)]).toEqual([['b', 'noteMissing']])
    expect(countVerdicts(lines, choices)).toEqual({ open: 0, approve: 1, part: 1, reject: 1 })
  })

  it('does not accept more than was asked', () => {
    expect(problemsOf(lines, { ...chooseAll(lines, {}, 'approve'), a: { approved: '4', note: '' } }).get('a')).toBe(
      'tooMany',
    )
  })

  it.each(['1,5', '1.5', '-3', '1e2'])('does not take %s for a quantity, and keeps it', (typed) => {
    const choices = { ...chooseAll(lines, {}, 'approve'), b: { approved: typed, note: '' } }
    expect([...problemsOf(lines, choices)]).toEqual([['b', 'noQuantity']])
    expect(countVerdicts(lines, choices)).toEqual({ open: 1, approve: 2, part: 0, reject: 0 })
  })

  it('keeps notes when all lines are approved or rejected at once', () => {
    const choices = chooseAll(lines, { b: { approved: '', note: 'Kapot' } }, 'reject')
    expect(choices.b).toEqual({ approved: '0', note: 'Kapot' })
    expect(countVerdicts(lines, choices).reject).toBe(3)
  })

  it('sends every line, and notes and label only when there are any', () => {
    const choices = chooseAll(lines, { b: { approved: '', note: ' Graag snel ' } }, 'approve')
    expect(decisionBody(lines, choices, ' ', false)).toEqual({
      lines: [
        { id: 'a', quantityApproved: 3 },
        { id: 'b', quantityApproved: 5, note: 'Graag snel' },
        { id: 'c', quantityApproved: 2 },
      ],
    })
    expect(decisionBody(lines, choices, 'Dank', true)).toMatchObject({ note: 'Dank', label: true })
  })
})
