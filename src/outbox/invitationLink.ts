/** A new link of an invitation, and its mail. What becomes of it: src/endpoints/contacts/invitation.ts. */
import type { PayloadRequest } from 'payload'

import { localeOf } from '@/core/locale'
import { hashOf, newToken } from '@/db/tokens'
import type { Contact, Membership } from '@/payload-types'
import { enqueueMail } from './enqueue'

const INVITATION_MS = 7 * 24 * 60 * 60 * 1000

/** A new link: the fields that it lies in, and its token. */
export function newLink() {
  const token = newToken()
  const invitationExpiresAt = new Date(Date.now() + INVITATION_MS).toISOString()
  return { token, fields: { invitationHash: hashOf(token), invitationExpiresAt } }
}

/** Mails it: to choose a password where there is none yet, else to accept. */
export async function mailLink(req: PayloadRequest, membership: Membership, contact: Contact, token: string) {
  const event = contact.invited ? 'contact-invited' : 'access-offered'
  await enqueueMail(req, {
    event,
    dedupeKey: `${event}:${membership.id}:${crypto.randomUUID()}`,
    to: [contact.email],
    locale: localeOf(contact.locale),
    contact: contact.id,
    membership: membership.id,
    token,
  })
}
