import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { missingOfFreeEntry, SubmitDraftRequest } from '@/core/rmas/requests'
import type { Rma } from '@/payload-types'
import { requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { requireUnchanged } from '../request/findCase'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { takeDraft } from '../request/takeDraft'
import { requireOwnDraft } from './drafts'
import { rulesOfReturnModule } from './requireReturnModule'
import { readAsCaller, requestOf } from './rmaData'
import { submitRequest } from './submission'

/** POST /api/rmas/:id/submit: checks a draft anew and sends it. */
export const submitDraft: Endpoint = {
  path: '/:id/submit',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: SubmitDraftRequest,
    answer: 'rmas',
    status: 201,
    once: true,
    errors: [
      'QUANTITY_EXCEEDS_RETURNABLE',
      'NOTHING_LEFT',
      'WINDOW_CLOSED',
      'NOT_RETURNABLE',
      'SPECIAL_ORDER',
      'NOT_DELIVERED',
      'CUSTOMER_BLOCKED',
      'SEGMENT_NOT_ALLOWED',
      'CREATOR_NOT_ALLOWED',
      'TERMS_NOT_ACCEPTED',
      'REASON_REQUIRED',
      'UNKNOWN_REASON',
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
      'PHOTO_REQUIRED',
      'TERMS_CHANGED',
      'SHIPPING_CODE_MISSING',
      'PICKUP_NOT_ALLOWED',
      'BRING_NOT_ALLOWED',
      'UNKNOWN_TRANSPORT',
      'FREE_ENTRY_NOT_ALLOWED',
      'RETURNS_BY_FORM',
      'REASON_PER_RMA',
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
    const { unchangedSince, ...body } = await readBody(req, SubmitDraftRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    return once(req, {
      ...oneCase('rmas'),
      body,
      work: async (inside) => {
        const draft = await requireOwnDraft(inside, actor, pathId(req))
        const rules = await rulesOfReturnModule(inside)
        requireUnchanged(draft, { unchangedSince })
        requireWholeLines(draft)
        await takeDraft(inside, { kind: 'rmas', id: draft.id })
        await submitRequest(inside, actor, { ...requestOf(draft), ...body }, { rules, draft: draft.id })
        return { status: 201, body: { doc: await readAsCaller(inside, draft.id) } }
      },
    })
  },
}

/** A draft may wait with lines of 0 pieces, and with an article that is typed in by halves; a request may not. */
function requireWholeLines(draft: Rma): void {
  const issues = requestOf(draft).lines.flatMap((line, index) => [
    ...missingOfFreeEntry(line).map((name) => ({ path: `lines.${index}.${name}`, code: 'custom' })),
    ...(line.quantityRequested >= 1 ? [] : [{ path: `lines.${index}.quantityRequested`, code: 'too_small' }]),
  ])
  if (issues.length > 0) throw new DomainError('INVALID_INPUT', 'A line is not filled in', { issues })
}
