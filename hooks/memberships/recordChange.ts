import { contactId, staffOf } from '@access/rules'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { type AccountActor, type Told, whatHappened } from '@/core/accounts/events'
import { appendAccountEvent } from '@/db/accountEvents'
import type { Membership } from '@/payload-types'
import { contactOf, customerOf, standingOf } from './standing'

/** `context` of a write to a membership. */
export type MembershipContext = {
  /** Who does it, where the request itself is nobody's: the holder of a link. */
  readonly accountActor?: AccountActor
  /** What the stored row does not show. */
  readonly told?: Told
}

/** Remembers who changed what of a membership. */
export const recordChange: CollectionAfterChangeHook<Membership> = async ({ doc, previousDoc, operation, ...rest }) => {
  const { told } = rest.context as MembershipContext
  const before = operation === 'update' ? standingOf(previousDoc) : null
  for (const event of told ? [told] : whatHappened(before, standingOf(doc))) await record(rest.req, doc, event)
  return doc
}

export const recordRemoval: CollectionAfterDeleteHook<Membership> = async ({ doc, req }) => {
  for (const event of whatHappened(standingOf(doc), null)) await record(req, doc, event)
}

async function record(req: PayloadRequest, membership: Membership, told: Told): Promise<void> {
  const id = contactOf(membership)
  const options = { depth: 0, select: { name: true, email: true }, disableErrors: true, overrideAccess: true } as const
  const contact = await req.payload.findByID({ collection: 'contacts', id, ...options, req })
  // Until somebody accepts, the customer knows them by the name that was typed.
  const name = (membership.status === 'invited' && membership.invitedAs) || contact?.name || ''
  const account = { customer: customerOf(membership), contact: id, name, email: contact?.email ?? '' }
  await appendAccountEvent(req, account, { ...told, actor: actorOf(req) })
}

export function actorOf(req: PayloadRequest): AccountActor {
  const { accountActor } = req.context as MembershipContext
  if (accountActor) return accountActor
  const [contact, employee] = [contactId(req), staffOf(req)]
  const name = typeof req.user?.name === 'string' ? req.user.name : null
  if (employee) return { kind: 'staff', id: employee.id, name }
  return contact ? { kind: 'contact', id: contact, name } : { kind: 'system', id: null, name: null }
}
