import type { BlockedBy, MembershipStatus, MembershipVerb } from './managing'
import type { Right } from './rights'

/** A contact as the managers of one customer see them. The account's id, and what it is to others, stay out. */
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

/** The answer of GET /api/customers/:id/contacts. */
export type ShownContacts = { readonly docs: readonly ShownContact[]; readonly grantable: readonly Right[] }
