/** Who asks about the contacts of a customer, read from the database at that moment: a block or a lost right holds at once. */
import { membershipsOf } from '@access/activeMemberships'
import { contactId } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Granter } from '@/core/accounts/managing'
import { hasRight } from '@/core/accounts/rights'
import { DomainError } from '@/core/errors'
import { requireStaff } from '../request/actor'

/** The granter, and which contact it is; null for the house. */
export type Asking = { readonly granter: Granter; readonly contact: string | null }

/**
 * A contact who manages the contacts of this customer, or an agent.
 *
 * @throws DomainError NOT_FOUND for a customer that is not the caller's, as for one that does not exist; UNAUTHENTICATED for
 * strangers and blocked contacts; FORBIDDEN for everybody else
 */
export async function requireGranter(req: PayloadRequest, customer: string): Promise<Asking> {
  const contact = contactId(req)
  if (contact === null) return asHouse(req, customer)
  const memberships = await membershipsOf(req, contact)
  if (memberships.length === 0) throw new DomainError('UNAUTHENTICATED', 'No active membership')
  const own = memberships.find((one) => one.customer === customer)
  if (!own) throw noCustomer()
  if (!hasRight(own.rights, 'manageContacts')) throw new DomainError('FORBIDDEN', 'The contact lacks manageContacts')
  return { granter: { kind: 'manager', rights: own.rights }, contact }
}

async function asHouse(req: PayloadRequest, customer: string): Promise<Asking> {
  requireStaff(req, 'admin', 'agent')
  const where = { id: { equals: customer } }
  const { totalDocs } = await req.payload.count({ collection: 'customers', where, overrideAccess: true, req })
  if (totalDocs === 0) throw noCustomer()
  return { granter: { kind: 'house' }, contact: null }
}

const noCustomer = () => new DomainError('NOT_FOUND', 'No such customer')
