/** Which customers are dealers, and who acts for them with their end customers. */
import { membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { hasRight } from '@/core/accounts/rights'
import { DomainError } from '@/core/errors'
import type { Contact, Customer } from '@/payload-types'
import type { Decider } from '../registrations/registrationVerb'
import { requireStaff, type StaffActor } from '../request/actor'

const one = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const

const IS_DEALER: Where = { and: [{ isDealer: { equals: true } }, { status: { equals: 'active' } }] }

/** The id of the dealer with this customer number; null when nobody is. */
export async function dealerOf(req: PayloadRequest, number: string): Promise<string | null> {
  const where: Where = { and: [{ number: { equals: number } }, IS_DEALER] }
  return (await req.payload.find({ collection: 'customers', where, ...one, req })).docs[0]?.id ?? null
}

/** The contacts who decide on a dealer's end customers. */
export async function managersOf(req: PayloadRequest, dealer: string): Promise<Contact[]> {
  const where: Where = { and: [{ customer: { equals: dealer } }, { status: { equals: 'active' } }] }
  const options = { where, pagination: false, depth: 1, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'memberships', ...options })
  return docs.flatMap(({ contact, rights }) =>
    typeof contact === 'object' && hasRight(rights, 'manageEndCustomers') ? [contact] : [],
  )
}

/** Who asks about a dealer's end customers. */
export type Asking = { readonly dealer: Customer; readonly decider: Decider }

/**
 * A contact who manages the end customers of this dealer, or an agent. Read from the database at that moment.
 *
 * @throws DomainError NOT_FOUND for a customer that is not the caller's or no dealer, as for one that does not exist;
 * UNAUTHENTICATED for strangers and blocked contacts; FORBIDDEN for everybody else
 */
export async function requireDealer(req: PayloadRequest, id: string): Promise<Asking> {
  const contact = contactId(req)
  const decider: Decider = contact === null ? asStaff(req) : await asContact(req, contact, id)
  const where: Where = { and: [{ id: { equals: id } }, IS_DEALER] }
  const [dealer] = (await req.payload.find({ collection: 'customers', where, ...one, req })).docs
  if (!dealer) throw noDealer()
  return { dealer, decider }
}

const asStaff = (req: PayloadRequest): StaffActor => requireStaff(req, 'admin', 'agent')

async function asContact(req: PayloadRequest, contact: string, dealer: string): Promise<Decider> {
  const memberships = await membershipsOf(req, contact)
  if (memberships.length === 0) throw new DomainError('UNAUTHENTICATED', 'No active membership')
  const own = memberships.find(({ customer }) => customer === dealer)
  if (!own) throw noDealer()
  if (!hasRight(own.rights, 'manageEndCustomers'))
    throw new DomainError('FORBIDDEN', 'The contact lacks manageEndCustomers')
  return { kind: 'dealer', id: contact, role: 'dealer' }
}

const noDealer = () => new DomainError('NOT_FOUND', 'No such dealer')
