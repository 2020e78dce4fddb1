import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Groups of customers, kept by admins; the portal never shows them. */
export const segmentAccess: Policy = {
  create: staff('admin'),
  read: staff('admin', 'agent', 'editor', 'sales'),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
