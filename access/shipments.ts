import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving } from './rules'

/** The ERP owns shipments. Who may see orders sees where they are, of their customers. */
export const shipmentAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales', 'integration']), ownCustomers(['viewOrders'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
