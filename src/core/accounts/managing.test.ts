import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  type Granter,
  grantableBy,
  isManager,
  MEMBERSHIP_VERBS,
  mayTake,
  requireManagerLeft,
  requireVerb,
  rightsAfter,
  type Standing,
} from './managing'
import { HIDDEN_RIGHTS, RIGHTS, type Right } from './rights'

const HOUSE: Granter = { kind: 'house' }
const manager = (...rights: Right[]): Granter => ({ kind: 'manager', rights: ['manageContacts', ...rights] })
const active = (...rights: Right[]): Standing & { own: boolean } => ({ status: 'active', rights, own: false })

const someRights = fc.subarray([...RIGHTS])
const someGranter = fc.oneof(
  fc.constant(HOUSE),
  someRights.map((rights): Granter => ({ kind: 'manager', rights })),
)
const someStanding = fc.record({
  status: fc.constantFrom('active', 'invited', 'blocked'),
  rights: someRights,
  blockedBy: fc.constantFrom('customer', 'house', null),
}) as fc.Arbitrary<Standing>

describe('rights', () => {
  it('are given up to what the granter holds, and no further', () => {
    expect(rightsAfter(manager('viewOrders'), [], ['viewOrders'])).toEqual(['viewOrders'])
    expect(() => rightsAfter(manager('viewOrders'), [], ['viewPrices'])).toThrow(
      expect.objectContaining({ code: 'RIGHT_NOT_YOURS', details: { rights: ['viewPrices'] } }),
    )
  })

  it('that the granter lacks stay as they were, named or not', () => {
    const before: Right[] = ['viewPrices', 'viewOrders', 'placeOrders']
    expect(rightsAfter(manager('viewOrders'), before, []).sort()).toEqual(['placeOrders', 'viewPrices'])
    expect(rightsAfter(manager('viewOrders'), before, ['viewPrices']).sort()).toEqual(['placeOrders', 'viewPrices'])
  })

  it('of the webshop are nobody’s to give', () => {
    for (const right of HIDDEN_RIGHTS) {
      expect(() => rightsAfter(manager(right), [], [right])).toThrow()
      expect(() => rightsAfter(HOUSE, [], [right])).toThrow()
    }
  })

  it('never grow beyond what was held before and what the granter may give; the rest never shrinks', () => {
    fc.assert(
      fc.property(someGranter, someRights, someRights, (granter, before, asked) => {
        const grantable = grantableBy(granter)
        let after: Right[]
        try {
          after = rightsAfter(granter, before, asked)
        } catch {
          expect(asked.some((right) => !before.includes(right) && !grantable.includes(right))).toBe(true)
          return
        }
        for (const right of RIGHTS) {
          if (grantable.includes(right)) expect(after.includes(right)).toBe(asked.includes(right))
          else expect(after.includes(right)).toBe(before.includes(right))
        }
        expect(new Set(after).size).toBe(after.length)
      }),
    )
  })
})

describe('a verb', () => {
  it('leads somewhere from its own statuses alone', () => {
    const from = (status: Standing['status']) =>
      MEMBERSHIP_VERBS.filter((verb) => mayTake(verb, HOUSE, { status, rights: [], own: false }))
    expect(from('invited')).toEqual(['rights', 'remove', 'invite-again'])
    expect(from('active')).toEqual(['rights', 'block', 'remove'])
    expect(from('blocked')).toEqual(['rights', 'unblock', 'remove'])
  })

  it('that opens a door is refused to who lacks a right behind it', () => {
    const blocked = { ...active('viewPrices'), status: 'blocked' as const }
    expect(() => requireVerb('unblock', manager(), blocked)).toThrow(
      expect.objectContaining({ code: 'RIGHT_NOT_YOURS' }),
    )
    expect(mayTake('unblock', manager('viewPrices'), blocked)).toBe(true)
    expect(mayTake('invite-again', manager(), { ...blocked, status: 'invited' })).toBe(false)
    expect(mayTake('block', manager(), active('viewPrices'))).toBe(true)
  })

  it('does not undo what the house blocked, nor get round it by removing', () => {
    const blocked = { ...active(), status: 'blocked' as const, blockedBy: 'house' as const }
    for (const verb of ['unblock', 'remove'] as const) {
      expect(() => requireVerb(verb, manager(), blocked)).toThrow(expect.objectContaining({ code: 'BLOCKED_BY_HOUSE' }))
      expect(mayTake(verb, HOUSE, blocked)).toBe(true)
      expect(mayTake(verb, manager(), { ...blocked, blockedBy: 'customer' })).toBe(true)
    }
  })

  it('lets managers leave and give up rights, not block themselves', () => {
    const own = { ...active('manageContacts'), own: true }
    expect(mayTake('remove', manager(), own)).toBe(true)
    expect(mayTake('rights', manager(), own)).toBe(true)
    expect(() => requireVerb('block', manager(), own)).toThrow(expect.objectContaining({ code: 'OWN_ACCESS' }))
  })
})

describe('the last manager', () => {
  it('is one who can come in: neither invited nor blocked', () => {
    expect(isManager(active('manageContacts'))).toBe(true)
    expect(isManager(active('viewOrders'))).toBe(false)
    expect(isManager({ status: 'invited', rights: ['manageContacts'] })).toBe(false)
    expect(isManager({ status: 'blocked', rights: ['manageContacts'] })).toBe(false)
  })

  it('stays, whatever sequence of changes is asked for', () => {
    const change = fc.tuple(fc.nat(4), fc.option(someStanding, { nil: null }))
    fc.assert(
      fc.property(fc.array(someStanding, { minLength: 1, maxLength: 5 }), fc.array(change), (begun, changes) => {
        let now = begun
        for (const [place, next] of changes) {
          const others = now.filter((_, index) => index !== place)
          const after = next ? [...others, next] : others
          try {
            requireManagerLeft(now, after)
            now = after
          } catch {
            expect(after.some(isManager)).toBe(false)
          }
        }
        expect(now.some(isManager) || !begun.some(isManager)).toBe(true)
      }),
    )
  })
})
