/** The life of a registration: every status, and every allowed arrow between two. Panel, relay and verbs read this table. */
import type { ActorRole } from '../accounts/roles'
import { DomainError } from '../errors'
import type { MailEvent } from '../mails'

/** `unchecked` waits for the answer of VIES. */
export const REGISTRATION_STATUSES = ['unchecked', 'open', 'approved', 'rejected', 'withdrawn'] as const

export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number]

/** While a registration has one of these, somebody waits for an answer. */
export const OPEN_REGISTRATION_STATUSES = ['unchecked', 'open'] as const satisfies readonly RegistrationStatus[]

/** `dealer`: of the end customers that registered with them, and of no others. */
type RegistrationActor = Extract<ActorRole, 'agent' | 'admin' | 'system' | 'dealer'>

export type RegistrationTransition = {
  readonly from: RegistrationStatus
  readonly event: string
  readonly to: RegistrationStatus
  readonly by: readonly RegistrationActor[]
  /** The applicant is told by this mail; an approval mails the invitation of the contact that it makes. */
  readonly mails: readonly MailEvent[]
}

const STAFF = ['agent', 'admin'] as const
const WITH_DEALER = [...STAFF, 'dealer'] as const

/** What follows a registration that came in. */
export const REGISTRATION_MAILS = [
  'registration-received',
  'registration-new-for-staff',
] as const satisfies readonly MailEvent[]

export const REGISTRATION_TRANSITIONS = [
  { from: 'unchecked', event: 'check', to: 'open', by: ['system'], mails: [] },
  { from: 'unchecked', event: 'proceed', to: 'open', by: STAFF, mails: [] },
  { from: 'unchecked', event: 'reject', to: 'rejected', by: STAFF, mails: ['registration-rejected'] },
  { from: 'unchecked', event: 'withdraw', to: 'withdrawn', by: STAFF, mails: [] },
  { from: 'open', event: 'approve', to: 'approved', by: WITH_DEALER, mails: [] },
  { from: 'open', event: 'reject', to: 'rejected', by: WITH_DEALER, mails: ['registration-rejected'] },
  { from: 'open', event: 'withdraw', to: 'withdrawn', by: STAFF, mails: [] },
] as const satisfies readonly RegistrationTransition[]

export type RegistrationEvent = (typeof REGISTRATION_TRANSITIONS)[number]['event']

/** The arrows `role` may take from `from`; empty when there are none. */
export function openRegistrationTransitions(
  from: RegistrationStatus,
  role: ActorRole,
): readonly (RegistrationTransition & { readonly event: RegistrationEvent })[] {
  return REGISTRATION_TRANSITIONS.filter(
    (transition) => transition.from === from && transition.by.some((actor) => actor === role),
  )
}

/**
 * The arrow that `event` takes from `from`, when `role` may take it.
 *
 * @throws DomainError ALREADY_DECIDED when there is no arrow left, TRANSITION_NOT_ALLOWED when there is another one
 */
export function requireRegistrationTransition(
  from: RegistrationStatus,
  event: RegistrationEvent,
  role: ActorRole,
): RegistrationTransition {
  const found = openRegistrationTransitions(from, role).find((transition) => transition.event === event)
  if (found) return found
  const isOpen = OPEN_REGISTRATION_STATUSES.some((status) => status === from)
  const code = isOpen ? 'TRANSITION_NOT_ALLOWED' : 'ALREADY_DECIDED'
  throw new DomainError(code, `${role} may not ${event} a registration that is ${from}`, { from, event, role })
}
