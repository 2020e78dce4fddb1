/** Access to single fields. */
import type { FieldAccess } from 'payload'

import { activeMemberships } from './activeMemberships'
import { staff, staffOf } from './rules'

/** Prices leave the server only to staff and to contacts with viewPrices for that row's customer. */
export const mayViewPrices: FieldAccess = async ({ req, doc }) => {
  if (staffOf(req)) return true
  const customer = typeof doc?.customer === 'object' ? doc.customer?.id : doc?.customer
  const memberships = await activeMemberships(req)
  return memberships.some((one) => one.customer === String(customer) && one.rights.includes('viewPrices'))
}

export const onlyAdmins: FieldAccess = ({ req }) => staff('admin')({ req })
export const noField: FieldAccess = () => false
/** What is the house's own affair, on rows that customers read. */
export const onlyStaff: FieldAccess = ({ req }) => staffOf(req) !== null
