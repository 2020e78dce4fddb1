import type { Endpoint } from 'payload'

import { TakeOverRequest } from '@/core/rmas/requests'
import { inTransaction } from '@/db/transaction'
import { caseActor, requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireUnchanged } from '../request/findCase'
import { findAsCaller } from './drafts'
import { leaveDealer } from './leaveDealer'
import { readAsCaller } from './rmaData'

/** POST /api/rmas/:id/take-over: the house takes up what waits for a dealer, as if it had been forwarded. */
export const takeOverRma: Endpoint = {
  path: '/:id/take-over',
  method: 'post',
  custom: described({ who: ['agent', 'admin'], body: TakeOverRequest, answer: 'rmas' }),
  handler: async (req) => {
    const { unchangedSince } = await readBody(req, TakeOverRequest)
    const agent = requireStaff(req, 'admin', 'agent')
    const doc = await inTransaction(req, async (inside) => {
      const rma = await findAsCaller(inside, pathId(req))
      requireUnchanged(rma, { unchangedSince })
      await leaveDealer(inside, rma, { event: 'takeOver', role: agent.role, actor: caseActor(agent) })
      return readAsCaller(inside, rma.id)
    })
    return Response.json({ doc })
  },
}
