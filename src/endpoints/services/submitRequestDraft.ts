import type { Endpoint, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { SubmitServiceDraft } from '@/core/services/requests'
import { compareAndSet } from '@/db/atomic'
import { sendFilesOf } from '../attachments/ofCase'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { findOwnDraft, requireUnchanged } from '../request/findCase'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { answersIn } from '../rmas/rmaAnswers'
import { readAsCaller } from './requestData'
import { submitService } from './submission'

/** POST /api/service-requests/:id/submit: checks a draft anew and sends it. */
export const submitRequestDraft: Endpoint = {
  path: '/:id/submit',
  method: 'post',
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
        const where: Where = { and: [{ id: { equals: id } }, { status: { equals: 'draft' } }] }
        const data = { status: 'submitted' }
        if (!(await compareAndSet(inside, { collection: 'service-requests', where, data })))
          throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent already')
        const asked = { type: String(type), customer: String(customer), ...answersIn(answers) }
        await submitService(inside, actor, { ...asked, draft: id })
        await sendFilesOf(inside, { kind: 'service-requests', id })
        return { status: 201, body: { doc: await readAsCaller(inside, id) } }
      },
    })
  },
}
