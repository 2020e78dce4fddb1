import type { Endpoint, PayloadRequest } from 'payload'

import { type ClaimRequest, CreateClaim } from '@/core/claims/requests'
import { caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import type { WarrantyClaim } from '@/payload-types'
import { type Actor, caseActor, requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { claimData, readAsCaller } from './claimData'
import { gatherClaimDraft } from './gatherClaim'
import { submitClaim } from './submission'

/** POST /api/warranty-claims: sends a claim, or keeps a draft of one with `draft: true`. 201 means stored, numbered and queued. */
export const createClaim: Endpoint = {
  path: '/',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: CreateClaim,
    answer: 'warranty-claims',
    status: 201,
    once: true,
    errors: [
      'TERMS_NOT_ACCEPTED',
      'UNKNOWN_ORDER_LINE',
      'DIFFERENT_CUSTOMERS',
      'DUPLICATE_LINE',
      'NO_LINES',
      'CC_LIMIT_REACHED',
      'NO_ACCESS_TO_CUSTOMER',
      'FORM_FIELD_BROKEN',
      'FORM_OFFLINE',
      'ANSWER_REQUIRED',
      'ANSWER_UNFIT',
      'ANSWER_TOO_LONG',
      'ANSWER_UNKNOWN',
      'CUSTOMER_INACTIVE',
      'TERMS_CHANGED',
      'FREE_ENTRY_NOT_ALLOWED',
      'CLAIM_FIELD_REQUIRED',
      'COMPLAINT_REQUIRED',
      'COMPLAINT_TOO_LONG',
      'UNKNOWN_DAMAGE',
      'QUANTITY_EXCEEDS_DELIVERED',
      'OUT_OF_WARRANTY',
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
    const { draft, ...request } = await readBody(req, CreateClaim)
    const actor = await requireActor(req, 'requestWarranty', 'admin', 'agent', 'sales')
    return once(req, {
      ...oneCase('warranty-claims'),
      body: { draft, ...request },
      work: async (inside) => {
        const { id } = await (draft ? createDraft : submitClaim)(inside, actor, request)
        return { status: 201, body: { doc: await readAsCaller(inside, id) } }
      },
    })
  },
}

async function createDraft(req: PayloadRequest, actor: Actor, request: ClaimRequest): Promise<WarrantyClaim> {
  const data = claimData(actor, request, await gatherClaimDraft(req, actor, request))
  const draft = await req.payload.create({ collection: 'warranty-claims', data, depth: 0, overrideAccess: true, req })
  const at = new Date().toISOString()
  const about = { case: draft.id, customer: String(draft.customer), actor: caseActor(actor), at }
  await appendEvent(req, caseEvent('draft-created', about, { lines: request.lines.length }), 'warranty-claims')
  return draft
}
