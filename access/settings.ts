import type { GlobalPolicy } from './policy'
import { nobody, staff } from './rules'

/** Admins set the house rules; the rest of the staff may read what binds them. */
export const settingsAccess: GlobalPolicy = {
  read: staff('admin', 'agent', 'editor', 'sales'),
  update: staff('admin'),
  readVersions: nobody,
}
