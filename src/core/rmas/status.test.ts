import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { STAFF_ROLES } from '../accounts/roles'
import {
  DEALER_SUBMISSION,
  type HeaderLine,
  headerStatus,
  isPartlyApproved,
  LINE_STATUSES,
  LINE_TRANSITIONS,
  type LineEvent,
  type LineStatus,
  openLineTransitions,
  RMA_STATUSES,
  type RmaStatus,
  requireLineTransition,
  SUBMISSION,
} from './status'

const line = (status: LineStatus, quantityApproved?: number): HeaderLine => ({
  status,
  quantityRequested: 5,
  quantityApproved: quantityApproved ?? null,
})

const anyLine = fc.record({
  status: fc.constantFrom(...LINE_STATUSES),
  quantityRequested: fc.constant(5),
  quantityApproved: fc.constantFrom(null, 3, 5),
})

const anyLines = fc.array(anyLine, { maxLength: 6 })

describe('line statuses', () => {
  it('can all be reached from a submission', () => {
    const reached = new Set<LineStatus>([SUBMISSION.to, DEALER_SUBMISSION.to])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of LINE_TRANSITIONS) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].sort()).toEqual([...LINE_STATUSES].sort())
  })

  it('have at most one arrow per event, and never go back', () => {
    const arrows = LINE_TRANSITIONS.map(({ from, event }) => `${from}:${event}`)
    expect(new Set(arrows).size).toBe(arrows.length)
    for (const { from, to } of LINE_TRANSITIONS) {
      expect(LINE_STATUSES.indexOf(to)).toBeGreaterThan(LINE_STATUSES.indexOf(from))
    }
  })

  it.each(['rejected', 'completed', 'cancelled'] as const)('%s is final', (status) => {
    expect(LINE_TRANSITIONS.filter(({ from }) => (from as LineStatus) === status)).toEqual([])
  })

  it('leave no arrow without somebody to take it', () => {
    expect(LINE_TRANSITIONS.map(({ by }) => by.length)).not.toContain(0)
  })
})

describe('requireLineTransition', () => {
  it('lets an agent approve, with the mail and the papers that follow', () => {
    expect(requireLineTransition('requested', 'approve', 'agent')).toMatchObject({
      to: 'approved',
      effects: ['mail.decision', 'document.return-form', 'document.shipping-label'],
    })
  })

  it.each([
    ['requested', 'approve', 'contact'],
    ['requested', 'reject', 'contact'],
    ['approved', 'cancel', 'contact'],
    ['requested', 'cancel', 'agent'],
    ['approved', 'complete', 'admin'],
    ['rejected', 'approve', 'admin'],
    ['requested', 'approve', 'editor'],
    ['requested', 'approve', 'system'],
    ['awaitingDealer', 'approve', 'admin'],
    ['awaitingDealer', 'forward', 'contact'],
    ['awaitingDealer', 'forward', 'admin'],
    ['awaitingDealer', 'decline', 'contact'],
    ['awaitingDealer', 'cancel', 'dealer'],
    ['awaitingDealer', 'expire', 'dealer'],
    ['requested', 'decline', 'dealer'],
    ['requested', 'expire', 'system'],
  ] as const)('refuses from %s to %s as %s', (from, event, role) => {
    expect(() => requireLineTransition(from, event, role)).toThrow(
      expect.objectContaining({ code: 'TRANSITION_NOT_ALLOWED', details: { from, event, role } }),
    )
  })

  it('gives a dealer nothing but the first word', () => {
    const open = LINE_STATUSES.flatMap((from) => openLineTransitions(from, 'dealer'))
    expect(open.map(({ from, event, to }) => [from, event, to])).toEqual([
      ['awaitingDealer', 'forward', 'requested'],
      ['awaitingDealer', 'decline', 'rejected'],
    ])
  })

  it('tells the house when a dealer lets a request through, however it gets through, and not before', () => {
    expect(DEALER_SUBMISSION.effects).not.toContain('mail.rma-new-for-staff')
    const through = LINE_TRANSITIONS.filter(({ from, to }) => from === 'awaitingDealer' && to === SUBMISSION.to)
    expect(through).toHaveLength(2)
    for (const { effects } of through) expect(effects).toContain('mail.rma-new-for-staff')
  })

  it('opens nothing to nobody, nor to staff without a part in returns', () => {
    const idle = [...STAFF_ROLES.filter((role) => role !== 'admin' && role !== 'agent'), 'nobody'] as const
    for (const role of idle) {
      expect(LINE_STATUSES.flatMap((from) => openLineTransitions(from, role))).toEqual([])
    }
  })
})

