import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Who looked along with whom, and when: written by the portal itself (src/session/viewing.ts). */
export const viewingAccess: Policy = {
  create: nobody,
  read: staff('admin'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
