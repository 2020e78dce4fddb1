import { RIGHT_OF } from '@access/rules'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import type { CaseKind } from '@/core/cases'
import { ReadMessages, sideOf, UNREAD_OF } from '@/core/messages/requests'
import { compareAndSet } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireSent } from './sendMessage'

const Read = z.strictObject({ unread: z.literal(0) })

/** POST …/:id/messages/read: the caller's side has seen them. No change of the case: its `updatedAt` stays. */
export const readMessages = (kind: CaseKind): Endpoint => ({
  path: '/:id/messages/read',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: ReadMessages,
    answers: Read,
    errors: ['TRANSITION_NOT_ALLOWED'],
  }),
  handler: async (req) => {
    await readBody(req, ReadMessages)
    const actor = await requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')
    const of = { kind, id: pathId(req) }
    await inTransaction(req, async (inside) => {
      const { updatedAt } = await requireSent(inside, of)
      const data = { [UNREAD_OF[sideOf(actor)]]: 0, updatedAt }
      await compareAndSet(inside, { collection: kind, where: { id: { equals: of.id } }, data })
    })
    return Response.json({ unread: 0 } satisfies AnswerOf<typeof Read>)
  },
})
