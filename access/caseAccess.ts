import type { Right } from '@/core/accounts/rights'
import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { madeByContact, madeByStaff, nobody, ownCustomers, serving, where } from './rules'

const submitted = where({ status: { not_equals: 'draft' } })

/**
 * Access to cases of one kind, for contacts with `right`. A case changes only through its verbs, for admins too: nobody creates,
 * updates or deletes one through the generated operations. A draft is seen by its maker alone.
 */
export const caseAccess = (right: Right): Policy => ({
  create: nobody,
  read: anyOf(
    allOf(serving(['admin', 'agent', 'sales']), submitted),
    madeByStaff,
    allOf(ownCustomers([right]), anyOf(submitted, madeByContact)),
  ),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
})
