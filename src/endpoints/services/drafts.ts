/** Drafts of service requests: they hold files and answers until they are sent, and no number. */
import type { PayloadRequest } from 'payload'

import type { Answers } from '@/core/forms/condition'
import type { ServiceRequest } from '@/payload-types'
import type { Actor } from '../request/actor'
import { requestData } from './requestData'
import { requireService } from './requireService'
import type { Asked } from './submission'

export async function createRequestDraft(req: PayloadRequest, actor: Actor, asked: Asked): Promise<ServiceRequest> {
  const data = requestData(actor, await requireService(req, actor, asked), asked.answers)
  return req.payload.create({ collection: 'service-requests', data, depth: 0, overrideAccess: true, req })
}

/** Replaces what is typed in the draft. Type and customer stay: its files are theirs. */
export async function replaceAnswers(
  req: PayloadRequest,
  actor: Actor,
  { draft, answers }: { readonly draft: ServiceRequest; readonly answers: Answers | undefined },
): Promise<void> {
  const wanted = { type: String(draft.type), customer: String(draft.customer) }
  const data = requestData(actor, await requireService(req, actor, wanted), answers)
  await req.payload.update({ collection: 'service-requests', id: draft.id, data, depth: 0, overrideAccess: true, req })
}
