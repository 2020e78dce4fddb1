import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** The ERP's list of reason codes: the importer or the ERP itself writes it, admins look after it. */
export const reasonCodeAccess: Policy = {
  create: staff('admin', 'integration'),
  read: staff('admin', 'integration'),
  update: staff('admin', 'integration'),
  delete: staff('admin', 'integration'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
