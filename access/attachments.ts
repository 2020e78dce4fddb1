import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { madeByContact, madeByStaff, nobody, ofCasesOf, serving, where } from './rules'

const sent = where({ sent: { equals: true } })

/** Added and removed by their endpoints alone. A file is seen by whom its case is: of a draft by the maker alone. */
export const attachmentAccess: Policy = {
  create: nobody,
  read: anyOf(
    allOf(serving(['admin', 'agent', 'sales']), sent),
    madeByStaff,
    allOf(ofCasesOf, anyOf(sent, madeByContact)),
  ),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
