/** A contact as the managers of one customer see them. The account's id, and what it is to others, stay out. */
import {
  type BlockedBy,
  MEMBERSHIP_VERBS,
  type MembershipStatus,
  type MembershipVerb,
  mayTake,
} from '@/core/accounts/managing'
import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'
import type { Contact, Membership } from '@/payload-types'
import type { Asking } from './granter'

export type ShownContact = {
  /** Of the membership. */
  readonly id: string
  /** As it was typed, until the invitation is accepted. */
  readonly name: string
  readonly email: string
  readonly status: MembershipStatus
  readonly rights: readonly Right[]
  readonly you: boolean
  readonly blockedBy: BlockedBy | null
  /** ISO 8601; for an invitation that is out. */
  readonly linkWorksUntil: string | null
  /** What the caller may do with it now. */
  readonly verbs: readonly MembershipVerb[]
}

/** @param membership with its contact populated */
export function shownContact(membership: Membership, { granter, contact: asking }: Asking): ShownContact {
  const contact = membership.contact as Contact
  const { id, status, blockedBy, invitedAs, invitationExpiresAt } = membership
  const all = (membership.rights ?? []) as Right[]
  const standing = { status, rights: all, blockedBy, own: contact.id === asking }
  return {
    id,
    name: (status === 'invited' && invitedAs) || contact.name,
    email: contact.email,
    status,
    rights: OFFERED_RIGHTS.filter((right) => all.includes(right)),
    you: standing.own,
    blockedBy: status === 'blocked' ? (blockedBy ?? 'house') : null,
    linkWorksUntil: status === 'invited' ? (invitationExpiresAt ?? null) : null,
    verbs: MEMBERSHIP_VERBS.filter((verb) => mayTake(verb, granter, standing)),
  }
}
