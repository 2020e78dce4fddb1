import type { PayloadRequest, Where } from 'payload'

import type { CaseRef } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import { sendFilesOf } from '../attachments/ofCase'

/**
 * Of two who send the same draft at once, one does. Its files are seen from now on by all who see the case.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED
 */
export async function takeDraft(req: PayloadRequest, draft: CaseRef): Promise<void> {
  const where: Where = { and: [{ id: { equals: draft.id } }, { status: { equals: 'draft' } }] }
  const taken = await compareAndSet(req, { collection: draft.kind, where, data: { status: 'submitted' } })
  if (!taken) throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent already')
  await sendFilesOf(req, draft)
}
