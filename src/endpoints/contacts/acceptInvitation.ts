import type { Endpoint } from 'payload'
import { z } from 'zod'

import { InvitationToken } from '@/core/accounts/requests'
import type { AnswerOf } from '@/core/answer'
import { inTransaction } from '@/db/transaction'
import type { Customer } from '@/payload-types'
import { Done, done } from '../request/answers'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { invitationOf, linkExpired, takeInvitation } from './invitation'

const Offered = z.strictObject({
  needsPassword: z.boolean(),
  email: z.string(),
  customer: z.strictObject({ name: z.string(), number: z.string() }),
})

/** POST /api/memberships/invitation: for whom the holder of a link was invited, and whether a password comes first. */
export const readInvitation: Endpoint = {
  path: '/invitation',
  method: 'post',
  custom: described({ who: ['everybody'], body: InvitationToken, answers: Offered, errors: ['LINK_EXPIRED'] }),
  handler: async (req) => {
    const { token } = await readBody(req, InvitationToken)
    const found = await invitationOf(req, token)
    if (!found) throw linkExpired()
    const { name, number } = found.membership.customer as Customer
    return Response.json({
      needsPassword: found.contact.invited === true,
      email: found.contact.email,
      customer: { name, number },
    } satisfies AnswerOf<typeof Offered>)
  },
}

/**
 * POST /api/memberships/accept: takes an invitation with the link of its mail, once, for who has a password already. It logs
 * nobody in. Who has none sends the link with one to /api/contacts/reset-password.
 */
export const acceptInvitation: Endpoint = {
  path: '/accept',
  method: 'post',
  custom: described({ who: ['everybody'], body: InvitationToken, answers: Done, errors: ['LINK_EXPIRED'] }),
  handler: async (req) => {
    const { token } = await readBody(req, InvitationToken)
    await inTransaction(req, async (inside) => {
      const found = await invitationOf(inside, token)
      if (!found || found.contact.invited === true) throw linkExpired()
      await takeInvitation(inside, found)
    })
    return done(req)
  },
}
