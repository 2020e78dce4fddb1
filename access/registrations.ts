import type { Policy } from './policy'
import { nobody, staff } from './rules'

/**
 * Whoever asks to come in is nobody yet: staff read what they wrote, and only the verbs write (src/endpoints/registrations),
 * for admins too.
 */
export const registrationAccess: Policy = {
  create: nobody,
  read: staff('admin', 'agent'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
