/** The key of an integration, which admins give, replace and withdraw. It is shown once, in the answer that makes it. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { giveKey, keyTold, withdrawKey } from '@/db/apiKeys'
import { inTransaction } from '@/db/transaction'
import type { User } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const Nothing = z.strictObject({})
/** Days of the business. */
const Key = z.strictObject({ hint: z.string(), madeOn: z.iso.date(), usedOn: z.iso.date().nullable() })
const Shown = z.strictObject({ key: Key.nullable() })
const Made = z.strictObject({ secret: z.string(), key: Key })
const Withdrawn = z.strictObject({ key: z.null() })

/** GET /api/users/:id/api-key: what may be known of the key, or null. */
export const showKey: Endpoint = {
  path: '/:id/api-key',
  method: 'get',
  custom: described({ who: ['admin'], answers: Shown, errors: ['KEY_FOR_INTEGRATION'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    return Response.json({ key: keyTold(await findIntegration(req)) })
  },
}

/** POST /api/users/:id/api-key: the one time that `secret` is told. The key before it is dead at its next request. */
export const makeKey: Endpoint = {
  path: '/:id/api-key',
  method: 'post',
  custom: described({ who: ['admin'], body: Nothing, answers: Made, status: 201, errors: ['KEY_FOR_INTEGRATION'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    await readBody(req, Nothing)
    const { key: secret, ...key } = await inTransaction(req, async (inside) =>
      giveKey(inside, (await findIntegration(inside)).id),
    )
    return Response.json({ secret, key }, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
}

/** POST /api/users/:id/api-key/withdraw */
export const takeKey: Endpoint = {
  path: '/:id/api-key/withdraw',
  method: 'post',
  custom: described({ who: ['admin'], body: Nothing, answers: Withdrawn, errors: ['KEY_FOR_INTEGRATION'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    await readBody(req, Nothing)
    await inTransaction(req, async (inside) => withdrawKey(inside, (await findIntegration(inside)).id))
    return Response.json({ key: null })
  },
}

/** @throws DomainError NOT_FOUND, KEY_FOR_INTEGRATION */
async function findIntegration(req: PayloadRequest): Promise<User> {
  const options = { depth: 0, showHiddenFields: true, disableErrors: true, overrideAccess: true, req } as const
  const user = await req.payload.findByID({ collection: 'users', id: pathId(req), ...options })
  if (!user) throw new DomainError('NOT_FOUND', 'No such account')
  if (user.role !== 'integration') throw new DomainError('KEY_FOR_INTEGRATION', 'People log in with a password')
  return user
}
