import type { Endpoint } from 'payload'

import { ClaimHistory } from '@/core/claims/history'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { findCase } from '../request/findCase'
import { historyOf } from './history'

/**
 * GET /api/warranty-claims/:id/history: per line the claims that are on the same thing already, and what happened to it: sold,
 * returned, claimed, repaired. Of every customer, so for those alone who serve all of them.
 */
export const showHistory: Endpoint = {
  path: '/:id/history',
  method: 'get',
  custom: described({ who: ['agent', 'admin'], answers: ClaimHistory }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'agent')
    const claim = await findCase(req, { kind: 'warranty-claims', id: pathId(req) })
    return Response.json({ lines: await historyOf(req, claim) } satisfies ClaimHistory)
  },
}
