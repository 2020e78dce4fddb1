/** The life of a warranty claim: every status, and every allowed arrow between two. Panel, portal and verbs read this table. */
import type { ActorRole } from '../accounts/roles'
import { DomainError } from '../errors'
import type { MailEvent } from '../mails'
import { CLAIM_OUTCOMES, type ClaimOutcome, type ClaimStatus } from './statuses'

type ClaimActor = Extract<ActorRole, 'contact' | 'agent' | 'admin' | 'sales'>

export type ClaimTransition = {
  readonly from: ClaimStatus
  readonly event: string
  readonly to: ClaimStatus
  readonly by: readonly ClaimActor[]
  readonly mails: readonly MailEvent[]
}

const STAFF = ['agent', 'admin'] as const

/** How claims come into being: sent by the customer, or by staff for a customer who phones. */
export const CLAIM_SUBMISSION = {
  to: 'submitted',
  by: ['contact', 'agent', 'admin', 'sales'],
  mails: ['claim-received', 'claim-new-for-staff'],
} as const satisfies Pick<ClaimTransition, 'to' | 'by' | 'mails'>

/** The mail of each outcome. */
export const CLAIM_DECISION_MAILS = {
  accepted: 'claim-accepted',
  partlyAccepted: 'claim-partly-accepted',
  rejected: 'claim-rejected',
} as const satisfies Readonly<Record<ClaimOutcome, MailEvent>>

const decided = (from: 'inProgress' | 'sentToManufacturer') =>
  CLAIM_OUTCOMES.map((to) => ({ from, event: 'decide', to, by: STAFF, mails: [CLAIM_DECISION_MAILS[to]] }) as const)

/** A claim that somebody works on is stopped by staff alone. Who withdraws their own claim gets no mail of it. */
export const CLAIM_TRANSITIONS = [
  { from: 'submitted', event: 'review', to: 'inProgress', by: STAFF, mails: [] },
  { from: 'submitted', event: 'cancel', to: 'cancelled', by: ['contact'], mails: [] },
  { from: 'submitted', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['claim-cancelled'] },
  { from: 'inProgress', event: 'forward', to: 'sentToManufacturer', by: STAFF, mails: ['claim-forwarded'] },
  ...decided('inProgress'),
  { from: 'inProgress', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['claim-cancelled'] },
  ...decided('sentToManufacturer'),
  { from: 'sentToManufacturer', event: 'cancel', to: 'cancelled', by: STAFF, mails: ['claim-cancelled'] },
  { from: 'accepted', event: 'close', to: 'closed', by: STAFF, mails: ['claim-closed'] },
  { from: 'partlyAccepted', event: 'close', to: 'closed', by: STAFF, mails: ['claim-closed'] },
  { from: 'rejected', event: 'close', to: 'closed', by: STAFF, mails: ['claim-closed'] },
] as const satisfies readonly ClaimTransition[]

export type ClaimEvent = (typeof CLAIM_TRANSITIONS)[number]['event']

/** The arrows `role` may take from `from`; empty when there are none. */
export function openClaimTransitions(from: ClaimStatus, role: ActorRole): readonly ClaimTransition[] {
  return CLAIM_TRANSITIONS.filter(
    (transition) => transition.from === from && transition.by.some((actor) => actor === role),
  )
}

type Step = { readonly event: ClaimEvent; readonly role: ActorRole; readonly outcome?: ClaimOutcome }

/**
 * The arrow that `event` takes from `from`, when `role` may take it. A decision names its outcome.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED when there is none
 */
export function requireClaimTransition(from: ClaimStatus, { event, role, outcome }: Step): ClaimTransition {
  const found = openClaimTransitions(from, role).find(
    (transition) => transition.event === event && (outcome === undefined || transition.to === outcome),
  )
  if (found) return found
  throw new DomainError('TRANSITION_NOT_ALLOWED', `${role} may not ${event} a claim that is ${from}`, {
    from,
    event,
    role,
  })
}
