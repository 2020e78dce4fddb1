import type { Endpoint } from 'payload'

import { SubmitServiceDraft } from '@/core/services/requests'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findOwnDraft, requireUnchanged } from '../request/findCase'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { takeDraft } from '../request/takeDraft'
import { answersIn } from '../rmas/rmaAnswers'
import { readAsCaller } from './requestData'
import { submitService } from './submission'

/** POST /api/service-requests/:id/submit: checks a draft anew and sends it. */
export const submitRequestDraft: Endpoint = {
  path: '/:id/submit',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: SubmitServiceDraft,
    answer: 'service-requests',
    status: 201,
    once: true,
    errors: [
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
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
    const { unchangedSince, ...body } = await readBody(req, SubmitServiceDraft)
    const actor = await requireActor(req, 'requestService', 'admin', 'agent')
    return once(req, {
      ...oneCase('service-requests'),
      body,
      work: async (inside) => {
        const draft = await findOwnDraft(inside, actor, { kind: 'service-requests', id: pathId(req) })
        requireUnchanged(draft, { unchangedSince })
        const { id, type, customer, answers } = draft
        await takeDraft(inside, { kind: 'service-requests', id })
        const asked = { type: String(type), customer: String(customer), ...answersIn(answers) }
        await submitService(inside, actor, { ...asked, draft: id })
        return { status: 201, body: { doc: await readAsCaller(inside, id) } }
      },
    })
  },
}
