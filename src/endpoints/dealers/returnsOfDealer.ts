import type { Endpoint, PayloadRequest, Where } from 'payload'

import { FindDealersReturns, type FoundDealersReturns, RETURNS_PER_PAGE } from '@/core/dealers/returns'
import { DomainError } from '@/core/errors'
import type { Rma } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { requireDealer } from './dealer'
import { reasonTitles, shownReturn } from './shownReturn'

const quiet = { depth: 0, overrideAccess: true } as const // what a dealer may know of them is shownReturn's

/** What was sent under this dealer stays theirs to read, wherever the end customer is by now; what is sent elsewhere is not. */
const sentUnder = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { not_equals: 'draft' } }],
})
const waitingFor = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { equals: 'awaitingDealer' } }],
})

/** POST /api/customers/:id/end-customers/returns: what a dealer's end customers asked to send back, the newest first. */
export const findDealersReturns: Endpoint = {
  path: '/:id/end-customers/returns',
  method: 'post',
  handler: async (req) => {
    const { page, waiting } = await readBody(req, FindDealersReturns)
    const { dealer } = await requireDealer(req, pathId(req))
    const order = waiting ? ['dealerUntil', 'submittedAt'] : ['-submittedAt']
    const where = waiting ? waitingFor(dealer.id) : sentUnder(dealer.id)
    const options = { where, sort: order, limit: RETURNS_PER_PAGE, page, ...quiet, req } as const
    const { docs, totalDocs, totalPages } = await req.payload.find({ collection: 'rmas', ...options })
    const titles = await reasonTitles(req)
    const found = { docs: docs.map((rma) => shownReturn(rma, titles)), page, totalDocs, totalPages }
    return Response.json({ ...found, waiting: await countWaiting(req, dealer.id) } satisfies FoundDealersReturns)
  },
}

async function countWaiting(req: PayloadRequest, dealer: string): Promise<number> {
  const where = waitingFor(dealer)
  return (await req.payload.count({ collection: 'rmas', where, overrideAccess: true, req })).totalDocs
}

/** GET /api/customers/:id/end-customers/returns/:rma: one of them. */
export const showDealersReturn: Endpoint = {
  path: '/:id/end-customers/returns/:rma',
  method: 'get',
  handler: async (req) => {
    const { dealer } = await requireDealer(req, pathId(req))
    const where: Where = { and: [{ id: { equals: String(req.routeParams?.rma ?? '') } }, sentUnder(dealer.id)] }
    const options = { where, limit: 1, pagination: false, ...quiet, req } as const
    const [rma]: Rma[] = (await req.payload.find({ collection: 'rmas', ...options })).docs
    if (!rma) throw new DomainError('NOT_FOUND', 'No such return')
    return Response.json({ doc: shownReturn(rma, await reasonTitles(req)) })
  },
}
