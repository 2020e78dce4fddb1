import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { clearLimit } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import type { Contact } from '@/payload-types'
import { Password, readAccountBody } from './accountBody'
import { loginLimit } from './login'

const Body = z.object({ token: z.string().min(1).max(200), password: Password })

/**
 * POST /api/contacts/reset-password: sets the password with the link of a mail, once, and logs in. Sessions elsewhere end.
 * An invitation is accepted with it. A contact who may not log in is told that the link does not work.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    const data = await readAccountBody(req, Body)
    const { email, token } = await inTransaction(req, async (inside) => {
      const contact = await contactOf(inside, data.token)
      await acceptInvitations(inside, contact)
      const result = await inside.payload.resetPassword({
        collection: 'contacts',
        data,
        overrideAccess: true,
        req: inside,
      })
      return { email: contact.email, token: result.token }
    })
    await clearLimit(req, loginLimit('contacts', email))
    return Response.json({ message: req.t('authentication:passwordResetSuccessfully'), token })
  },
}

/** @throws DomainError LINK_EXPIRED */
async function contactOf(req: PayloadRequest, token: string): Promise<Contact> {
  const now = new Date().toISOString()
  const where: Where = { resetPasswordToken: { equals: token }, resetPasswordExpiration: { greater_than: now } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'contacts', where, ...options })
  if (docs[0]) return docs[0]
  throw new DomainError('LINK_EXPIRED', 'No account waits for this token')
}

/** @throws DomainError LINK_EXPIRED when the contact is blocked for every customer, or has none */
async function acceptInvitations(req: PayloadRequest, { id }: Contact): Promise<void> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const where: Where = { contact: { equals: id }, status: { in: ['invited', 'active'] } }
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where,
    limit: 200,
    pagination: false,
    ...options,
  })
  if (docs.length === 0) throw new DomainError('LINK_EXPIRED', 'No membership')
  for (const membership of docs.filter(({ status }) => status === 'invited')) {
    await req.payload.update({ collection: 'memberships', id: membership.id, data: { status: 'active' }, ...options })
  }
}
