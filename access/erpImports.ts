import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Admins and the ERP read what imports did. Runs are written by imports alone (src/erp/import/runs.ts). */
export const erpImportAccess: Policy = {
  create: nobody,
  read: staff('admin', 'integration'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
