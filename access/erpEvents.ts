import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** For the ERP and for admins to read. Appended by the relay, and never changed. */
export const erpEventAccess: Policy = {
  create: nobody,
  read: staff('admin', 'integration'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
