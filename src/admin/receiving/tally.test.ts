import { describe, expect, it } from 'vitest'

import { ofItem, ofLine, type Photo } from './photos'
import {
  countedPieces,
  countLine,
  countUnexpected,
  EMPTY_TALLY,
  lineOf,
  readScan,
  receiptBody,
  type StationLine,
  withLine,
} from './tally'

const line = (id: string, articleNumber: string, more: Partial<StationLine> = {}): StationLine => ({
  id,
  articleNumber,
  externalArticleNumber: '',
  articleName: articleNumber,
  status: 'approved',
  approved: 2,
  before: 0,
  ...more,
})

const rma = {
  id: '1',
  number: 'RMA26-1',
  customer: 'K',
  revision: 4,
  lines: [line('a', '85099B'), line('b', '85099B')],
}

describe('a scan', () => {
  it('is one piece, or as many as were typed before it', () => {
    expect(readScan(' 85099B ')).toEqual({ code: '85099B', pieces: 1 })
    expect(readScan('12*85099B')).toEqual({ code: '85099B', pieces: 12 })
    expect(readScan('3 x 22')).toEqual({ code: '22', pieces: 3 })
    expect(readScan('2X4-PLANK')).toEqual({ code: '4-PLANK', pieces: 2 })
  })

  it('fills the lines of an article in their order, whatever its case, then counts on', () => {
    let tally = EMPTY_TALLY
    const filled = Array.from({ length: 5 }, () => {
      const found = lineOf(rma, tally, '85099b')
      tally = countLine(tally, found?.id ?? '', 1)
      return found?.id
    })
    expect(filled).toEqual(['a', 'a', 'b', 'b', 'a'])
  })

  it('finds a line by the maker’s number, and none by nothing', () => {
    const other = { ...rma, lines: [line('c', '', { externalArticleNumber: 'EXT' })] }
    expect(lineOf(other, EMPTY_TALLY, 'ext')?.id).toBe('c')
    expect(lineOf(other, EMPTY_TALLY, '')).toBeUndefined()
  })

  it('adds up what nobody announced, under its own number where that is known', () => {
    const once = countUnexpected(EMPTY_TALLY, { code: 'X1', pieces: 1 }, null)
    const tally = countUnexpected(once, { code: 'x1', pieces: 2 }, null)
    expect(tally.unexpected).toEqual([{ articleNumber: 'X1', articleName: null, quantity: '3', grade: '' }])
    const known = countUnexpected(tally, { code: 'maker-7', pieces: 1 }, { number: 'X7', name: 'Filter' })
    expect(known.unexpected[1]).toMatchObject({ articleNumber: 'X7', articleName: 'Filter' })
    expect(countedPieces(countLine(tally, 'a', 2))).toBe(5)
  })
})

it('sends what was counted, closed or photographed, and leaves out what was not', () => {
  const closed = withLine(withLine(EMPTY_TALLY, 'a', { quantity: '2', grade: 'used' }), 'b', { final: true })
  const counted = { ...withLine(closed, 'c', { quantity: 'drie' }), note: '  natte doos ' }
  const tally = countUnexpected(counted, { code: 'X1', pieces: 1 }, null)
  const photo = (id: string | undefined, of: string): Photo => ({
    ...{ key: `${of}-${id}`, of, file: {} as File, share: 1, state: id ? 'stored' : 'failed' },
    ...(id ? { id } : {}),
  })
  const lines = [...rma.lines, line('c', 'C'), line('d', 'D')]
  const photos = [photo('1', ofLine('a')), photo(undefined, ofLine('a')), photo('2', ofLine('d'))]
  const ofX1 = photo('3', ofItem({ articleNumber: 'x1' }))
  expect(receiptBody({ rma: { revision: 4, lines }, tally, photos: [...photos, ofX1] })).toEqual({
    revision: 4,
    lines: [
      { id: 'a', quantity: 2, final: false, grade: 'used', photos: ['1'] },
      { id: 'b', quantity: 0, final: true },
      { id: 'd', quantity: 0, final: false, photos: ['2'] },
    ],
    unexpected: [{ articleNumber: 'X1', quantity: 1, photos: ['3'] }],
    note: 'natte doos',
  })
})
