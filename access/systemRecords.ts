import type { Policy } from './policy'
import { nobody } from './rules'

/** Books of the system itself (counters, stored answers): nobody reads or writes them from outside. */
export const systemRecordAccess: Policy = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
