import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, self, staff } from './rules'

/** Agents create contacts, who then choose their own password; a contact sees only their own account. */
export const contactAccess: Policy = {
  create: staff('admin', 'agent'),
  read: anyOf(staff('admin', 'agent', 'sales'), self('contacts')),
  update: staff('admin', 'agent'),
  delete: nobody, // their name stands in cases: block the membership instead
  readVersions: nobody,
  unlock: staff('admin', 'agent'),
  admin: nobody,
}
