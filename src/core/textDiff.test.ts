import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type DiffLine, diffLines, diffWords, type Piece } from './textDiff'

const word = fc.constantFrom('a', 'b', 'c', 'retour', 'de doos', '‹RMA›', ' ', '')
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const lines = fc.array(text, { maxLength: 10 })

const side = (pieces: readonly Piece[], gone: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== gone)
    .map((piece) => piece.text)
    .join('')
const linesOf = (diff: readonly DiffLine[], gone: Piece['kind']) =>
  diff.map((line) => side(line, gone)).filter((line) => line !== '')

describe('a diff in words', () => {
  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(side(pieces, 'added')).toBe(before)
        expect(side(pieces, 'removed')).toBe(after)
        expect(pieces.every(({ kind }) => kind === 'same')).toBe(before === after)
      }),
    )
  })

  it('holds every line of both', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after)
        expect(linesOf(diff, 'added')).toEqual(before.filter((line) => line !== ''))
        expect(linesOf(diff, 'removed')).toEqual(after.filter((line) => line !== ''))
      }),
    )
  })

  it('names only the words that changed', () => {
    expect(
      diffLines(['Beste Sam,', 'Leg dit formulier in de doos.'], ['Beste Sam,', 'Leg dit blad bij de goederen.']),
    ).toEqual([
      [{ kind: 'same', text: 'Beste Sam,' }],
      [
        { kind: 'same', text: 'Leg dit ' },
        { kind: 'removed', text: 'formulier in ' },
        { kind: 'added', text: 'blad bij ' },
        { kind: 'same', text: 'de ' },
        { kind: 'removed', text: 'doos.' },
        { kind: 'added', text: 'goederen.' },
      ],
    ])
  })

  it('gives up on texts that are endless, and still holds both', () => {
    const [before, after] = ['a b '.repeat(5_000), 'b c '.repeat(5_000)]
    const pieces = diffWords(before, after)
    expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual([before, after])
  })
})
