import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { SaveServiceDraft } from '@/core/services/requests'
import { inTransaction } from '@/db/transaction'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findOwnDraft, requireUnchanged } from '../request/findCase'
import { replaceAnswers } from './drafts'
import { readAsCaller } from './requestData'

/** POST /api/service-requests/:id/draft: replaces the answers of a draft. */
export const saveRequestDraft: Endpoint = {
  path: '/:id/draft',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'admin'],
    body: SaveServiceDraft,
    answer: 'service-requests',
    errors: [
      'DIFFERENT_CUSTOMERS',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'NO_ACCESS_TO_CUSTOMER',
      'UNKNOWN_SERVICE',
      'CUSTOMER_INACTIVE',
    ],
  }),
  handler: async (req) => {
    const { answers, customer, unchangedSince } = await readBody(req, SaveServiceDraft)
    const actor = await requireActor(req, 'requestService', 'admin', 'agent')
    const doc = await inTransaction(req, async (inside) => {
      const draft = await findOwnDraft(inside, actor, { kind: 'service-requests', id: pathId(req) })
      requireUnchanged(draft, { unchangedSince })
      if (customer !== undefined && customer !== String(draft.customer))
        throw new DomainError('DIFFERENT_CUSTOMERS', 'A draft stays with its customer')
      await replaceAnswers(inside, actor, { draft, answers })
      return readAsCaller(inside, draft.id)
    })
    return Response.json({ doc })
  },
}
