import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Admins read what imports did. Runs are written by imports alone (src/bundle/runs.ts). */
export const configRunAccess: Policy = {
  create: nobody,
  read: staff('admin'),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
