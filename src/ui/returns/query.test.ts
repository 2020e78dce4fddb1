import { describe, expect, it } from 'vitest'

import { RMA_STATUSES } from '@/core/rmas/status'
import type { ReturnCase, ReturnLine } from './cases'
import { countSegments, filtered, returnsHref, returnsQuery, SEGMENTS, segmentOf } from './query'

describe('the address of the list', () => {
  it('keeps what was asked, and nothing that is the default', () => {
    const href = '/returns?number=187&article=226&status=approved&group=order&size=50&page=3'
    expect(returnsHref(returnsQuery(Object.fromEntries(new URL(href, 'http://x').searchParams)))).toBe(href)
    expect(returnsHref(returnsQuery({ page: '1', group: 'number', size: '15', number: ' ' }))).toBe('/returns')
  })

  it('falls back on the default for what makes no sense', () => {
    expect(
      returnsQuery({ page: '-4', size: '7', group: 'lines.secret', status: 'toString', number: ['a', 'b'] }),
    ).toEqual({ filters: { number: 'a' }, segment: null, group: 'number', page: 1, size: 15 })
  })

  it('understands a status where it expects a segment', () => {
    expect(returnsQuery({ status: 'partiallyReceived' }).segment).toBe('received')
    expect(returnsQuery({ status: 'cancelled' }).segment).toBe('closed')
  })
})

it('puts every status in one segment', () => {
  expect(Object.values(SEGMENTS).flat().sort()).toEqual([...RMA_STATUSES].sort())
  for (const status of RMA_STATUSES) expect(SEGMENTS[segmentOf(status)]).toContain(status)
})

const line = (articleNumber: string, orderNumber: string, externalArticleNumber: string | null = null) =>
  ({ id: articleNumber, articleNumber, orderNumber, externalArticleNumber, articleName: 'Chilli LIGHTS' }) as ReturnLine

const rma = (number: string | null, ...lines: ReturnLine[]) =>
  ({ id: String(number), number, customer: { number: '17850' }, status: 'submitted', lines }) as unknown as ReturnCase

describe('filtered', () => {
  const cases = [rma('RMA26-00187', line('A1', '10', 'X-9'), line('B2', '20')), rma(null, line('A1', '20'))]
  const found = (asked: Record<string, string>) =>
    filtered(cases, returnsQuery(asked)).map(({ number, lines }) => [number, lines.map(({ id }) => id)])

  it('finds a part of a number, in any case', () => {
    expect(found({ number: 'rma26-0018' })).toEqual([['RMA26-00187', ['A1', 'B2']]])
    expect(found({ name: 'lights', external: 'x-' })).toEqual([['RMA26-00187', ['A1']]])
  })

  it('wants one line to fit all filters', () => {
    expect(found({ article: 'A1', order: '20' })).toEqual([[null, ['A1']]])
  })

  it('counts the requests of each segment', () => {
    expect(countSegments(cases)).toMatchObject({ submitted: 2, draft: 0, closed: 0 })
  })
})
