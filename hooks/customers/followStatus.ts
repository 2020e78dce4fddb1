import { endSessionsOf } from '@hooks/memberships/endSessions'
import { actorOf } from '@hooks/memberships/recordChange'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { appendAccountEvent } from '@/db/accountEvents'
import { mailLink, newLink } from '@/outbox/invitationLink'
import type { Contact, Customer, Membership } from '@/payload-types'

/**
 * What follows when an end customer is blocked or opened, whichever door it came by: opened, everybody who waits is mailed the
 * login; blocked, everybody is logged out. access/activeMemberships.ts keeps them out.
 */
export const followStatus: CollectionAfterChangeHook<Customer> = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || !doc.dealer || previousDoc.status === doc.status) return doc
  if (doc.status === 'blocked') await close(req, doc)
  else if (previousDoc.status === 'blocked') await open(req, doc)
  return doc
}

async function open(req: PayloadRequest, customer: Customer): Promise<void> {
  await remember(req, customer, 'customer-opened')
  const invitedBy = await dealerName(req, customer)
  for (const { contact, ...membership } of await membershipsAt(req, customer)) {
    if (membership.status !== 'invited' || typeof contact !== 'object') continue
    await sendLink(req, { membership: { ...membership, contact: contact.id }, contact, invitedBy })
  }
}

type Waiting = { readonly membership: Membership; readonly contact: Contact; readonly invitedBy: string | null }

async function sendLink(req: PayloadRequest, { membership, contact, invitedBy }: Waiting): Promise<void> {
  const { token, fields } = newLink()
  const context = { told: { kind: 'invited-again', data: {} } } // hooks/memberships/recordChange.ts
  const changed = await req.payload.update({
    collection: 'memberships',
    id: membership.id,
    data: { ...fields, invitedBy },
    context,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await mailLink(req, changed, contact, token)
}

async function close(req: PayloadRequest, customer: Customer): Promise<void> {
  await remember(req, customer, 'customer-closed')
  for (const { contact } of await membershipsAt(req, customer)) await endSessionsOf(req, contact)
}

async function membershipsAt(req: PayloadRequest, { id }: Customer): Promise<Membership[]> {
  const options = { pagination: false, depth: 1, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'memberships', where: { customer: { equals: id } }, ...options })).docs
}

async function dealerName(req: PayloadRequest, { dealer }: Customer): Promise<string | null> {
  const id = typeof dealer === 'object' ? (dealer?.id ?? '') : String(dealer)
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  return (await req.payload.findByID({ collection: 'customers', id, ...options }))?.name ?? null
}

async function remember(
  req: PayloadRequest,
  { id, name }: Customer,
  kind: 'customer-opened' | 'customer-closed',
): Promise<void> {
  const account = { customer: id, contact: null, name, email: '' }
  await appendAccountEvent(req, account, { kind, data: {}, actor: actorOf(req) })
}
