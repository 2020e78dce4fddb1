/** The software of an integration comes in with its key alone, and nobody else with a key. */
import { AuthenticationError, type CollectionBeforeChangeHook, type CollectionBeforeLoginHook } from 'payload'

import { NO_KEY } from '@/db/apiKeys'
import type { User } from '@/payload-types'

/** Stands before every login, that behind a link for a new password as well. It answers as a wrong password does. */
export const refuseIntegrationLogin: CollectionBeforeLoginHook<User> = ({ req, user }) => {
  if (user.role === 'integration') throw new AuthenticationError(req.t)
  return user
}

/** Who becomes an integration is logged out everywhere; who is one no longer has no key. */
export const keepWaysApart: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation }) => {
  if (operation !== 'update' || data.role === undefined || data.role === originalDoc?.role) return data
  return data.role === 'integration' ? { ...data, sessions: [] } : { ...data, ...NO_KEY }
}
