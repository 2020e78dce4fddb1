import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownMemberships, serving, staff } from './rules'

/** What a contact may do for a customer. Only agents change it; a contact sees their own. */
export const membershipAccess: Policy = {
  create: staff('admin', 'agent'),
  read: anyOf(serving(['admin', 'agent', 'sales']), ownMemberships),
  update: staff('admin', 'agent'),
  delete: staff('admin', 'agent'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
