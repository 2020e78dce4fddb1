import { anyOf } from './compose'
import type { Policy } from './policy'
import { reasonsForContacts } from './reasonsForContacts'
import { nobody, staff } from './rules'

/** Admins keep the reasons; contacts see those that are online for their segments. */
export const returnReasonAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent', 'editor', 'sales'), reasonsForContacts),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
