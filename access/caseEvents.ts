import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ofCasesOf, serving, staff, where } from './rules'

const visible = where({ visibleToCustomer: { equals: true } })

/** The timeline is appended by the verbs and never changed; customers, and sales people who act for them, see their lane of it. */
export const caseEventAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent'), allOf(anyOf(serving(['sales']), ofCasesOf), visible)),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
