import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ofCasesOf, staff, where } from './rules'

/** The timeline is appended by the verbs and never changed; customers see their lane of it. */
export const caseEventAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent'), allOf(ofCasesOf, where({ visibleToCustomer: { equals: true } }))),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
