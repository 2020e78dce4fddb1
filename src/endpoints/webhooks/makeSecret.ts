import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { giveSecret } from '@/db/webhookSecrets'
import { requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const Nothing = z.strictObject({})
const Told = z.strictObject({ secret: z.string(), secretHint: z.string() })

/** POST /api/webhook-endpoints/:id/secret: the one time that `secret` is told. What is sent from then on is signed with it. */
export const makeSecret: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  custom: described({ who: ['admin'], body: Nothing, answers: Told, status: 201 }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    await readBody(req, Nothing)
    const given = await inTransaction(req, (inside) => giveSecret(inside, pathId(req)))
    if (!given) throw new DomainError('NOT_FOUND', 'No such webhook')
    const { secret, hint } = given
    return Response.json({ secret, secretHint: hint }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
}
