import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { madeByContact, nobody, ownCustomers, staff } from './rules'

/** What happened to the reader's own account, at customers they still act for. */
const ownEvents = allOf(madeByContact, ownCustomers([]))

/**
 * Appended as memberships and accounts change, and never changed; who manages contacts sees what happened at their own customer,
 * everybody what happened to themselves.
 */
export const accountEventAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent'), ownCustomers(['manageContacts']), ownEvents),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
