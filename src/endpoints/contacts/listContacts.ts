import type { Endpoint } from 'payload'

import { grantableBy } from '@/core/accounts/managing'
import { ShownContacts } from '@/core/accounts/shownContact'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { requireGranter } from './granter'
import { shownContact } from './shownContact'

/** GET /api/customers/:id/contacts: who acts for this customer, and which rights the caller may give. */
export const listContacts: Endpoint = {
  path: '/:id/contacts',
  method: 'get',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    answers: ShownContacts,
    errors: ['TRANSITION_NOT_ALLOWED', 'RIGHT_NOT_YOURS', 'OWN_ACCESS', 'BLOCKED_BY_HOUSE'],
  }),
  handler: async (req) => {
    const customer = pathId(req)
    const asking = await requireGranter(req, customer)
    const { docs } = await req.payload.find({
      collection: 'memberships',
      where: { customer: { equals: customer } },
      pagination: false,
      depth: 1,
      overrideAccess: true, // what managers may know of them is shownContact's
      req,
    })
    const shown = docs.filter(({ contact }) => typeof contact === 'object').map((one) => shownContact(one, asking))
    const sorted = shown.sort((a, b) => Number(b.you) - Number(a.you) || a.name.localeCompare(b.name))
    return Response.json({ docs: sorted, grantable: grantableBy(asking.granter) } satisfies ShownContacts)
  },
}
