import { sampleValues } from '@templates/render/sampleValues'
import type { Endpoint } from 'payload'
import { z } from 'zod'

import type { AnswerOf } from '@/core/answer'
import { DomainError } from '@/core/errors'
import { localeOf } from '@/core/locale'
import { isTemplateKey } from '@/core/templates/key'
import { requireStaff } from '../request/actor'
import { described } from '../request/described'

/** By the names of the variables. */
const Samples = z.strictObject({ samples: z.record(z.string(), z.string()) })

/** GET /api/templates/samples/:key?locale=: what each variable of a mail or paper says with the sample data, in short. */
export const showSamples: Endpoint = {
  path: '/samples/:key',
  method: 'get',
  custom: described({ who: ['agent', 'editor', 'admin'], answers: Samples, errors: ['TEMPLATE_VARIABLE_UNKNOWN'] }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor', 'agent')
    const key = req.routeParams?.key
    if (!isTemplateKey(key)) throw new DomainError('NOT_FOUND', 'No such template')
    const samples = sampleValues(key, localeOf(req.searchParams.get('locale')))
    return Response.json({ samples } satisfies AnswerOf<typeof Samples>)
  },
}
