import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, staff } from './rules'

/** Made by the relay alone, never changed: a contact fetches those of their customers. */
export const documentAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent'), ownCustomers(['requestReturns'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
