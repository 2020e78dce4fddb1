import { MEMBERSHIP_VERBS, mayTake } from '@/core/accounts/managing'
import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'
import type { ShownContact } from '@/core/accounts/shownContact'
import type { Contact, Membership } from '@/payload-types'
import type { Asking } from './granter'

/**
 * A contact as the managers of one customer see them.
 *
 * @param membership with its contact populated
 */
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
