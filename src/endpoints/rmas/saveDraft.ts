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
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], body: SaveDraftRequest, answer: 'rmas' }),
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
