/** The link of a customer's invitation: it belongs to one membership, works once, and dies with it. */
import { createHash } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import { NO_LINK } from '@/core/accounts/link'
import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { enqueueMail } from '@/outbox/enqueue'
import type { Contact, Membership } from '@/payload-types'

const INVITATION_MS = 7 * 24 * 60 * 60 * 1000

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new link: the fields that it lies in, and its token. */
export function newLink() {
  const token = `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll('-', '')
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

/** An invitation that is out. */
export type Invitation = { readonly membership: Membership; readonly contact: Contact }

/** @returns null when the link was used, replaced or withdrawn, or has expired */
export async function invitationOf(req: PayloadRequest, token: string): Promise<Invitation | null> {
  const where: Where = {
    invitationHash: { equals: hashOf(token) },
    status: { equals: 'invited' },
    invitationExpiresAt: { greater_than: new Date().toISOString() },
  }
  const options = { limit: 1, pagination: false, depth: 1, overrideAccess: true, req } as const
  const [membership] = (await req.payload.find({ collection: 'memberships', where, ...options })).docs
  return membership && typeof membership.contact === 'object' ? { membership, contact: membership.contact } : null
}

/** Takes an invitation: its contact may act for the customer from now on, and the link is used. */
export async function takeInvitation(req: PayloadRequest, { membership, contact }: Invitation): Promise<void> {
  const accountActor = { kind: 'contact', id: contact.id, name: contact.name } as const
  await req.payload.update({
    collection: 'memberships',
    id: membership.id,
    data: { status: 'active', ...NO_LINK },
    context: { accountActor }, // hooks/memberships/recordChange.ts
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export const linkExpired = () => new DomainError('LINK_EXPIRED', 'No invitation waits for this token')
