import type { Endpoint } from 'payload'

import { MoveRegistration } from '@/core/registrations/requests'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { takeVerb } from './registrationVerb'

const moving = (event: 'proceed' | 'withdraw'): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: MoveRegistration,
    answer: 'registrations',
    once: true,
    errors: ['ALREADY_DECIDED', 'TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, MoveRegistration)
    return takeVerb(req, body, { event, unchangedSince: body.unchangedSince })
  },
})

/** POST /api/registrations/:id/proceed: decides without waiting for VIES. */
export const proceedWithRegistration = moving('proceed')

/** POST /api/registrations/:id/withdraw: the applicant changed their mind, and hears nothing more. */
export const withdrawRegistration = moving('withdraw')
