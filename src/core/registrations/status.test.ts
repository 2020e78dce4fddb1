import { describe, expect, it } from 'vitest'

import {
  OPEN_REGISTRATION_STATUSES,
  openRegistrationTransitions,
  REGISTRATION_STATUSES,
  REGISTRATION_TRANSITIONS,
  requireRegistrationTransition,
} from './status'

describe('the life of a registration', () => {
  it('reaches every status, and ends in all that are not open', () => {
    const reached = new Set<string>(['unchecked', 'open'])
    for (const { to } of REGISTRATION_TRANSITIONS) reached.add(to)
    expect([...reached].sort()).toEqual([...REGISTRATION_STATUSES].sort())
    const left = new Set(REGISTRATION_TRANSITIONS.map(({ from }) => from))
    expect([...left].sort()).toEqual([...OPEN_REGISTRATION_STATUSES].sort())
  })

  it('has one arrow per status and event', () => {
    const keys = REGISTRATION_TRANSITIONS.map(({ from, event }) => `${from} ${event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('lets staff approve only what has been looked at', () => {
    expect(openRegistrationTransitions('unchecked', 'agent').map(({ event }) => event)).toEqual([
      'proceed',
      'reject',
      'withdraw',
    ])
    expect(() => requireRegistrationTransition('unchecked', 'approve', 'admin')).toThrow(
      expect.objectContaining({ code: 'TRANSITION_NOT_ALLOWED' }),
    )
    expect(requireRegistrationTransition('open', 'approve', 'agent').to).toBe('approved')
  })

  it.each(['contact', 'sales', 'editor', 'integration', 'nobody'] as const)('leaves %s no arrow', (role) => {
    expect(REGISTRATION_STATUSES.flatMap((status) => openRegistrationTransitions(status, role))).toEqual([])
  })

  it('lets a dealer approve and reject, and nothing else', () => {
    const arrows = REGISTRATION_STATUSES.flatMap((status) => openRegistrationTransitions(status, 'dealer'))
    expect(arrows.map(({ from, event }) => `${from} ${event}`)).toEqual(['open approve', 'open reject'])
  })

  it.each(['approved', 'rejected', 'withdrawn'] as const)('says of one that is %s that it was decided', (status) => {
    expect(() => requireRegistrationTransition(status, 'approve', 'agent')).toThrow(
      expect.objectContaining({ code: 'ALREADY_DECIDED' }),
    )
  })
})
