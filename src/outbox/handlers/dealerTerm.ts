import { tellRemarks } from '@/core/outbox/remarks'
import { inTransaction } from '@/db/transaction'
import { endDealersTurn } from '@/endpoints/rmas/endDealersTurn'
import type { Outbox } from '@/payload-types'
import { dealerTermPayload } from '../payloads'
import { markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'

/** Ends what waits for a dealer in vain, and the row with it, in one transaction: once, whenever the process dies. */
export async function endDealerWait(tools: Tools, row: Outbox): Promise<void> {
  await inTransaction(await systemRequest(tools), async (req) => {
    const ended = await endDealersTurn(req, dealerTermPayload(row).awaiting)
    const lastError = ended ? null : tellRemarks([{ kind: 'dealerDecided', about: '' }])
    await markDone(req, row, tools.now(), { lastError })
  })
}
