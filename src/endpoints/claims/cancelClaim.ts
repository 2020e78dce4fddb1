import type { Endpoint, PayloadRequest } from 'payload'

import { CancelClaim } from '@/core/claims/requests'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findCase, requireUnchanged } from '../request/findCase'
import { oneCase } from '../request/oneCase'
import { throwAway } from '../request/throwAway'
import { verbOnce } from '../request/verbOnce'
import { readAsCaller } from './claimData'
import { moveClaim } from './claimVerb'

/** POST /api/warranty-claims/:id/cancel: the customer withdraws, or staff do, who tell the customer why. A draft is thrown away. */
export const cancelClaim: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: CancelClaim,
    answer: 'warranty-claims',
    once: true,
    errors: ['TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, CancelClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    const work = async (inside: PayloadRequest) => {
      const claim = await findCase(inside, { kind: 'warranty-claims', id: pathId(req) })
      requireUnchanged(claim, body)
      if (claim.status === 'draft') return throwAway(inside, actor, { kind: 'warranty-claims', id: claim.id })
      const note = body.note?.trim() || null
      const data = actor.kind === 'staff' ? { note } : {}
      const plan = () => ({ data, told: () => ['cancelled', { status: 'cancelled', note }] as const })
      await moveClaim(inside, { event: 'cancel', actor, claim, plan })
      return { doc: await readAsCaller(inside, claim.id) }
    }
    return verbOnce(req, { ...oneCase('warranty-claims'), body, work })
  },
}
