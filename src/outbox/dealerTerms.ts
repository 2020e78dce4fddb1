/** The end of a dealer's term: an outbox row that is due at that moment. */
import type { PayloadRequest, Where } from 'payload'

import { dealerTermKey } from '@/core/dealers/dealerFirst'
import { tellRemarks } from '@/core/outbox/remarks'
import { compareAndSet } from '@/db/atomic'

/** Ends the row of a request that waits for its dealer no more. What the relay has in hand it sees for itself. */
export async function endDealerTerm(req: PayloadRequest, rma: string): Promise<void> {
  const where: Where = { and: [{ dedupeKey: { equals: dealerTermKey(rma) } }, { status: { equals: 'due' } }] }
  const lastError = tellRemarks([{ kind: 'dealerDecided', about: '' }])
  const data = { status: 'done', doneAt: new Date().toISOString(), lastError }
  await compareAndSet(req, { collection: 'outbox', where, data })
}
