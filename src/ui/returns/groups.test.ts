import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { LineStatus, RmaStatus } from '@/core/rmas/status'
import type { ReturnCase, ReturnLine } from './cases'
import { groupReturns as groupedIn, pageOf } from './groups'
import { GROUPINGS, type Grouping } from './query'

const line = (id: string, over: Partial<ReturnLine> = {}): ReturnLine => ({
  id,
  articleNumber: '22626',
  articleName: 'BLACK KITCHEN SCALES',
  externalArticleNumber: null,
  orderNumber: '536526',
  freeEntry: false,
  customerReference: null,
  quantityRequested: 2,
  quantityApproved: null,
  quantityReceived: null,
  figures: { accepted: 0, rejected: 0, disposed: 0, credited: 0, remainder: 0 },
  creditInvoice: null,
  remark: null,
  note: null,
  status: 'requested',
  ...over,
})

const rma = (id: string, lines: ReturnLine[], over: Partial<ReturnCase> = {}): ReturnCase => ({
  id,
  number: `RMA26-${id}`,
  status: 'submitted',
  dealer: null,
  creditInvoice: null,
  customer: { id: 'c1', number: '17850', name: 'De Proefzaak' },
  at: '2026-11-17T10:00:00.000Z',
  lines,
  lineCount: lines.length,
  transport: 'send',
  unread: 0,
  ...over,
})

const groupReturns = (cases: readonly ReturnCase[], by: Grouping) => groupedIn(cases, by, 'Europe/Amsterdam')

const many = (count: number) => Array.from({ length: count }, (_, index) => line(String(index)))

describe('groupReturns', () => {
  it('gathers lines of one order from all requests, newest order first', () => {
    const cases = [
      rma('2', [line('a'), line('b', { orderNumber: '1000000' })]),
      rma('1', [line('c'), line('d', { orderNumber: '99' })]),
    ]
    const groups = groupReturns(cases, 'order')
    expect(groups.map(({ key, lines }) => [key, lines.map(({ line: { id } }) => id)])).toEqual([
      ['1000000', ['b']],
      ['536526', ['a', 'c']],
      ['99', ['d']],
    ])
    expect(groups[1]?.cases.map(({ id }) => id)).toEqual(['2', '1'])
  })

  it('tells lines approved in part from those approved whole, and those of drafts from those that were sent', () => {
    const cases = [
      rma('d', [line('draft')], { status: 'draft', number: null }),
      rma('1', [
        line('whole', { status: 'approved', quantityApproved: 2 }),
        line('part', { status: 'approved', quantityApproved: 1 }),
        line('sent'),
      ]),
    ]
    const statuses = groupReturns(cases, 'status').map(({ key }) => key)
    expect(statuses).toEqual(['draft', 'requested', 'approved', 'partiallyApproved'])
  })

  it('gathers what was sent on one day of the business, drafts first and then the newest day', () => {
    const cases = [
      rma('d', [line('draft')], { status: 'draft', number: null }),
      rma('late', [line('a')], { at: '2026-11-17T23:30:00.000Z' }),
      rma('early', [line('b')], { at: '2026-11-18T10:00:00.000Z' }),
      rma('before', [line('c')], { at: '2026-11-17T10:00:00.000Z' }),
    ]
    const days = groupReturns(cases, 'date').map(({ key, lines }) => [key, lines.map(({ line: { id } }) => id)])
    expect(days).toEqual([
      ['', ['draft']],
      ['2026-11-18', ['a', 'b']],
      ['2026-11-17', ['c']],
    ])
  })

  it.each(['reference', 'external'] as const)('puts lines without one last when grouped by %s', (by) => {
    const named = { customerReference: 'B-2', externalArticleNumber: 'B-2' }
    const cases = [rma('1', [line('none'), line('second', named)]), rma('2', [line('third', named)])]
    const groups = groupReturns(cases, by).map(({ key, lines }) => [key, lines.map(({ line: { id } }) => id)])
    expect(groups).toEqual([
      ['B-2', ['second', 'third']],
      ['', ['none']],
    ])
  })

  it('keeps a draft without lines when requests are listed', () => {
    expect(groupReturns([rma('d', [], { status: 'draft', number: null })], 'number')).toHaveLength(1)
  })
})

describe('pageOf', () => {
  it('pages groups, whole ones, and says where it is', () => {
    const groups = groupReturns([rma('1', many(3)), rma('2', many(2)), rma('3', many(1))], 'number')
    const second = pageOf(groups, 2, 2)
    expect(second).toMatchObject({ page: 2, pages: 2, from: 3, to: 3, total: 3 })
    expect(pageOf(groups, 1, 2).groups.map(({ lines }) => lines.length)).toEqual([3, 2])
  })

  it('shows the last page when an address asks for a later one', () => {
    expect(pageOf(groupReturns([rma('1', many(1))], 'number'), 9, 15)).toMatchObject({ page: 1, from: 1, to: 1 })
  })

  it('continues a group that is too long for a page on the next one', () => {
    const [group] = groupReturns([rma('1', many(450))], 'status')
    const pages = [1, 2, 3].map((page) => pageOf(group ? [group] : [], page, 15).groups[0])
    expect(pages.map((part) => [part?.before, part?.lines.length, part?.total])).toEqual([
      [0, 200, 450],
      [200, 200, 450],
      [400, 50, 450],
    ])
  })

  it('shows every line once over all pages, whatever the grouping and the size', () => {
    const status = fc.constantFrom<LineStatus>('requested', 'approved', 'rejected')
    const anyLine = fc.record({
      orderNumber: fc.constantFrom('1', '2', '30'),
      articleNumber: fc.constantFrom('a', 'b'),
      status,
    })
    const anyCase = fc.record({
      lines: fc.array(anyLine, { maxLength: 250 }),
      status: fc.constantFrom<RmaStatus>('draft', 'submitted', 'approved'),
    })
    fc.assert(
      fc.property(
        fc.array(anyCase, { maxLength: 6 }),
        fc.constantFrom(...GROUPINGS),
        fc.integer({ min: 1, max: 4 }),
        (drawn, by, size) => {
          const cases = drawn.map(({ lines, status: of }, n) =>
            rma(
              String(n),
              lines.map((over, index) => line(`${n}-${index}`, over)),
              { status: of },
            ),
          )
          const groups = groupReturns(cases, by)
          const { pages } = pageOf(groups, 1, size)
          const seen = Array.from({ length: pages }, (_, page) => pageOf(groups, page + 1, size).groups)
            .flat(2)
            .flatMap((group) => group.lines.map((one) => one.line.id))
          const all = cases.flatMap(({ lines }) => lines.map(({ id }) => id))
          expect([...seen].sort()).toEqual([...all].sort())
        },
      ),
      { numRuns: 60 },
    )
  })
})
