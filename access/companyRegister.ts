import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** The importer writes it (src/erp/importCompanies.ts), and dealers look in it by a verb of their own; the rows are for admins. */
export const companyRegisterAccess: Policy = {
  create: nobody,
  read: staff('admin'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
