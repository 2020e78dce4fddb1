/**
 * What a contact may do, per customer. Read from `memberships` on every request, because login never writes there:
 * a block or a changed right holds from the next request on, against a login that runs at that moment too.
 */
import type { PayloadRequest } from 'payload'

import type { Right } from '@/core/accounts/rights'

export type ActiveMembership = {
  readonly customer: string
  readonly rights: readonly Right[]
  readonly isDefault: boolean
}

const MAX_MEMBERSHIPS = 200

/** The active memberships of the signed-in contact, read once per request; empty for staff and strangers. */
export function activeMemberships(req: PayloadRequest): Promise<readonly ActiveMembership[]> {
  if (req.user?.collection !== 'contacts') return Promise.resolve([])
  const memory = req.context as { memberships?: { of: string; found: Promise<readonly ActiveMembership[]> } }
  const contact = String(req.user.id)
  if (memory.memberships?.of !== contact) memory.memberships = { of: contact, found: membershipsOf(req, contact) }
  return memory.memberships.found
}

/** The active memberships of one contact, straight from the database. */
export async function membershipsOf(req: PayloadRequest, contact: string): Promise<readonly ActiveMembership[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { contact: { equals: contact }, status: { equals: 'active' } },
    limit: MAX_MEMBERSHIPS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ customer, rights, isDefault }) => ({
    customer: String(customer),
    rights: (rights ?? []) as Right[],
    isDefault: isDefault === true,
  }))
}
