import type { PayloadRequest, Where } from 'payload'

import { DomainError, type DomainErrorCode } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import type { Rma } from '@/payload-types'

/**
 * Raises the case's revision from the one that was read, so that of two verbs at once one wins.
 *
 * @returns the new revision
 * @throws DomainError with `code` when somebody else was faster
 */
export async function claimRevision(req: PayloadRequest, rma: Rma, code: DomainErrorCode): Promise<number> {
  const seen = rma.revision ?? 0
  const where: Where = {
    and: [{ id: { equals: rma.id } }, { revision: { equals: seen } }, { status: { equals: rma.status } }],
  }
  const won = await compareAndSet(req, { collection: 'rmas', where, data: { revision: seen + 1 } })
  if (!won) throw new DomainError(code, 'Somebody else changed it first', { number: rma.number ?? null })
  return seen + 1
}
