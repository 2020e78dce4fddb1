import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'

import { NO_LINK } from '@/core/accounts/link'
import { NO_ADDRESS_ASKED } from '@/core/accounts/profile'
import { compareAndSet } from '@/db/atomic'
import type { Contact } from '@/payload-types'

/**
 * Who reads the address that an account had is not its owner: with another address the links that went to the old one are
 * dead, and whoever is logged in is so no more. An invitation that waits is sent again by hand.
 */
export const leaveOldAddress: CollectionBeforeChangeHook<Contact> = async ({ data, originalDoc, req }) => {
  if (!originalDoc || !data.email || data.email === originalDoc.email) return data
  await dropLinksOf(req, originalDoc.id)
  return { ...data, ...NO_ADDRESS_ASKED, resetPasswordToken: null, resetPasswordExpiration: null, sessions: [] }
}

async function dropLinksOf(req: PayloadRequest, contact: string): Promise<void> {
  const where: Where = { contact: { equals: contact }, status: { equals: 'invited' } }
  const options = { pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'memberships', where, ...options })
  for (const { id } of docs)
    await compareAndSet(req, { collection: 'memberships', where: { id: { equals: id } }, data: NO_LINK })
}
