/** What is remembered of memberships, and of what contacts changed of their account and company themselves. */
import type { MembershipStatus } from './managing'
import type { Right } from './rights'

export type MembershipEventKind =
  | 'invited'
  | 'invited-again'
  | 'accepted'
  | 'given'
  | 'rights-changed'
  | 'blocked'
  | 'unblocked'
  | 'removed'
  /** An employee looked along with the contact. */
  | 'viewed'
  | 'mail-changed'
  | 'promotions-agreed'
  | 'promotions-withdrawn'
  // Of an end customer: what its dealer, or the house, did with it.
  | 'customer-accepted'
  | 'customer-opened'
  | 'customer-closed'
  // At the dealer's: an end customer's own contacts do not see it.
  | 'discount-changed'

export const OWN_EVENTS = [
  'profile-changed',
  'login-address-requested',
  'login-address-refused',
  'login-address-changed',
  'password-changed',
] as const
export type OwnEventKind = (typeof OWN_EVENTS)[number]

/** About the company: its delivery addresses. */
export const COMPANY_EVENTS = ['address-added', 'address-changed', 'address-removed', 'address-primary'] as const
export type CompanyEventKind = (typeof COMPANY_EVENTS)[number]

export const isCompanyEvent = (kind: string): kind is CompanyEventKind => COMPANY_EVENTS.some((one) => one === kind)

export type AccountEventKind = MembershipEventKind | OwnEventKind | CompanyEventKind

export const isOwnEvent = (kind: string): kind is OwnEventKind => OWN_EVENTS.some((one) => one === kind)

export type AccountActor = {
  readonly kind: 'contact' | 'staff' | 'system'
  readonly id: string | null
  readonly name: string | null
}

/** An event and what it tells besides its kind. */
export type Told = { readonly kind: AccountEventKind; readonly data: Readonly<Record<string, unknown>> }

type Access = { readonly status: MembershipStatus; readonly rights: readonly Right[] }

/** What a write to a membership tells; null before stands for one that was made, after for one that is gone. */
export function whatHappened(before: Access | null, after: Access | null): Told[] {
  if (!after) return before ? [{ kind: 'removed', data: { status: before.status } }] : []
  if (!before) return [{ kind: after.status === 'invited' ? 'invited' : 'given', data: { rights: after.rights } }]
  const added = after.rights.filter((right) => !before.rights.includes(right))
  const taken = before.rights.filter((right) => !after.rights.includes(right))
  const changed: Told[] = added.length + taken.length > 0 ? [{ kind: 'rights-changed', data: { added, taken } }] : []
  return before.status === after.status
    ? changed
    : [{ kind: ofStatus(before.status, after.status), data: {} }, ...changed]
}

function ofStatus(from: MembershipStatus, to: MembershipStatus): MembershipEventKind {
  if (to === 'blocked') return 'blocked'
  if (to === 'invited') return 'invited-again'
  return from === 'blocked' ? 'unblocked' : 'accepted'
}
