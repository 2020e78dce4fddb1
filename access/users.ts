import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, type Scope, self, staff } from './rules'

/** Who works here changes their own account; what an integration is, admins say. */
const ownAccount: Scope = (args) => !staff('integration')(args) && self('users')(args)

/** Admins manage staff; everyone on the staff sees their own account. */
export const userAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent'), self('users')),
  update: anyOf(staff('admin'), ownAccount),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: staff('admin'),
  admin: staff('admin', 'agent', 'editor', 'sales'),
}
