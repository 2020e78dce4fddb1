import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving, staff } from './rules'

/** Agents keep customers; sales people see those assigned to them; a contact sees the customers they act for. A customer with history is blocked, never deleted. */
export const customerAccess: Policy = {
  create: staff('admin', 'agent'),
  read: anyOf(serving(['admin', 'agent', 'sales', 'integration'], 'id'), ownCustomers([], 'id')),
  update: staff('admin', 'agent'),
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
