/** The signed-in contact, who changes their own account and nobody else's: staff never do it for them. */
import { membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Told } from '@/core/accounts/events'
import { DomainError } from '@/core/errors'
import { appendAccountEvent } from '@/db/accountEvents'
import type { Contact } from '@/payload-types'

/**
 * The account as it is stored now.
 *
 * @throws DomainError UNAUTHENTICATED for strangers and blocked contacts, FORBIDDEN for staff
 */
export async function requireOwnAccount(req: PayloadRequest): Promise<Contact> {
  if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
  const id = contactId(req)
  if (id === null) throw new DomainError('FORBIDDEN', 'Only contacts have an account here')
  if ((await membershipsOf(req, id)).length === 0) throw new DomainError('UNAUTHENTICATED', 'No active membership')
  return req.payload.findByID({ collection: 'contacts', id, depth: 0, overrideAccess: true, req })
}

/** Remembers what a contact did to their own account, at each customer they act for. */
export async function recordOwn(req: PayloadRequest, { id, name, email }: Contact, told: Told): Promise<void> {
  const actor = { kind: 'contact', id, name } as const
  for (const { customer } of await membershipsOf(req, id))
    await appendAccountEvent(req, { customer, contact: id, name, email }, { ...told, actor })
}
