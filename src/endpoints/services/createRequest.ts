import type { Endpoint } from 'payload'

import { CreateServiceRequest } from '@/core/services/requests'
import { requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { createRequestDraft } from './drafts'
import { readAsCaller } from './requestData'
import { submitService } from './submission'

/** POST /api/service-requests: sends a request, or keeps a draft of one with `draft: true`. 201 means stored, numbered and queued. */
export const createRequest: Endpoint = {
  path: '/',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: CreateServiceRequest,
    answer: 'service-requests',
    status: 201,
    once: true,
    errors: [
      'NO_ACCESS_TO_CUSTOMER',
      'FORM_FIELD_BROKEN',
      'FORM_OFFLINE',
      'ANSWER_REQUIRED',
      'ANSWER_UNFIT',
      'ANSWER_TOO_LONG',
      'ANSWER_UNKNOWN',
      'UNKNOWN_SERVICE',
      'CUSTOMER_INACTIVE',
    ],
  }),
  handler: async (req) => {
    const { draft, ...asked } = await readBody(req, CreateServiceRequest)
    const actor = await requireActor(req, 'requestService', 'admin', 'agent')
    return once(req, {
      ...oneCase('service-requests'),
      body: { draft, ...asked },
      work: async (inside) => {
        const { id } = await (draft ? createRequestDraft : submitService)(inside, actor, asked)
        return { status: 201, body: { doc: await readAsCaller(inside, id) } }
      },
    })
  },
}
