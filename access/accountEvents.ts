import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, staff } from './rules'

/** Appended as memberships change, and never changed; who manages contacts sees what happened at their own customer. */
export const accountEventAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent'), ownCustomers(['manageContacts'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
