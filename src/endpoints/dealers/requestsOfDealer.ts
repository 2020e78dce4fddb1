import { languageOf } from '@access/rules'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import {
  type DealersRequest,
  FindDealersRequests,
  type FoundDealersRequests,
  REQUESTS_PER_PAGE,
} from '@/core/dealers/requests'
import { DomainError } from '@/core/errors'
import type { ServiceRequest } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { requireDealer } from './dealer'

const quiet = { depth: 0, overrideAccess: true } as const // what a dealer may know of them is `shown`'s

/** As with returns: what was sent under this dealer stays theirs to read, and nothing that was sent elsewhere. */
const sentUnder = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { not_equals: 'draft' } }],
})

/** POST /api/customers/:id/end-customers/requests: the service requests of a dealer's end customers, the newest first. */
export const findDealersRequests: Endpoint = {
  path: '/:id/end-customers/requests',
  method: 'post',
  handler: async (req) => {
    const { page } = await readBody(req, FindDealersRequests)
    const { dealer } = await requireDealer(req, pathId(req))
    const options = { sort: '-submittedAt', limit: REQUESTS_PER_PAGE, page, ...quiet, req } as const
    const where = sentUnder(dealer.id)
    const { docs, totalDocs, totalPages } = await req.payload.find({
      collection: 'service-requests',
      where,
      ...options,
    })
    const found = { docs: docs.map((one) => shown(req, one)), page, totalDocs, totalPages }
    return Response.json(found satisfies FoundDealersRequests)
  },
}

/** GET /api/customers/:id/end-customers/requests/:request: one of them. */
export const showDealersRequest: Endpoint = {
  path: '/:id/end-customers/requests/:request',
  method: 'get',
  handler: async (req) => {
    const { dealer } = await requireDealer(req, pathId(req))
    const where: Where = { and: [{ id: { equals: String(req.routeParams?.request ?? '') } }, sentUnder(dealer.id)] }
    const options = { where, limit: 1, pagination: false, ...quiet, req } as const
    const [found] = (await req.payload.find({ collection: 'service-requests', ...options })).docs
    if (!found) throw new DomainError('NOT_FOUND', 'No such request')
    return Response.json({ doc: shown(req, found) })
  },
}

const shown = (req: PayloadRequest, request: ServiceRequest): DealersRequest => ({
  id: request.id,
  number: request.number ?? '',
  title: request.title?.[languageOf(req)] ?? request.title?.nl ?? '',
  status: request.status,
  submittedAt: request.submittedAt ?? request.createdAt,
  closedAt: request.closedAt ?? null,
  customer: { number: request.customerNumber ?? '', name: request.customerName ?? '' },
  question: request.question || null,
  answer: request.answer || null,
  note: request.note || null,
})
