import type { Endpoint } from 'payload'

import { SubmitClaim } from '@/core/claims/requests'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { findOwnDraft, requireUnchanged } from '../request/findCase'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { takeDraft } from '../request/takeDraft'
import { claimRequestOf, readAsCaller } from './claimData'
import { submitClaim } from './submission'

/** POST /api/warranty-claims/:id/submit: checks a draft anew and sends it. */
export const submitClaimDraft: Endpoint = {
  path: '/:id/submit',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: SubmitClaim,
    answer: 'warranty-claims',
    status: 201,
    once: true,
  }),
  handler: async (req) => {
    const { unchangedSince, ...body } = await readBody(req, SubmitClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    return once(req, {
      ...oneCase('warranty-claims'),
      body,
      work: async (inside) => {
        const draft = await findOwnDraft(inside, actor, { kind: 'warranty-claims', id: pathId(req) })
        requireUnchanged(draft, { unchangedSince })
        await takeDraft(inside, { kind: 'warranty-claims', id: draft.id })
        const ofDraft = { id: draft.id, files: draft.fileCount ?? 0 }
        await submitClaim(inside, actor, { ...claimRequestOf(draft), ...body, draft: ofDraft })
        return { status: 201, body: { doc: await readAsCaller(inside, draft.id) } }
      },
    })
  },
}
