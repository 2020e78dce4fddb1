import type { PayloadRequest, Where } from 'payload'

import { compareAndSet } from './atomic'
import { WriteConflict } from './transaction'

/**
 * Raises the revision of a customer's contacts from the one that this transaction reads, by compare-and-set: of two changes
 * at once one is decided after the other, never beside it. What is decided is read in the same transaction.
 *
 * @throws WriteConflict when somebody else was faster: inTransaction runs the unit again
 */
export async function raiseContactsRevision(req: PayloadRequest, customer: string): Promise<void> {
  const options = {
    depth: 0,
    select: { contactsRevision: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  } as const
  const found = await req.payload.findByID({ collection: 'customers', id: customer, ...options })
  if (!found) return
  const seen = found.contactsRevision ?? 0
  const same: Where = { contactsRevision: { equals: seen } }
  const untouched: Where = { or: [same, { contactsRevision: { exists: false } }] }
  const where: Where = { and: [{ id: { equals: customer } }, seen === 0 ? untouched : same] }
  const won = await compareAndSet(req, { collection: 'customers', where, data: { contactsRevision: seen + 1 } })
  if (!won) throw new WriteConflict('The contacts of this customer were changed by somebody else.')
}
