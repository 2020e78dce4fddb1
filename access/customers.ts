import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, staff } from './rules'

/** Agents keep customers; a contact sees the customers they act for. A customer with history is blocked, never deleted. */
export const customerAccess: Policy = {
  create: staff('admin', 'agent'),
  read: anyOf(staff('admin', 'agent', 'sales'), ownCustomers([], 'id')),
  update: staff('admin', 'agent'),
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
