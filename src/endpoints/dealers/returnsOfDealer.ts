import type { Endpoint, PayloadRequest, Where } from 'payload'

import { DealersReturn, FindDealersReturns, FoundDealersReturns } from '@/core/dealers/returns'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { pageOf, type Room, sentUnder, showSent } from './casesOfDealer'
import { requireDealer } from './dealer'
import { reasonTitles, shownReturn } from './shownReturn'

const room: Room<'rmas', DealersReturn> = {
  kind: 'rmas',
  words: ['returns', 'rma'],
  answer: DealersReturn,
  shown: async (req, rows) => {
    const titles = await reasonTitles(req)
    return rows.map((rma) => shownReturn(rma, titles))
  },
}

export const showDealersReturn = showSent(room)

const waitingFor = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { equals: 'awaitingDealer' } }],
})

/** POST /api/customers/:id/end-customers/returns: what a dealer's end customers asked to send back, the newest first. */
export const findDealersReturns: Endpoint = {
  path: '/:id/end-customers/returns',
  method: 'post',
  custom: described({ who: ['contact', 'agent', 'admin'], body: FindDealersReturns, answers: FoundDealersReturns }),
  handler: async (req) => {
    const { page, waiting } = await readBody(req, FindDealersReturns)
    const { dealer } = await requireDealer(req, pathId(req))
    const wanted = waiting
      ? { where: waitingFor(dealer.id), sort: ['dealerUntil', 'submittedAt'] }
      : { where: sentUnder(dealer.id), sort: ['-submittedAt'] }
    const found = await pageOf(req, room, { ...wanted, page })
    return Response.json({ ...found, waiting: await countWaiting(req, dealer.id) } satisfies FoundDealersReturns)
  },
}

async function countWaiting(req: PayloadRequest, dealer: string): Promise<number> {
  const where = waitingFor(dealer)
  return (await req.payload.count({ collection: 'rmas', where, overrideAccess: true, req })).totalDocs
}
