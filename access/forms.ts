import { anyOf } from './compose'
import { formsForContacts } from './formsForContacts'
import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Admins build forms; contacts see those that are online and asked of them. */
export const formAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent', 'editor', 'sales'), formsForContacts),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: staff('admin'),
  unlock: nobody,
  admin: nobody,
}

/** What was asked, kept as evidence. Customers read it by its hash, which only their own case tells them. */
export const formVersionAccess: Policy = {
  create: nobody,
  read: staff('admin', 'agent', 'sales'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
