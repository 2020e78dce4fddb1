import { allOf } from './compose'
import type { Policy } from './policy'
import { customersOf, madeByContact, nobody, type Scope } from './rules'

const acting: Scope = async ({ req }) => (await customersOf(req)).length > 0

/** Private to the contact who saved them, for as long as they act for somebody; changed by verbs alone. */
export const gridViewAccess: Policy = {
  create: nobody,
  read: allOf(acting, madeByContact),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
