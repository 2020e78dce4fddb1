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
      'ANSWER_NO_NUMBER',
      'ANSWER_TOO_LOW',
      'ANSWER_TOO_HIGH',
      'ANSWER_TOO_PRECISE',
      'ANSWER_PATTERN',
      'ANSWER_NO_EMAIL',
      'ANSWER_NO_PHONE',
      'ANSWER_NO_OPTION',
      'ANSWER_NO_DAY',
      'ANSWER_DAY_AHEAD',
      'ANSWER_DAY_BEHIND',
      'ANSWER_NO_ARTICLE',
      'ANSWER_NO_ORDER_LINE',
      'ANSWER_NO_FILE',
      'ANSWER_NO_IMAGE',
      'ANSWER_TOO_MANY_FILES',
      'ANSWER_FILE_TOO_LARGE',
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
