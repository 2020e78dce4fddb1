import type { PayloadRequest } from 'payload'

import type { Standing } from '@/core/accounts/managing'
import type { Right } from '@/core/accounts/rights'
import type { Membership } from '@/payload-types'

const idOf = (value: string | { id: string }): string => (typeof value === 'object' ? value.id : value)

export const customerOf = ({ customer }: Membership): string => idOf(customer)
export const contactOf = ({ contact }: Membership): string => idOf(contact)

export const standingOf = ({ status, rights, blockedBy }: Membership): Standing => ({
  status,
  rights: (rights ?? []) as Right[],
  blockedBy,
})

/** Everybody's standing at a customer as it is now, but for one membership. */
export async function othersAt(req: PayloadRequest, customer: string, except: string): Promise<Standing[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { customer: { equals: customer }, id: { not_equals: except } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(standingOf)
}
