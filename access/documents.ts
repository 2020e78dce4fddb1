import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ofCasesOf, serving } from './rules'

/** Made by the relay alone, never changed: a contact fetches those of their customers. */
export const documentAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales']), ofCasesOf),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
