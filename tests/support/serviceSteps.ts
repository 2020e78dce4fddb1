/** Random steps, lawful and not, of a service desk: chosen blindly, then fitted to how the request stands. */
import fc from 'fast-check'

import type { ServiceStatus } from '@/core/services/status'
import { mostly, type Who } from './caseSequence'
import type { ServiceModel, ServiceStep } from './serviceModel'

type Verb = ServiceStep['verb']

const VERBS = ['submit', 'start', 'ask', 'answer', 'finish', 'decline', 'cancel'] as const satisfies Verb[]

/** The work goes on more often than it ends. */
const ONWARD: Readonly<Record<ServiceStatus, readonly Verb[]>> = {
  draft: ['submit'],
  submitted: ['start', 'ask'],
  inProgress: ['ask', 'ask', 'finish', 'decline'],
  waitingForCustomer: ['answer'],
  done: VERBS,
  declined: VERBS,
  cancelled: VERBS,
}

/** @param who tries, beside those whom a verb is meant for */
export const serviceTries = (who: readonly Who[]) =>
  fc.array(
    fc.record({
      verb: mostly('onward' as const, VERBS),
      by: mostly('usual' as const, who),
      die: fc.nat(11),
      to: mostly('this' as const, ['older', 'none'] as const),
      blank: mostly(false, [true], 12),
      stale: mostly(false, [true], 12),
      noted: fc.boolean(),
    }),
    { minLength: 4, maxLength: 10, size: 'max' },
  )

export type ServiceTry = ReturnType<typeof serviceTries> extends fc.Arbitrary<(infer One)[]> ? One : never

export function serviceStep(
  { status }: ServiceModel,
  { die, to, blank, stale, noted, ...tried }: ServiceTry,
): ServiceStep {
  const onward = ONWARD[status ?? 'draft']
  const verb = tried.verb === 'onward' ? (onward[die % onward.length] ?? 'start') : tried.verb
  const customers = verb === 'submit' || verb === 'answer' || (verb === 'cancel' && die < 6)
  const by = tried.by === 'usual' ? (customers ? 'contact' : 'agent') : tried.by
  const about = { by, stale: stale && verb !== 'submit', noted }
  if (verb === 'answer') return { verb, ...about, blank, to }
  return verb === 'ask' || verb === 'decline' ? { verb, ...about, blank } : { verb, ...about }
}
