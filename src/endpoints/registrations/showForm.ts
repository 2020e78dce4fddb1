import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { REGISTRATION_KINDS } from '@/core/registrations/requests'
import { described } from '../request/described'
import { currentTerms } from '../rmas/acceptTerms'
import { issueFormToken } from './formToken'
import { loadRegistrationRules } from './registrationRules'

const Opened = z.strictObject({
  kinds: z.array(z.enum(REGISTRATION_KINDS)),
  /** Working days in which whoever registers is answered. */
  targetDays: z.int(),
  terms: z.strictObject({ title: z.string(), hash: z.string() }).nullable(),
  formToken: z.string(),
})

/** GET /api/registrations/form: which kinds are open, the terms to accept, and the mark that goes back with the form. */
export const showForm: Endpoint = {
  path: '/form',
  method: 'get',
  custom: described({ who: ['everybody'], answers: Opened }),
  handler: async (req) => {
    const { kinds, termsRequired, targetDays } = await loadRegistrationRules(req)
    const terms = termsRequired ? await currentTerms(req) : null
    return Response.json({
      kinds,
      targetDays,
      terms: terms && { title: terms.title, hash: terms.hash },
      formToken: issueFormToken(req.payload.secret, new Date()),
    } satisfies AnswerOf<typeof Opened>)
  },
}
