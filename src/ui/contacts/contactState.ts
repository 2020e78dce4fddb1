/** How the forms about contacts answer, and how they are posted. */
import type { MessageKey, Translate } from '@messages/format'
import type contacts from '@messages/nl/contacts.json'

import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'

export type SayContacts = Translate<MessageKey<typeof contacts>>

/** A right that has words in the portal. */
export type OfferedRight = Exclude<Right, 'placeOrders' | 'approveOrders'>

export type InviteTyped = {
  readonly name: string
  readonly email: string
  readonly locale: string
  readonly rights: readonly string[]
}

export type InviteState = {
  /** Counts the presses, so that each answer is heard. */
  readonly attempt: number
  readonly typed: InviteTyped
  /** By field; `other` is about none. */
  readonly problems: { readonly name?: string; readonly email?: string; readonly other?: string }
}

export type RightsState = {
  readonly attempt: number
  /** As they were posted; null at the beginning. */
  readonly typed: readonly string[] | null
  readonly problem: string | null
}

export const RIGHT_FIELD = 'right'

/** The boxes that were ticked. */
export const postedRights = (form: FormData): OfferedRight[] => {
  const posted = form.getAll(RIGHT_FIELD)
  return OFFERED_RIGHTS.filter((right): right is OfferedRight => posted.includes(right))
}
