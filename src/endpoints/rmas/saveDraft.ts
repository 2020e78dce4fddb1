import type { Endpoint } from 'payload'

import { SaveDraftRequest } from '@/core/rmas/requests'
import { inTransaction } from '@/db/transaction'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireUnchanged } from '../request/findCase'
import { replaceDraft, requireOwnDraft } from './drafts'
import { requireReturnModule } from './requireReturnModule'
import { readAsCaller } from './rmaData'

/** POST /api/rmas/:id/draft: replaces what a draft holds. */
export const saveDraft: Endpoint = {
  path: '/:id/draft',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: SaveDraftRequest,
    answer: 'rmas',
    errors: [
      'UNKNOWN_REASON',
      'UNKNOWN_ORDER_LINE',
      'DIFFERENT_CUSTOMERS',
      'DUPLICATE_LINE',
      'NO_LINES',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'NO_ACCESS_TO_CUSTOMER',
      'FORM_FIELD_BROKEN',
      'PICKUP_NOT_ALLOWED',
      'BRING_NOT_ALLOWED',
      'UNKNOWN_TRANSPORT',
      'FREE_ENTRY_NOT_ALLOWED',
      'RETURNS_BY_FORM',
    ],
  }),
  handler: async (req) => {
    const { draft: _, unchangedSince, ...request } = await readBody(req, SaveDraftRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    const doc = await inTransaction(req, async (inside) => {
      const draft = await requireOwnDraft(inside, actor, pathId(req))
      await requireReturnModule(inside)
      requireUnchanged(draft, { unchangedSince })
      await replaceDraft(inside, actor, draft, request)
      return readAsCaller(inside, draft.id)
    })
    return Response.json({ doc })
  },
}
