import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** The exact text that was accepted, kept once per hash as evidence. */
export const termsTextAccess: Policy = {
  create: nobody,
  read: staff('admin', 'agent'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
