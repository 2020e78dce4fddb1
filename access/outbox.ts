import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Written by the verbs, worked off by the relay. Staff read it as the mail log; retry is its only verb. */
export const outboxAccess: Policy = {
  create: nobody,
  read: staff('admin', 'agent'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
