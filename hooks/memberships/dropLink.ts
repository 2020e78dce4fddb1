import type { CollectionBeforeChangeHook } from 'payload'

import { NO_LINK } from '@/core/accounts/link'
import type { Membership } from '@/payload-types'

/** A link holds for the invitation it was sent with: it is gone for good once the status moved on, also when that comes back. */
export const dropLink: CollectionBeforeChangeHook<Membership> = ({ data, originalDoc, operation }) => {
  const status = data.status ?? originalDoc?.status
  const moved = operation === 'update' && status !== originalDoc?.status
  const fresh = Boolean(data.invitationHash) && data.invitationHash !== originalDoc?.invitationHash
  return status !== 'invited' || (moved && !fresh) ? { ...data, ...NO_LINK } : data
}
