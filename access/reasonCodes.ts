import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** The ERP's list of reason codes: the importer writes it, admins look after it. */
export const reasonCodeAccess: Policy = {
  create: staff('admin'),
  read: staff('admin'),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
