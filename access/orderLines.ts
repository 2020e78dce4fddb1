import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving } from './rules'

/** The ERP owns order lines, the cases own their reserved quantities. Who may order or return sees those of their customers. */
export const orderLineAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales', 'integration']), ownCustomers(['requestReturns', 'viewOrders'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