describe('headerStatus', () => {
  it.each<[RmaStatus, HeaderLine[]]>([
    ['draft', []],
    ['awaitingDealer', [line('awaitingDealer'), line('awaitingDealer')]],
    ['awaitingDealer', [line('awaitingDealer'), line('cancelled')]],
    ['submitted', [line('requested'), line('requested')]],
    ['submitted', [line('requested'), line('cancelled')]],
    ['submitted', [line('requested'), line('rejected', 0)]],
    ['partiallyApproved', [line('requested'), line('approved', 5)]],
    ['partiallyApproved', [line('approved', 5), line('rejected', 0)]],
    ['partiallyApproved', [line('approved', 3)]],
    ['approved', [line('approved', 5), line('approved', 5)]],
    ['approved', [line('approved', 5), line('cancelled')]],
    ['rejected', [line('rejected', 0), line('rejected', 0)]],
    ['rejected', [line('rejected', 0), line('cancelled')]],
    ['partiallyReceived', [line('received', 5), line('approved', 5)]],
    ['partiallyReceived', [line('completed', 5), line('approved', 5)]],
    ['partiallyReceived', [line('received', 5), line('requested')]],
    ['received', [line('received', 5), line('received', 3)]],
    ['received', [line('received', 5), line('rejected', 0)]],
    ['received', [line('received', 5), line('completed', 5)]],
    ['completed', [line('completed', 5), line('rejected', 0), line('cancelled')]],
    ['cancelled', [line('cancelled'), line('cancelled')]],
  ])('is %s', (status, lines) => {
    expect(headerStatus(lines)).toBe(status)
  })

  it('answers every mix, whatever the order of its lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const status = headerStatus(lines)
        expect(RMA_STATUSES).toContain(status)
        expect(headerStatus([...lines].reverse())).toBe(status)
        expect(headerStatus([...lines, ...lines])).toBe(status)
      }),
    )
  })

  it('gives every status but draft only to an RMA with lines, and draft to none with', () => {
    fc.assert(fc.property(anyLines, (lines) => (headerStatus(lines) === 'draft') === (lines.length === 0)))
  })

  it('is the status of the lines when all share it', () => {
    const shared = {
      awaitingDealer: 'awaitingDealer',
      requested: 'submitted',
      approved: 'approved',
      rejected: 'rejected',
    } as const
    const later = { received: 'received', completed: 'completed', cancelled: 'cancelled' } as const
    for (const [status, header] of Object.entries({ ...shared, ...later })) {
      expect(headerStatus([line(status as LineStatus, 5), line(status as LineStatus, 5)])).toBe(header)
    }
  })

  it('does not look at cancelled lines beside others', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 5 }), (lines) => {
        fc.pre(lines.some(({ status }) => status !== 'cancelled'))
        expect(headerStatus([...lines, line('cancelled')])).toBe(headerStatus(lines))
      }),
    )
  })

  it('never says that all is decided, in or done while it is not', () => {
    const open: Partial<Record<RmaStatus, LineStatus[]>> = {
      submitted: ['awaitingDealer'],
      approved: ['awaitingDealer', 'requested', 'rejected'],
      rejected: ['awaitingDealer', 'requested', 'approved', 'received', 'completed'],
      received: ['awaitingDealer', 'requested', 'approved'],
      completed: ['awaitingDealer', 'requested', 'approved', 'received'],
    }
    fc.assert(
      fc.property(anyLines, (lines) => {
        const excluded = open[headerStatus(lines)] ?? []
        expect(lines.filter(({ status }) => excluded.includes(status))).toEqual([])
      }),
    )
  })

  it('reaches every status by allowed arrows, and ends where no arrow leaves', () => {
    const seen = new Set<RmaStatus>(['draft'])
    const walk = fc.array(fc.record({ at: fc.nat(), event: fc.nat(), approved: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), walk, fc.boolean(), (size, steps, dealerFirst) => {
        const from = dealerFirst ? DEALER_SUBMISSION.to : SUBMISSION.to
        let lines = Array.from({ length: size }, () => line(from))
        seen.add(headerStatus(lines))
        for (const { at, event, approved } of steps) {
          lines = lines.map((current, index) => (index === at % size ? step(current, event, approved) : current))
          seen.add(headerStatus(lines))
        }
      }),
      { numRuns: 2000 },
    )
    expect([...seen].sort()).toEqual([...RMA_STATUSES].sort())
  })
})

function step(current: HeaderLine, pick: number, approved: number): HeaderLine {
  const open = LINE_TRANSITIONS.filter(({ from }) => from === current.status)
  const arrow = open[pick % Math.max(1, open.length)]
  if (!arrow) return current
  const events: Partial<Record<LineEvent, number>> = { approve: approved, reject: 0, decline: 0 }
  return { ...current, status: arrow.to, quantityApproved: events[arrow.event] ?? current.quantityApproved ?? null }
}

describe('isPartlyApproved', () => {
  it('holds for a line that was cut, and stays so until it is done', () => {
    expect(isPartlyApproved(line('approved', 3))).toBe(true)
    expect(isPartlyApproved(line('completed', 3))).toBe(true)
    expect(isPartlyApproved(line('approved', 5))).toBe(false)
    expect(isPartlyApproved(line('rejected', 0))).toBe(false)
    expect(isPartlyApproved(line('requested'))).toBe(false)
  })
})
