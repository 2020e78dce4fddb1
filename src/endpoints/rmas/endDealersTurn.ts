import type { PayloadRequest } from 'payload'

import { SYSTEM_ACTOR } from '@/core/timeline'
import { decidersOf } from '../dealers/findDealer'
import { leaveDealer } from './leaveDealer'

/**
 * What the relay does when a dealer's term is over: the quantities are given back. A dealer who could not decide by then,
 * because the house blocked them or nobody there manages end customers, costs the end customer nothing: the request goes to the
 * house.
 *
 * @returns false when the request waits for its dealer no more
 */
export async function endDealersTurn(req: PayloadRequest, id: string): Promise<boolean> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const rma = await req.payload.findByID({ collection: 'rmas', id, ...options })
  if (rma?.status !== 'awaitingDealer') return false
  const couldDecide = rma.dealer ? (await decidersOf(req, String(rma.dealer))) !== null : false
  const event = couldDecide ? 'expire' : 'takeOver'
  await leaveDealer(req, rma, { event, role: 'system', actor: SYSTEM_ACTOR })
  return true
}
