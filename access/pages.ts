import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, published, staff } from './rules'

/** Everyone reads what is published: terms and privacy are read before login. Admins and editors write. */
export const pageAccess: Policy = {
  create: staff('admin', 'editor'),
  read: anyOf(staff('admin', 'agent', 'editor', 'sales'), published),
  update: staff('admin', 'editor'),
  delete: staff('admin'),
  readVersions: staff('admin', 'editor'),
  unlock: nobody,
  admin: nobody,
}
