import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ofCasesOf, serving } from './rules'

/** Sent by a verb and never changed. Read by whom the case is: what is for the house alone is no message, but a note. */
export const caseMessageAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales']), ofCasesOf),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
