import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, serving } from './rules'

/** Made by the relay alone, never changed: a contact fetches those of their customers. */
export const documentAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales']), ownCustomers(['requestReturns'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
