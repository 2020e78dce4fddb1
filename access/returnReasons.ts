import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, onlineForContacts, staff } from './rules'

/** Admins keep the reasons; contacts see those that are online. */
export const returnReasonAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent', 'editor', 'sales'), onlineForContacts),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
