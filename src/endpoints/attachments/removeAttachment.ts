import { RIGHT_OF } from '@access/rules'
import type { Endpoint, PayloadRequest } from 'payload'

import { type CaseKind, caseIn } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { inTransaction } from '@/db/transaction'
import type { Attachment } from '@/payload-types'
import { type Actor, requireActor } from '../request/actor'
import { OneId, oneId } from '../request/answers'
import { described } from '../request/described'
import { type CaseOf, findCase, findOwnDraft } from '../request/findCase'
import { countFile } from './countFile'
import { requireAttachment } from './requireAttachment'
import { removeFiles } from './storage'

/** POST /api/attachments/:id/remove: takes a file out of a draft, or away before its message or receipt. What was sent stays with its case. */
export const removeAttachment: Endpoint = {
  path: '/:id/remove',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    answers: OneId,
    errors: ['TRANSITION_NOT_ALLOWED'],
  }),
  handler: async (req) => {
    const { id, storageKey } = await inTransaction(req, remove)
    await removeFiles(storageKey)
    return oneId(id)
  },
}

async function remove(req: PayloadRequest) {
  const found = await requireAttachment(req)
  const of = caseIn(found)
  if (!of) throw new DomainError('NOT_FOUND', 'No such case')
  const actor = await requireActor(req, RIGHT_OF[of.kind], 'admin', 'agent', 'sales')
  const { id, storageKey } = found
  if (!isWaiting(found, await findCase(req, of), actor)) {
    const draft = await findOwnDraft(req, actor, of)
    await countFile(req, { ...draft, kind: of.kind }, -1)
  }
  await req.payload.delete({ collection: 'attachments', id, depth: 0, overrideAccess: true, req })
  return { id, storageKey }
}

/** Added beside a case that was sent, by this very person, and with no message or receipt yet. */
function isWaiting({ sent, contact, onBehalfBy }: Attachment, { status }: CaseOf<CaseKind>, actor: Actor): boolean {
  const maker = actor.kind === 'contact' ? contact : onBehalfBy
  return status !== 'draft' && sent !== true && String(maker) === actor.id
}
