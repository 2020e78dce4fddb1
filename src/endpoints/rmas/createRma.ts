import type { Endpoint } from 'payload'

import { CreateRmaRequest } from '@/core/rmas/requests'
import { requireActor } from '../request/actor'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { createDraft } from './drafts'
import { requireReturnModule, rulesOfReturnModule } from './requireReturnModule'
import { readAsCaller } from './rmaData'
import { submitRequest } from './submission'

/** POST /api/rmas: sends an RMA, or keeps a draft of one with `draft: true`. 201 means stored, numbered and queued. */
export const createRma: Endpoint = {
  path: '/',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: CreateRmaRequest,
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
    const { draft, ...request } = await readBody(req, CreateRmaRequest)
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    return once(req, {
      ...oneCase('rmas'),
      body: { draft, ...request },
      work: async (inside) => {
        if (draft) await requireReturnModule(inside)
        const rma = draft
          ? await createDraft(inside, actor, request)
          : await submitRequest(inside, actor, request, { rules: await rulesOfReturnModule(inside) })
        return { status: 201, body: { doc: await readAsCaller(inside, rma.id) } }
      },
    })
  },
}
