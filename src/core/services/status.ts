/** The life of a service request: every status, and every allowed arrow between two. Panel, portal and verbs read this table. */
import type { ActorRole } from '../accounts/roles'
import { DomainError } from '../errors'
import type { MailEvent } from '../mails'

export const SERVICE_STATUSES = [
  'draft',
  'submitted',
  'inProgress',
  'waitingForCustomer',
  'done',
  'declined',
  'cancelled',
] as const

export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

/** While a request has one of these, something is still to be done with it. */
export const OPEN_SERVICE_STATUSES = [
  'draft',
  'submitted',
  'inProgress',
  'waitingForCustomer',
] as const satisfies readonly ServiceStatus[]

type ServiceActor = Extract<ActorRole, 'contact' | 'agent' | 'admin'>

export type ServiceTransition = {
  readonly from: ServiceStatus
  readonly event: string
  readonly to: ServiceStatus
  readonly by: readonly ServiceActor[]
  readonly mails: readonly MailEvent[]
}

const EVERYBODY = ['contact', 'agent', 'admin'] as const
const STAFF = ['agent', 'admin'] as const

/** How requests come into being: sent by the customer, or by staff for a customer who phones. */
export const SERVICE_SUBMISSION = {
  to: 'submitted',
  by: EVERYBODY,
  mails: ['service-received', 'service-new-for-staff'],
} as const satisfies Pick<ServiceTransition, 'to' | 'by' | 'mails'>

/** Work that has begun is stopped by staff alone: the customer asks them. Who withdraws their own request gets no mail of it. */
export const SERVICE_TRANSITIONS = [
  { from: 'submitted', event: 'start', to: 'inProgress', by: STAFF, mails: [] },
  { from: 'submitted', event: 'ask', to: 'waitingForCustomer', by: STAFF, mails: ['service-question'] },
  { from: 'submitted', event: 'finish', to: 'done', by: STAFF, mails: ['service-done'] },
  { from: 'submitted', event: 'decline', to: 'declined', by: STAFF, mails: ['service-declined'] },
  { from: 'submitted', event: 'cancel', to: 'cancelled', by: ['contact'], mails: [] },
  { from: 'submitted', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['service-cancelled'] },
  { from: 'inProgress', event: 'ask', to: 'waitingForCustomer', by: STAFF, mails: ['service-question'] },
  { from: 'inProgress', event: 'finish', to: 'done', by: STAFF, mails: ['service-done'] },
  { from: 'inProgress', event: 'decline', to: 'declined', by: STAFF, mails: ['service-declined'] },
  { from: 'inProgress', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['service-cancelled'] },
  {
    from: 'waitingForCustomer',
    event: 'answer',
    to: 'inProgress',
    by: EVERYBODY,
    mails: ['service-answered-for-staff'],
  },
  { from: 'waitingForCustomer', event: 'finish', to: 'done', by: STAFF, mails: ['service-done'] },
  { from: 'waitingForCustomer', event: 'decline', to: 'declined', by: STAFF, mails: ['service-declined'] },
  { from: 'waitingForCustomer', event: 'cancel', to: 'cancelled', by: ['contact'], mails: [] },
  { from: 'waitingForCustomer', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['service-cancelled'] },
] as const satisfies readonly ServiceTransition[]

export type ServiceEvent = (typeof SERVICE_TRANSITIONS)[number]['event']

/** The arrows `role` may take from `from`; empty when there are none. */
export function openServiceTransitions(from: ServiceStatus, role: ActorRole): readonly ServiceTransition[] {
  return SERVICE_TRANSITIONS.filter(
    (transition) => transition.from === from && transition.by.some((actor) => actor === role),
  )
}

/**
 * The arrow that `event` takes from `from`, when `role` may take it.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED when there is none
 */
export function requireServiceTransition(from: ServiceStatus, event: ServiceEvent, role: ActorRole): ServiceTransition {
  const found = openServiceTransitions(from, role).find((transition) => transition.event === event)
  if (found) return found
  throw new DomainError('TRANSITION_NOT_ALLOWED', `${role} may not ${event} a request that is ${from}`, {
    from,
    event,
    role,
  })
}
