import type { Endpoint } from 'payload'

import { SaveClaim } from '@/core/claims/requests'
import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findOwnDraft, requireUnchanged } from '../request/findCase'
import { claimData, readAsCaller } from './claimData'
import { gatherClaimDraft } from './gatherClaim'

/** POST /api/warranty-claims/:id/draft: replaces what a draft holds. It stays with its customer, whose its files are already. */
export const saveClaimDraft: Endpoint = {
  path: '/:id/draft',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: SaveClaim,
    answer: 'warranty-claims',
    errors: [
      'UNKNOWN_ORDER_LINE',
      'DIFFERENT_CUSTOMERS',
      'DUPLICATE_LINE',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'NO_ACCESS_TO_CUSTOMER',
      'CUSTOMER_INACTIVE',
      'FREE_ENTRY_NOT_ALLOWED',
    ],
  }),
  handler: async (req) => {
    const { unchangedSince, ...request } = await readBody(req, SaveClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    const doc = await inTransaction(req, async (inside) => {
      const draft = await findOwnDraft(inside, actor, { kind: 'warranty-claims', id: pathId(req) })
      requireUnchanged(draft, { unchangedSince })
      const customer = String(draft.customer)
      if (request.customer !== undefined && request.customer !== customer)
        throw new DomainError('DIFFERENT_CUSTOMERS', 'A draft stays with its customer')
      const ofDraft = { ...request, customer }
      const data = claimData(actor, ofDraft, await gatherClaimDraft(inside, actor, ofDraft))
      const options = { collection: 'warranty-claims', depth: 0, overrideAccess: true, req: inside } as const
      await inside.payload.update({ ...options, id: draft.id, data })
      return readAsCaller(inside, draft.id)
    })
    return Response.json({ doc })
  },
}
