import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving } from './rules'

/** Appended by the import alone. Who may see orders sees how their expected dates moved. */
export const expectedDateAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales', 'integration']), ownCustomers(['viewOrders'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
