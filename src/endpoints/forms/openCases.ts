import type { Endpoint } from 'payload'
import { z } from 'zod'

import { type AnswerOf, Count } from '@/core/answer'
import { questionsOf } from '@/core/forms/definition'
import { lastOnlineForm } from '@/db/formVersions'
import { countOpenCases } from '@/db/openCases'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'

const Open = z.strictObject({ openCases: Count, questions: z.array(z.string()) })

/**
 * GET /api/forms/:id/open-cases: how many open requests were made with the form, and what it asked when it was online last,
 * for the panel's warnings.
 */
export const openCases: Endpoint = {
  path: '/:id/open-cases',
  method: 'get',
  custom: described({ who: ['admin'], answers: Open, errors: ['FORM_FIELD_BROKEN'] }),
  handler: async (req) => {
    requireStaff(req, 'admin')
    const id = pathId(req)
    const questions = questionsOf(await lastOnlineForm(req, id))
    return Response.json({ openCases: await countOpenCases(req, id), questions } satisfies AnswerOf<typeof Open>)
  },
}
