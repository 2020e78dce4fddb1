import type { Endpoint, PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { compareAndSet, increment } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import { type Actor, requireActor } from '../request/actor'
import { requireOwnDraft } from '../rmas/drafts'
import { requireAttachment } from './requireAttachment'
import { removeFiles } from './storage'

/** POST /api/attachments/:id/remove: takes a file out of a draft. What was sent stays with its case. */
export const removeAttachment: Endpoint = {
  path: '/:id/remove',
  method: 'post',
  handler: async (req) => {
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent')
    const { id, storageKey } = await inTransaction(req, (inside) => remove(inside, actor))
    await removeFiles(storageKey)
    return Response.json({ doc: { id } })
  },
}

async function remove(req: PayloadRequest, actor: Actor) {
  const { id, storageKey, case: of } = await requireAttachment(req)
  const draft = await requireOwnDraft(req, actor, String(of))
  const where: Where = { and: [{ id: { equals: draft.id } }, { status: { equals: 'draft' } }] }
  const data = { fileCount: increment(-1), updatedAt: draft.updatedAt }
  if (!(await compareAndSet(req, { collection: 'rmas', where, data }))) {
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent meanwhile', { status: draft.status })
  }
  await req.payload.delete({ collection: 'attachments', id, depth: 0, overrideAccess: true, req })
  return { id, storageKey }
}
