import { expect, it } from 'vitest'

import { type ArrivedLine, addRow, outcomesOf, rowsOf, splitSum } from './outcomeDraft'

const line: ArrivedLine = {
  id: 'a',
  status: 'received',
  articleName: 'KASTJE',
  articleNumber: '1',
  approved: 5,
  received: 5,
  credited: 0,
  grade: '',
  outcomes: [],
}

it('begins with a credit of all, and a new row takes what is left', () => {
  const rows = rowsOf(line)
  expect(outcomesOf(rows)).toEqual([{ kind: 'credit', quantity: 5 }])
  const fewer = rows.map((row) => ({ ...row, quantity: '3' }))
  const more = addRow(fewer, line.received)
  expect(more.map(({ quantity }) => quantity)).toEqual(['3', '2'])
  expect(splitSum(more)).toBe(5)
  expect(new Set(addRow(more, 5).map(({ key }) => key)).size).toBe(3)
})

it('shows what was given, and sends no empty row and no empty note', () => {
  const given = rowsOf({ ...line, outcomes: [{ kind: 'dispose', quantity: 5, note: 'Kapot' }] })
  const rows = addRow(given, 5).map((row) => ({ ...row, note: row.note || ' ' }))
  expect(outcomesOf(rows)).toEqual([{ kind: 'dispose', quantity: 5, note: 'Kapot' }])
})
