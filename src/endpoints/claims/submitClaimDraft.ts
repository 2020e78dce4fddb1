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
    errors: [
      'TERMS_NOT_ACCEPTED',
      'UNKNOWN_ORDER_LINE',
      'DIFFERENT_CUSTOMERS',
      'DUPLICATE_LINE',
      'NO_LINES',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
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
