import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Admins and editors write the mails and put them online; agents read them. No customer ever sees one. */
export const templateAccess: Policy = {
  create: staff('admin', 'editor'),
  read: staff('admin', 'editor', 'agent'),
  update: staff('admin', 'editor'),
  delete: staff('admin'),
  readVersions: staff('admin', 'editor'),
  unlock: nobody,
  admin: nobody,
}
