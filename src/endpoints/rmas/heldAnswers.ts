import type { PayloadRequest } from 'payload'

import { lineName } from '@/core/rmas/requests'
import type { Rma } from '@/payload-types'
import { onlineForms } from '../forms/onlineForms'
import type { RmaRequest } from './gatherRequest'
import { answersIn, type StoredAnswers } from './rmaAnswers'

type Reasoned = Pick<RmaRequest, 'reason' | 'answers'>
type Held = { readonly reason?: unknown; readonly answers?: StoredAnswers | null | undefined }

/** The request with the answers that the draft holds to forms that are not online now: no page could ask and send them. */
export async function withHeldAnswers(req: PayloadRequest, draft: Rma, request: RmaRequest): Promise<RmaRequest> {
  const lines = draft.lines ?? []
  const forms = [draft, ...lines].flatMap(({ answers }) => (answers?.form ? [String(answers.form)] : []))
  const online = await onlineForms(req, forms)
  if (forms.every((form) => online.has(form))) return request
  const held = <Asked extends Reasoned>(asked: Asked, stored: Held | undefined): Asked => {
    const form = stored?.answers?.form
    if (asked.answers || !form || online.has(String(form)) || String(stored.reason ?? '') !== (asked.reason ?? ''))
      return asked
    return { ...asked, ...answersIn(stored.answers) }
  }
  const byName = new Map(lines.map((line) => [line.freeEntry || String(line.orderLine), line]))
  return { ...held(request, draft), lines: request.lines.map((line) => held(line, byName.get(lineName(line)))) }
}
