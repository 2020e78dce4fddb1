import type { PayloadRequest, Where } from 'payload'

import type { CaseKind } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { compareAndSet, increment } from '@/db/atomic'
import type { CaseOf } from '../request/findCase'

export type Draft = Pick<CaseOf<CaseKind>, 'id' | 'status' | 'updatedAt' | 'fileCount'>

/**
 * Counts files on their draft. What is typed in it did not change: its `updatedAt` stays.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED when it was sent at that moment
 */
export async function countFile(req: PayloadRequest, draft: Draft & { kind: CaseKind }, change: 1 | -1): Promise<void> {
  const where: Where = { and: [{ id: { equals: draft.id } }, { status: { equals: 'draft' } }] }
  const data = { fileCount: increment(change), updatedAt: draft.updatedAt }
  if (await compareAndSet(req, { collection: draft.kind, where, data })) return
  throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent meanwhile', { status: draft.status })
}
