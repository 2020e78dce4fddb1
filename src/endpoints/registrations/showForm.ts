import type { Endpoint } from 'payload'

import { described } from '../request/described'
import { currentTerms } from '../rmas/acceptTerms'
import { issueFormToken } from './formToken'
import { loadRegistrationRules } from './registrationRules'

/** GET /api/registrations/form: which kinds are open, the terms to accept, and the mark that goes back with the form. */
export const showForm: Endpoint = {
  path: '/form',
  method: 'get',
  custom: described({ who: ['everybody'] }),
  handler: async (req) => {
    const { kinds, termsRequired, targetDays } = await loadRegistrationRules(req)
    const terms = termsRequired ? await currentTerms(req) : null
    return Response.json({
      kinds,
      targetDays,
      terms: terms && { title: terms.title, hash: terms.hash },
      formToken: issueFormToken(req.payload.secret, new Date()),
    })
  },
}
