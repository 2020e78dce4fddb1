import { membershipsOf } from '@access/activeMemberships'
import { AuthenticationError, type CollectionBeforeLoginHook } from 'payload'

import type { Contact } from '@/payload-types'

/**
 * A contact without any active membership may not log in, and is told no more than that the login failed.
 * The same rule holds at every later request, so a block set during this login wins.
 */
export const refuseWithoutMembership: CollectionBeforeLoginHook<Contact> = async ({ user, req }) => {
  if ((await membershipsOf(req, user.id)).length === 0) throw new AuthenticationError(req.t)
  return user
}
