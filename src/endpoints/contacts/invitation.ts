/** The link of a customer's invitation: it belongs to one membership, works once, and dies with it. */
import type { PayloadRequest, Where } from 'payload'

import { NO_LINK } from '@/core/accounts/link'
import { DomainError } from '@/core/errors'
import { hashOf } from '@/db/tokens'
import type { Contact, Membership } from '@/payload-types'

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
