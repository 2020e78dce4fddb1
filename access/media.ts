import type { Policy } from './policy'
import { anyone, nobody, staff } from './rules'

/** Brand and page images: public by nature. */
export const mediaAccess: Policy = {
  create: staff('admin', 'editor'),
  read: anyone,
  update: staff('admin', 'editor'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
