import type { PayloadRequest } from 'payload'

import { type CaseRef, whereCase } from '@/core/cases'
import { forgetFilesOf } from '../attachments/ofCase'
import type { Actor } from './actor'
import { findOwnDraft } from './findCase'

/**
 * Throws the actor's own draft away with all that hangs on it. Inside the verb's transaction.
 *
 * @returns what the verb answers, and the storage keys of files to remove after the commit
 */
export async function throwAway(req: PayloadRequest, actor: Actor, draft: CaseRef) {
  const { kind, id } = draft
  await findOwnDraft(req, actor, draft)
  const files = await forgetFilesOf(req, draft)
  const options = { depth: 0, overrideAccess: true, req } as const
  await req.payload.delete({ collection: 'case-events', where: whereCase(draft), ...options })
  await req.payload.delete({ collection: kind, id, ...options })
  return { doc: { id, status: 'cancelled' as const }, files }
}
