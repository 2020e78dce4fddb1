/** What is remembered of a membership's life. */
import type { MembershipStatus } from './managing'
import type { Right } from './rights'

export type AccountEventKind =
  | 'invited'
  | 'invited-again'
  | 'accepted'
  | 'given'
  | 'rights-changed'
  | 'blocked'
  | 'unblocked'
  | 'removed'
  // Of an end customer: what its dealer, or the house, did with it.
  | 'customer-accepted'
  | 'customer-opened'
  | 'customer-closed'
  // At the dealer's: an end customer's own contacts do not see it.
  | 'discount-changed'

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

function ofStatus(from: MembershipStatus, to: MembershipStatus): AccountEventKind {
  if (to === 'blocked') return 'blocked'
  if (to === 'invited') return 'invited-again'
  return from === 'blocked' ? 'unblocked' : 'accepted'
}
