import { contactId } from '@access/rules'
import type { CollectionBeforeChangeHook } from 'payload'

import type { Customer } from '@/payload-types'

/**
 * Keeps who blocked an end customer, for as long as the block stands. One that was accepted and not opened yet is its dealer's.
 */
export const noteBlocker: CollectionBeforeChangeHook<Customer> = ({ data, originalDoc, operation, req }) => {
  const status = data.status ?? originalDoc?.status
  const dealer = 'dealer' in data ? data.dealer : originalDoc?.dealer
  if (status !== 'blocked' || !dealer) return { ...data, blockedBy: null }
  if (originalDoc?.status === 'blocked' && originalDoc.blockedBy) return { ...data, blockedBy: originalDoc.blockedBy }
  return { ...data, blockedBy: operation === 'create' || contactId(req) ? 'dealer' : 'house' }
}
