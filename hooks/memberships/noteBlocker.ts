import { contactId } from '@access/rules'
import type { CollectionBeforeChangeHook } from 'payload'

import type { Membership } from '@/payload-types'

/** Keeps who blocked somebody, the customer or the house, for as long as the block stands. */
export const noteBlocker: CollectionBeforeChangeHook<Membership> = ({ data, originalDoc, req }) => {
  const status = data.status ?? originalDoc?.status
  if (status !== 'blocked') return { ...data, blockedBy: null }
  if (originalDoc?.status === 'blocked') return { ...data, blockedBy: originalDoc.blockedBy ?? 'house' }
  return { ...data, blockedBy: contactId(req) ? 'customer' : 'house' }
}
