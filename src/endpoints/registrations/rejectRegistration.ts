import type { Endpoint } from 'payload'

import { RejectRegistration } from '@/core/registrations/requests'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { takeVerb } from './registrationVerb'

/** POST /api/registrations/:id/reject: the reason is mailed to the applicant. */
export const rejectRegistration: Endpoint = {
  path: '/:id/reject',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: RejectRegistration,
    answer: 'registrations',
    once: true,
    errors: ['ALREADY_DECIDED', 'TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, RejectRegistration)
    const { reason, unchangedSince } = body
    return takeVerb(req, body, { event: 'reject', note: reason, unchangedSince })
  },
}
