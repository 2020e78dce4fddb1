/** The lawful shapes of what clients send about contacts. */
import { z } from 'zod'

import { DomainError } from '../errors'
import { LOCALES } from '../locale'
import { isPlainAddress } from '../plainAddress'
import { OFFERED_RIGHTS, type Right } from './rights'

const Rights = z.array(z.enum(OFFERED_RIGHTS as [Right, ...Right[]])).max(OFFERED_RIGHTS.length)

/** POST /api/customers/:id/contacts; name and address are judged by `requireInvitable`, with a sentence of their own. */
export const InviteContact = z.strictObject({
  name: z.string().max(500),
  email: z.string().max(500),
  locale: z.enum(LOCALES),
  rights: Rights,
})

/** POST /api/memberships/:id/rights */
export const ChangeRights = z.strictObject({ rights: Rights })

export const NoWords = z.strictObject({})

/** A link of an invitation. */
export const InvitationToken = z.strictObject({ token: z.string().min(1).max(200) })

const MAX_NAME = 80
const NAME = /^[\p{L}\p{M}\p{N} .,'’()&-]+$/u
/** What a mail program would make a link of. */
const ADDRESS_LIKE = /[\p{L}\p{N}]{2,}\.[\p{L}]{2,}/u

/** A person's name as a stranger may type it into a mail: no address, no link, one line. */
export const isPersonName = (name: string): boolean =>
  name.length <= MAX_NAME && /\p{L}/u.test(name) && NAME.test(name) && !ADDRESS_LIKE.test(name)

export type Invitee = { readonly name: string; readonly email: string }

/**
 * Name and address as they are kept.
 *
 * @returns what is wrong, all of it; empty when nothing is
 */
export function judgeInvitee(typed: Invitee): { readonly invitee: Invitee; readonly errors: readonly DomainError[] } {
  const name = typed.name.trim().replace(/\s+/g, ' ')
  const email = typed.email.trim().toLowerCase()
  const errors = [
    ...(isPersonName(name) ? [] : [new DomainError('CONTACT_NAME_UNFIT', 'No name of a person', { field: 'name' })]),
    ...(isPlainAddress(email) ? [] : [new DomainError('CONTACT_EMAIL_UNFIT', 'No mail address', { field: 'email' })]),
  ]
  return { invitee: { name, email }, errors }
}
