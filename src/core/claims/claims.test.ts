import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { planClaimDecision } from './decision'
import { doubleClaims, serialKey } from './serials'
import { CLAIM_SUBMISSION, CLAIM_TRANSITIONS, openClaimTransitions, requireClaimTransition } from './status'
import { CLAIM_OUTCOMES, CLAIM_STATUSES, type ClaimStatus } from './statuses'

const anyStatus = fc.constantFrom(...CLAIM_STATUSES)

describe('the life of a claim', () => {
  it('reaches every status from a submission, and ends closed or cancelled', () => {
    const reached = new Set<ClaimStatus>([CLAIM_SUBMISSION.to])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of CLAIM_TRANSITIONS) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].sort()).toEqual(CLAIM_STATUSES.filter((status) => status !== 'draft').sort())
    const ends = [...reached].filter((status) => CLAIM_TRANSITIONS.every(({ from }) => from !== status))
    expect(ends.sort()).toEqual(['cancelled', 'closed'])
  })

  it('lets a contact withdraw what nobody looks at yet, and nothing else', () => {
    for (const status of CLAIM_STATUSES) {
      const events = openClaimTransitions(status, 'contact').map(({ event }) => event)
      expect(events).toEqual(status === 'submitted' ? ['cancel'] : [])
    }
  })

  it('never goes back: a decided claim is only closed', () => {
    for (const outcome of CLAIM_OUTCOMES)
      expect(openClaimTransitions(outcome, 'admin').map(({ to }) => to)).toEqual(['closed'])
  })

  it('refuses what is not in the table, for every role', () => {
    fc.assert(
      fc.property(anyStatus, fc.constantFrom('sales', 'editor', 'integration'), (from, role) => {
        expect(() => requireClaimTransition(from, { event: 'decide', role: role as 'sales' })).toThrow()
      }),
    )
  })
})

describe('a decision', () => {
  const line = (id: string, quantityClaimed: number) => ({ id, status: 'claimed' as const, quantityClaimed })
  const anyLines = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 6,
  })

  it('accepts a claim when every piece is, rejects it when none is, and else accepts it in part', () => {
    fc.assert(
      fc.property(anyLines, (drawn) => {
        const lines = drawn.map(([claimed], index) => line(String(index), claimed))
        const decided = drawn.map(([claimed, accepted], index) => ({
          id: String(index),
          quantityAccepted: Math.min(claimed, accepted),
        }))
        const claimed = lines.reduce((sum, one) => sum + one.quantityClaimed, 0)
        const accepted = decided.reduce((sum, one) => sum + one.quantityAccepted, 0)
        const expected = accepted === 0 ? 'rejected' : accepted === claimed ? 'accepted' : 'partlyAccepted'
        expect(planClaimDecision(lines, { lines: decided }).outcome).toBe(expected)
      }),
    )
  })

  it('names every line once, and never more than was claimed', () => {
    const lines = [line('a', 2), line('b', 1)]
    const decide = (...decided: [string, number][]) =>
      planClaimDecision(lines, { lines: decided.map(([id, quantityAccepted]) => ({ id, quantityAccepted })) })
    expect(() => decide(['a', 2])).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
    expect(() => decide(['a', 3], ['b', 1])).toThrow(expect.objectContaining({ code: 'QUANTITY_EXCEEDS_REQUESTED' }))
    expect(() => decide(['a', 1], ['b', 1], ['c', 1])).toThrow(expect.objectContaining({ code: 'UNKNOWN_ORDER_LINE' }))
    expect(() => decide(['a', 1], ['a', 1], ['b', 1])).toThrow(expect.objectContaining({ code: 'DUPLICATE_LINE' }))
  })
})

describe('serial numbers', () => {
  it('are one number however they are written', () => {
    const spoken = fc.array(fc.constantFrom(' ', '-', '.', '/', 'a', 'B', '7'), { maxLength: 12 })
    fc.assert(
      fc.property(spoken, (signs) => {
        const text = signs.join('')
        const plain = text.replace(/[ \-./]/g, '')
        expect(serialKey(text.toLowerCase())).toBe(serialKey(plain.toUpperCase()))
      }),
    )
    expect(serialKey(null)).toBe('')
  })
})

describe('a double claim', () => {
  const claim = (id: string, lines: [string | null, string][], status: ClaimStatus = 'submitted') => ({
    id,
    status,
    lines: lines.map(([orderLine, key]) => ({ orderLine, serialKey: key })),
  })
  const found = (orderLine: string | null, key: string, ...claims: ReturnType<typeof claim>[]) =>
    doubleClaims({ orderLine, serialKey: key }, claims)

  it('is one on the same serial number, or on the same line where no serial number tells pieces apart', () => {
    expect(found('L1', 'A', claim('1', [[null, 'A']]))).toEqual([{ id: '1', by: 'serialNumber' }])
    expect(found('L1', '', claim('1', [['L1', 'A']]))).toEqual([{ id: '1', by: 'orderLine' }])
    expect(found('L1', 'B', claim('1', [['L1', 'A']]))).toEqual([])
    expect(found(null, '', claim('1', [[null, '']]))).toEqual([])
  })

  it('counts what was rejected, and not what was withdrawn or never sent', () => {
    expect(found('L1', 'A', claim('1', [['L1', 'A']], 'rejected'))).toHaveLength(1)
    for (const status of ['draft', 'cancelled'] as const)
      expect(found('L1', 'A', claim('1', [['L1', 'A']], status))).toEqual([])
  })
})
