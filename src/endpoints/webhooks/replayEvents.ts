import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import { lastSeq } from '@/db/erpEvents'
import { inTransaction } from '@/db/transaction'
import { requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const Replay = z.strictObject({ after: z.int().min(0) })
const Begun = z.strictObject({ doc: z.strictObject({ id: z.string(), deliveredSeq: z.int() }) })

/** Nothing failed yet: the next event is sent at once, with three days before it. */
const AFRESH = { attempts: 0, failingSince: null, nextAttemptAt: null, pausedAt: null, lastError: null }

/**
 * POST /api/webhook-endpoints/:id/replay { after }: sends what came after that place, again or for the first time, and goes on
 * where sending was paused. What is on its way meanwhile is finished first.
 */
export const replayEvents: Endpoint = {
  path: '/:id/replay',
  method: 'post',
  custom: described({ who: ['admin'], body: Replay, answers: Begun, errors: ['EVENTS_NOT_SO_FAR'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    const { after } = await readBody(req, Replay)
    const id = pathId(req)
    await inTransaction(req, async (inside) => {
      const last = await lastSeq(inside)
      if (after > last) throw new DomainError('EVENTS_NOT_SO_FAR', `The last event is ${last}`, { last })
      const data = { deliveredSeq: after, ...AFRESH }
      const set = await compareAndSet(inside, { collection: 'webhook-endpoints', where: { id: { equals: id } }, data })
      if (!set) throw new DomainError('NOT_FOUND', 'No such webhook')
    })
    return Response.json({ doc: { id, deliveredSeq: after } })
  },
}
