import { expect, it } from 'vitest'

import { type Chunk, chunksOf, Pace } from './chunks'
import type { FileRow } from './importFile'

const orderOf = (number: string, lines: number): FileRow['row'] => ({
  ...{ number, customerNumber: '100', orderDate: '2026-03-01' },
  lines: Array.from({ length: lines }, (_, index) => ({
    ...{ lineNumber: index + 1, articleNumber: 'A', articleName: 'Lager', quantityOrdered: 1 },
  })),
})

async function* stream(rows: readonly FileRow[]) {
  yield* rows
}

async function cut(rows: readonly FileRow[], pace = new Pace(), after = 0): Promise<Chunk[]> {
  const chunks: Chunk[] = []
  for await (const chunk of chunksOf(stream(rows), pace, after)) chunks.push(chunk)
  return chunks
}

const row = (line: number, lines = 1, number = String(line)): FileRow =>
  ({ line, rows: 1, row: orderOf(number, lines) }) as FileRow

it('cut between orders, never within one', async () => {
  const chunks = await cut([row(1, 20), row(2, 20), row(3, 400), row(4)])
  expect(chunks.map(({ rows, line }) => [rows.length, line])).toEqual([
    [2, 2],
    [1, 3],
    [1, 4],
  ])
})

it('hold one row per key, and count the others', async () => {
  const older = { ...row(3), row: { ...orderOf('1', 1), updatedAt: '2025-01-01T00:00:00Z' } } as FileRow
  const first = { ...row(1), row: { ...orderOf('1', 1), updatedAt: '2026-01-01T00:00:00Z' } } as FileRow
  const [chunk] = await cut([first, row(2, 2, '1'), older])
  expect(chunk?.rows).toMatchObject([{ line: 2, rows: 2, row: { lines: [{ lineNumber: 1 }, { lineNumber: 2 }] } }])
  expect(chunk?.counts).toMatchObject({ unchanged: 1, older: 1 })
})

it('begin after the line up to which all is stored', async () => {
  const chunks = await cut([row(1), row(2), row(3)], new Pace(), 2)
  expect(chunks.map(({ rows }) => rows.map(({ line }) => line))).toEqual([[3]])
})

it('hand on what was refused, also when nothing else came', async () => {
  const faults = [{ line: 1, field: 'number', reason: 'missing' }] as const
  expect(await cut([{ line: 1, rows: 2, faults }])).toMatchObject([
    { rows: [], line: 1, read: 2, counts: { refused: 2 } },
  ])
})

it('grow at most twofold, and shrink at once when they were slow', () => {
  const pace = new Pace()
  pace.took(1, 25)
  expect(pace.rows).toBe(50)
  pace.took(500, 50)
  expect(pace.rows).toBe(2)
  pace.took(5000, 1)
  expect(pace.rows).toBe(1)
})
