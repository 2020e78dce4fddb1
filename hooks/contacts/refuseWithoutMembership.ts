import { membershipsOf } from '@access/activeMemberships'
import {
  AuthenticationError,
  type CollectionAfterMeHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'

import { DomainError } from '@/core/errors'
import type { Contact } from '@/payload-types'

/**
 * A contact without any active membership may not log in, and is told no more than that the login failed.
 * The same rule holds at every later request, so a block set during this login wins.
 */
export const refuseWithoutMembership: CollectionBeforeLoginHook<Contact> = async ({ user, req }) => {
  if ((await membershipsOf(req, user.id)).length === 0) throw new AuthenticationError(req.t)
  return user
}

/** A session that outlived the membership is not prolonged. */
export const refuseRefresh: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  if ((await membershipsOf(req, String(req.user.id))).length > 0) return args
  throw new DomainError('UNAUTHENTICATED', 'No active membership')
}

/** Nor does it say who it belongs to. */
export const hideFromMe: CollectionAfterMeHook<Contact> = async ({ req, response }) => {
  const { user } = response as { user?: Contact | null }
  if (!user || (await membershipsOf(req, user.id)).length > 0) return response
  return { user: null }
}
