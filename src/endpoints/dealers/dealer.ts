/** Who asks about the end customers of a dealer. */
import { membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { hasRight } from '@/core/accounts/rights'
import { DomainError } from '@/core/errors'
import type { Customer } from '@/payload-types'
import type { Decider } from '../registrations/registrationVerb'
import { requireStaff, type StaffActor } from '../request/actor'
import { IS_DEALER } from './findDealer'

const one = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const

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
