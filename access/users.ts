import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, self, staff } from './rules'

/** Admins manage staff; everyone on the staff sees their own account. */
export const userAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent'), self('users')),
  update: anyOf(staff('admin'), self('users')),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: staff('admin'),
  admin: staff('admin', 'agent', 'editor', 'sales'),
}
