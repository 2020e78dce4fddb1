import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { MOST_ROWS } from './limits'
import { readRowList } from './rowList'

const rowsOf = (text: string) => readRowList(text).rows.map(({ code, order, quantity }) => [code, order, quantity])

describe('a pasted list', () => {
  it.each([
    [
      'a column from a spreadsheet',
      'A-1\t3\nA-2\t1',
      [
        ['A-1', undefined, 3],
        ['A-2', undefined, 1],
      ],
    ],
    ['semicolons and quotes of a file', '"A 1";"VO-9";2\r\n', [['A 1', 'VO-9', 2]]],
    [
      'commas, empty rows and a byte order mark',
      '\uFEFFA-1,3\n\n  \nA-2,4',
      [
        ['A-1', undefined, 3],
        ['A-2', undefined, 4],
      ],
    ],
    ['spaces', 'A-1 3', [['A-1', undefined, 3]]],
    [
      'what a scanner types, a piece each',
      'A-1\nA-1',
      [
        ['A-1', undefined, 1],
        ['A-1', undefined, 1],
      ],
    ],
    ['columns that are empty at the end', 'A-1;3;;', [['A-1', undefined, 3]]],
    ['a heading', 'Artikel;Aantal\nA-1;3', [['A-1', undefined, 3]]],
  ])('reads %s', (_, text, rows) => expect(rowsOf(text)).toEqual(rows))

  it('names each row that it cannot read, by its place, and reads the others', () => {
    const { rows, faults } = readRowList('A-1;3\nA-2;drie\nA-3;0\nA-4;a;b;1\nA-5;2')
    expect(rows.map(({ row, code }) => [row, code])).toEqual([
      [1, 'A-1'],
      [5, 'A-5'],
    ])
    expect(faults).toEqual([
      { row: 2, text: 'A-2;drie', fault: 'quantity' },
      { row: 3, text: 'A-3;0', fault: 'quantity' },
      { row: 4, text: 'A-4;a;b;1', fault: 'columns' },
    ])
  })

  it(`reads ${MOST_ROWS} rows and none of more`, () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `A-${index};1`).join('\n')
    expect(readRowList(list(MOST_ROWS)).rows).toHaveLength(MOST_ROWS)
    expect(readRowList(`Artikel;Aantal\n${list(MOST_ROWS)}`).rows).toHaveLength(MOST_ROWS)
    expect(readRowList(list(MOST_ROWS + 1))).toEqual({ rows: [], faults: [], count: MOST_ROWS + 1 })
  })

  it('loses no row of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { rows, faults, count } = readRowList(text)
        expect(rows.length + faults.length).toBe(count)
      }),
    )
  })
})
