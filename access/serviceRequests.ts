import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { madeByContact, madeByStaff, nobody, ownCustomers, serving, where } from './rules'

const submitted = where({ status: { not_equals: 'draft' } })

/** As RMAs: read by all who may request services for the customer, changed by verbs alone (src/endpoints/services). */
export const serviceRequestAccess: Policy = {
  create: nobody,
  read: anyOf(
    allOf(serving(['admin', 'agent', 'sales']), submitted),
    madeByStaff,
    allOf(ownCustomers(['requestService']), anyOf(submitted, madeByContact)),
  ),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
