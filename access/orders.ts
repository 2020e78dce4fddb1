import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving } from './rules'

/** The ERP owns orders. A contact with the right sees those of their customers. */
export const orderAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales', 'integration']), ownCustomers(['viewOrders'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
