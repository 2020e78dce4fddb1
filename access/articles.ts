import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** The ERP owns articles: nobody changes them here. Customers see them as part of their order lines. */
export const articleAccess: Policy = {
  create: nobody,
  read: staff('admin', 'agent', 'sales', 'integration'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
