import { anyOf } from './compose'
import type { Policy } from './policy'
import { assignedCustomers, nobody, type Scope, self, staff } from './rules'

const MOST_CONTACTS = 1000
/** As both databases could write it, and neither ever does: customers without contacts make an empty list, not a refusal. */
const NO_ID = '0'.repeat(24)

/** For sales people: who acts for one of their customers. Looked up, because a contact's row names no customer. */
const ofAssignedCustomers: Scope = async ({ req }) => {
  const customers = assignedCustomers(req)
  if (customers === null || customers.length === 0) return false
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: { customer: { in: [...customers] } },
    select: { contact: true },
    limit: MOST_CONTACTS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const contacts = docs.map(({ contact }) => String(contact))
  return contacts.length > 0 ? { id: { in: contacts } } : { id: { equals: NO_ID } }
}

/** Agents create contacts, who then choose their own password; a contact sees only their own account. */
export const contactAccess: Policy = {
  create: staff('admin', 'agent'),
  read: anyOf(staff('admin', 'agent'), ofAssignedCustomers, self('contacts')),
  update: staff('admin', 'agent'),
  delete: nobody, // their name stands in cases: block the membership instead
  readVersions: nobody,
  unlock: staff('admin', 'agent'),
  admin: nobody,
}
