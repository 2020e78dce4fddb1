import type { Endpoint, PayloadRequest } from 'payload'

import { TakeOverRequest } from '@/core/rmas/requests'
import { caseActor, requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireUnchanged } from '../request/findCase'
import { oneCase } from '../request/oneCase'
import { verbOnce } from '../request/verbOnce'
import { findAsCaller } from './drafts'
import { leaveDealer } from './leaveDealer'
import { readAsCaller } from './rmaData'

/** POST /api/rmas/:id/take-over: the house takes up what waits for a dealer, as if it had been forwarded. */
export const takeOverRma: Endpoint = {
  path: '/:id/take-over',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: TakeOverRequest,
    answer: 'rmas',
    once: true,
    errors: ['QUANTITY_EXCEEDS_RETURNABLE', 'TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, TakeOverRequest)
    const agent = requireStaff(req, 'admin', 'agent')
    const work = async (inside: PayloadRequest) => {
      const rma = await findAsCaller(inside, pathId(req))
      requireUnchanged(rma, body)
      await leaveDealer(inside, rma, { event: 'takeOver', role: agent.role, actor: caseActor(agent) })
      return { doc: await readAsCaller(inside, rma.id) }
    }
    return verbOnce(req, { ...oneCase('rmas'), body, work })
  },
}
