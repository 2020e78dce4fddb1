import fc from 'fast-check'
import { expect, it } from 'vitest'

import type { ActorRole } from '@/core/accounts/roles'
import {
  requireServiceTransition,
  SERVICE_STATUSES,
  SERVICE_SUBMISSION,
  type ServiceStatus,
} from '@/core/services/status'
import { ROLES, Tally } from './caseSequence'
import { ServiceModel, type ServiceStep } from './serviceModel'
import { serviceStep, serviceTries } from './serviceSteps'

const SEQUENCES = 10_000
const VERBS = ['start', 'ask', 'answer', 'finish', 'decline', 'cancel'] as const

type Table = Exclude<ServiceStep['verb'], 'submit'>

/** Where the table leads, or null where it refuses. @throws whatever is no refusal */
function next(from: ServiceStatus, event: Table, role: ActorRole): ServiceStatus | null {
  try {
    return requireServiceTransition(from, event, role).to
  } catch (error) {
    if (error instanceof Error && error.name.startsWith('DomainError')) return null
    throw error
  }
}

it(`agrees with the model over ${SEQUENCES} sequences of lawful and unlawful verbs on service requests`, () => {
  const tally = new Tally()
  const property = fc.property(serviceTries(ROLES), (tries) => {
    const model = new ServiceModel({ draft: false })
    let status: ServiceStatus = SERVICE_SUBMISSION.to
    for (const tried of tries) {
      const step = serviceStep(model, { ...tried, stale: false, blank: false, to: 'this' })
      if (step.verb === 'submit') continue
      const lawful = model.take(step).length === 0
      const to = next(status, step.verb, step.by as ActorRole)
      expect({ step, done: to !== null }).toEqual({ step, done: lawful })
      status = to ?? status
      expect(status).toBe(model.status)
      tally.add(`${step.verb} ${lawful ? 'done' : 'refused'}`, status)
    }
  })
  fc.assert(property, { numRuns: SEQUENCES })
  const ends = VERBS.flatMap((verb) => [`${verb} done`, `${verb} refused`])
  expect(tally.rarer(100, [...ends, ...SERVICE_STATUSES.filter((one) => one !== 'draft')])).toEqual([])
}, 120_000)
