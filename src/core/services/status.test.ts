import { describe, expect, it } from 'vitest'

import { STAFF_ROLES } from '../accounts/roles'
import {
  OPEN_SERVICE_STATUSES,
  openServiceTransitions,
  requireServiceTransition,
  SERVICE_STATUSES,
  SERVICE_SUBMISSION,
  SERVICE_TRANSITIONS,
  type ServiceEvent,
  type ServiceStatus,
} from './status'

const EVENTS = [...new Set(SERVICE_TRANSITIONS.map(({ event }) => event))]

describe('service statuses', () => {
  it('can all be reached from a submission, but for the draft before it', () => {
    const reached = new Set<ServiceStatus>([SERVICE_SUBMISSION.to])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      for (const { from, to } of SERVICE_TRANSITIONS) if (reached.has(from)) reached.add(to)
    }
    expect([...reached].sort()).toEqual(SERVICE_STATUSES.filter((status) => status !== 'draft').sort())
  })

  it('are open exactly as long as an arrow leads on', () => {
    const leaving = new Set<ServiceStatus>(SERVICE_TRANSITIONS.map(({ from }) => from))
    expect(SERVICE_STATUSES.filter((status) => leaving.has(status))).toEqual(
      OPEN_SERVICE_STATUSES.filter((status) => status !== 'draft'),
    )
  })

  it('have one arrow per event for each who may take it', () => {
    const arrows = SERVICE_TRANSITIONS.flatMap(({ from, event, by }) => by.map((who) => `${who} ${from} ${event}`))
    expect(new Set(arrows).size).toBe(arrows.length)
  })
})

describe('requireServiceTransition', () => {
  const may = (from: ServiceStatus, event: ServiceEvent, role: 'contact' | 'agent' | 'editor') => {
    try {
      return requireServiceTransition(from, event, role).to
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it('lets customers answer what was asked, and withdraw until somebody works on it', () => {
    expect(may('waitingForCustomer', 'answer', 'contact')).toBe('inProgress')
    expect(may('submitted', 'cancel', 'contact')).toBe('cancelled')
    expect(may('inProgress', 'cancel', 'contact')).toBe('TRANSITION_NOT_ALLOWED')
    expect(may('submitted', 'answer', 'contact')).toBe('TRANSITION_NOT_ALLOWED')
  })

  it('keeps the work for agents and admins', () => {
    for (const event of ['start', 'ask', 'finish', 'decline'] as const) {
      expect(may('submitted', event, 'contact')).toBe('TRANSITION_NOT_ALLOWED')
      expect(may('submitted', event, 'editor')).toBe('TRANSITION_NOT_ALLOWED')
      expect(may('submitted', event, 'agent')).not.toBe('TRANSITION_NOT_ALLOWED')
    }
  })

  it('leads nowhere from an end', () => {
    for (const from of ['done', 'declined', 'cancelled', 'draft'] as const)
      for (const role of [...STAFF_ROLES, 'contact'] as const)
        expect([from, role, openServiceTransitions(from, role)]).toEqual([from, role, []])
    for (const event of EVENTS) expect(may('done', event, 'agent')).toBe('TRANSITION_NOT_ALLOWED')
  })
})
