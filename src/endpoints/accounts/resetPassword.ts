import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { NO_ADDRESS_ASKED } from '@/core/accounts/profile'
import { DomainError } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import { clearLimit } from '@/db/limits'
import { inTransaction } from '@/db/transaction'
import type { Contact } from '@/payload-types'
import { invitationOf, takeInvitation } from '../contacts/invitation'
import { described } from '../request/described'
import { Password, readAccountBody } from './accountBody'
import { loginLimit } from './login'
import { opensByPassword } from './openMemberships'

const A_MINUTE_MS = 60_000

const Body = z.object({ token: z.string().min(1).max(200), password: Password })
const LoggedIn = z.strictObject({ message: z.string(), token: z.string().optional() })

/**
 * POST /api/contacts/reset-password: sets the password with the link of a mail, once, and logs in. Sessions elsewhere end.
 * An invitation is accepted with it. A contact who may not log in is told that the link does not work.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  custom: described({
    who: ['everybody'],
    body: Body,
    answers: LoggedIn,
    errors: ['LINK_EXPIRED', 'PASSWORD_TOO_SHORT', 'PASSWORD_TOO_COMMON', 'PASSWORD_IS_ADDRESS'],
  }),
  handler: async (req) => {
    const data = await readAccountBody(req, Body)
    const { email, token } = await inTransaction(req, async (inside) => {
      const contact = (await invitedBy(inside, data.token)) ?? (await contactOf(inside, data.token))
      await forgetInvitation(inside, contact)
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

/**
 * Whom a customer invited with this link, when they have no password yet: the invitation is accepted, and the password may
 * be set. Who has one accepts without (src/endpoints/contacts/acceptInvitation.ts).
 */
async function invitedBy(req: PayloadRequest, token: string): Promise<Contact | null> {
  const found = await invitationOf(req, token)
  if (!found?.contact.invited) return null
  await takeInvitation(req, found)
  const resetPasswordExpiration = new Date(Date.now() + A_MINUTE_MS).toISOString()
  const data = { resetPasswordToken: token, resetPasswordExpiration }
  await compareAndSet(req, { collection: 'contacts', where: { id: { equals: found.contact.id } }, data })
  return found.contact
}

/** From now on the account has a password of its owner's: what was asked with another one is off. */
async function forgetInvitation(req: PayloadRequest, { id }: Contact): Promise<void> {
  const data = { invited: false, ...NO_ADDRESS_ASKED }
  await compareAndSet(req, { collection: 'contacts', where: { id: { equals: id } }, data })
}

/**
 * The contact of a link that staff or a forgotten password sent. What staff gave them is accepted with it.
 *
 * @throws DomainError LINK_EXPIRED
 */
async function contactOf(req: PayloadRequest, token: string): Promise<Contact> {
  const now = new Date().toISOString()
  const where: Where = { resetPasswordToken: { equals: token }, resetPasswordExpiration: { greater_than: now } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ collection: 'contacts', where, ...options })
  if (docs[0]) {
    await acceptInvitations(req, docs[0])
    return docs[0]
  }
  throw new DomainError('LINK_EXPIRED', 'No account waits for this token')
}

/**
 * Memberships that wait for the contact and have no link of their own: those are accepted by their own links alone.
 *
 * @throws DomainError LINK_EXPIRED when the contact is blocked for every customer, or has none
 */
async function acceptInvitations(req: PayloadRequest, { id, name }: Contact): Promise<void> {
  const context = { accountActor: { kind: 'contact', id, name } } // hooks/memberships/recordChange.ts
  const options = { depth: 0, overrideAccess: true, req } as const
  const where: Where = { and: [{ contact: { equals: id } }, opensByPassword] }
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where,
    limit: 200,
    pagination: false,
    ...options,
  })
  if (docs.length === 0) throw new DomainError('LINK_EXPIRED', 'No membership')
  for (const membership of docs.filter(({ status }) => status === 'invited')) {
    const data = { status: 'active' as const }
    await req.payload.update({ collection: 'memberships', id: membership.id, data, context, ...options })
  }
}
