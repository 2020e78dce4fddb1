import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { madeByContact, madeByStaff, nobody, ofCasesOf, serving, staff, where } from './rules'

const sent = where({ sent: { equals: true } })
const shared = where({ internal: { not_equals: true } })

/**
 * Added and removed by their endpoints alone. A file is seen by whom its case is: of a draft by the maker alone, and one of the
 * house's own, as the internal lane of the timeline, by agents and admins.
 */
export const attachmentAccess: Policy = {
  create: nobody,
  read: anyOf(
    allOf(staff('admin', 'agent'), sent),
    allOf(serving(['sales']), sent, shared),
    madeByStaff,
    allOf(ofCasesOf, shared, anyOf(sent, madeByContact)),
  ),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
