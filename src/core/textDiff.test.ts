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
const words = (said: string) => said.split(/\s+/).filter(Boolean)
const linesOf = (diff: readonly DiffLine[], gone: Piece['kind']) => diff.flatMap((line) => words(side(line, gone)))

describe('a diff in words', () => {
  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(words(side(pieces, 'added'))).toEqual(words(before))
        expect(words(side(pieces, 'removed'))).toEqual(words(after))
        const said = ({ text: part }: Piece) => part.trim() !== ''
        expect(pieces.filter(said).every(({ kind }) => kind === 'same')).toBe(
          words(before).join() === words(after).join(),
        )
      }),
    )
  })

  it('holds every line of both', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after)
        expect(linesOf(diff, 'added')).toEqual(before.flatMap(words))
        expect(linesOf(diff, 'removed')).toEqual(after.flatMap(words))
      }),
    )
  })

  it('names only the words that changed', () => {
    const before = ['Beste Sam,', 'Leg dit formulier in de doos.', '‹Aanhef›']
    const after = ['Beste Sam,', 'Leg dit blad bij de goederen.', '‹Aanhef› Vragen? Bel Anna.']
    expect(diffLines(before, after)).toEqual([
      [{ kind: 'same', text: 'Beste Sam,' }],
      [
        { kind: 'same', text: 'Leg dit' },
        { kind: 'removed', text: ' formulier in' },
        { kind: 'added', text: ' blad bij' },
        { kind: 'same', text: ' de' },
        { kind: 'removed', text: ' doos.' },
        { kind: 'added', text: ' goederen.' },
      ],
      [
        { kind: 'same', text: '‹Aanhef›' },
        { kind: 'added', text: ' Vragen? Bel Anna.' },
      ],
    ])
  })

  it('gives up on texts that are endless, and still holds both', () => {
    const [before, after] = ['a b '.repeat(5_000), 'b c '.repeat(5_000)]
    const pieces = diffWords(before, after)
    expect(words(side(pieces, 'added'))).toEqual(words(before))
    expect(words(side(pieces, 'removed'))).toEqual(words(after))
  })
})
