import type { Endpoint, PayloadRequest } from 'payload'

import { CancelServiceRequest } from '@/core/services/requests'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findCase, requireUnchanged } from '../request/findCase'
import { oneCase } from '../request/oneCase'
import { throwAway } from '../request/throwAway'
import { verbOnce } from '../request/verbOnce'
import { readAsCaller } from './requestData'
import { move } from './serviceVerb'

/** POST /api/service-requests/:id/cancel: the customer withdraws, or staff do, who tell the customer why. A draft is thrown away. */
export const cancelRequest: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: CancelServiceRequest,
    answer: 'service-requests',
    once: true,
    errors: ['TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, CancelServiceRequest)
    const actor = await requireActor(req, 'requestService', 'admin', 'agent')
    const work = async (inside: PayloadRequest) => {
      const request = await findCase(inside, { kind: 'service-requests', id: pathId(req) })
      requireUnchanged(request, body)
      if (request.status === 'draft') return throwAway(inside, actor, { kind: 'service-requests', id: request.id })
      const note = body.note?.trim() || null
      const data = actor.kind === 'staff' ? { note } : {}
      const plan = () => ({ data, told: ['cancelled', { status: 'cancelled', note }] }) as const
      await move(inside, { event: 'cancel', actor, request, body: {}, plan })
      return { doc: await readAsCaller(inside, request.id) }
    }
    return verbOnce(req, { ...oneCase('service-requests'), body, work })
  },
}
