import { expect, it } from 'vitest'

import { ActOnEndCustomers, actsFrom, requireAct, STANDINGS } from './endCustomers'

it('leads from asking by two steps to coming in, and back to the block', () => {
  expect(STANDINGS.map((standing) => actsFrom(standing))).toEqual([['approve', 'reject'], ['unblock'], ['block']])
})

it('leaves what the house blocked to the house', () => {
  expect(actsFrom('blocked', 'house')).toEqual([])
  expect(() => requireAct('unblock', 'blocked', 'house')).toThrow(expect.objectContaining({ code: 'BLOCKED_BY_HOUSE' }))
  expect(() => requireAct('unblock', 'blocked', 'dealer')).not.toThrow()
  expect(() => requireAct('unblock', 'active', null)).toThrow(
    expect.objectContaining({ code: 'TRANSITION_NOT_ALLOWED' }),
  )
})

it('asks a reason of who turns somebody away', () => {
  const asked = (body: object) => ActOnEndCustomers.safeParse({ ids: ['1'], ...body }).success
  expect(asked({ act: 'reject' })).toBe(false)
  expect(asked({ act: 'reject', reason: '  ' })).toBe(false)
  expect(asked({ act: 'reject', reason: 'Buiten ons gebied.' })).toBe(true)
  expect(asked({ act: 'approve' })).toBe(true)
})
