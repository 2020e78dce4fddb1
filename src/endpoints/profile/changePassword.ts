import type { Endpoint } from 'payload'

import { passwordProblem } from '@/core/accounts/password'
import { ChangePassword, NO_ADDRESS_ASKED } from '@/core/accounts/profile'
import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { inTransaction } from '@/db/transaction'
import { enqueueMail } from '@/outbox/enqueue'
import { Done, done } from '../request/answers'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { requirePassword, requireUnchanged } from './currentPassword'
import { recordOwn, requireOwnAccount } from './ownAccount'

/**
 * POST /api/contacts/password: another password for the signed-in contact. Every other session ends with it, and a link to
 * reset the old one is dead, as is a login address that was asked for with the old one.
 */
export const changePassword: Endpoint = {
  path: '/password',
  method: 'post',
  custom: described({
    who: ['contact'],
    body: ChangePassword,
    answers: Done,
    errors: ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_COMMON', 'PASSWORD_IS_ADDRESS', 'PASSWORD_WRONG'],
  }),
  handler: async (req) => {
    const { currentPassword, password } = await readBody(req, ChangePassword)
    const { id, email } = await requireOwnAccount(req)
    const problem = passwordProblem(password, email)
    if (problem) throw new DomainError(problem, 'The password does not meet the policy', { field: 'password' })
    const hash = await requirePassword(req, id, currentPassword)
    await inTransaction(req, async (inside) => {
      const contact = await requireOwnAccount(inside)
      await requireUnchanged(inside, id, hash)
      // Payload keeps the session that asks, and drops the others.
      const data = { password, resetPasswordToken: null, resetPasswordExpiration: null, ...NO_ADDRESS_ASKED }
      await inside.payload.update({ collection: 'contacts', id, data, depth: 0, overrideAccess: true, req: inside })
      await recordOwn(inside, contact, { kind: 'password-changed', data: {} })
      await enqueueMail(inside, {
        event: 'password-changed',
        dedupeKey: `password-changed:${id}:${crypto.randomUUID()}`,
        to: [contact.email],
        locale: localeOf(contact.locale),
        contact: id,
      })
    })
    return done(req)
  },
}
