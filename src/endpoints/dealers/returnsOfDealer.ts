import type { Endpoint, Where } from 'payload'

import {
  type DealersReturn,
  FindDealersReturns,
  type FoundDealersReturns,
  RETURNS_PER_PAGE,
} from '@/core/dealers/returns'
import { DomainError } from '@/core/errors'
import { lineFigures } from '@/core/rmas/lineFigures'
import type { Rma } from '@/payload-types'
import { pathId, readBody } from '../request/body'
import { requireDealer } from './dealer'

const quiet = { depth: 0, overrideAccess: true } as const // what a dealer may know of them is `shown`'s

/** What was sent under this dealer stays theirs to read, wherever the end customer is by now; what is sent elsewhere is not. */
const sentUnder = (dealer: string): Where => ({
  and: [{ dealer: { equals: dealer } }, { status: { not_equals: 'draft' } }],
})

/** POST /api/customers/:id/end-customers/returns: what a dealer's end customers asked to send back, the newest first. */
export const findDealersReturns: Endpoint = {
  path: '/:id/end-customers/returns',
  method: 'post',
  handler: async (req) => {
    const { page } = await readBody(req, FindDealersReturns)
    const { dealer } = await requireDealer(req, pathId(req))
    const options = { sort: '-submittedAt', limit: RETURNS_PER_PAGE, page, ...quiet, req } as const
    const found = await req.payload.find({ collection: 'rmas', where: sentUnder(dealer.id), ...options })
    const { docs, totalDocs, totalPages } = found
    return Response.json({ docs: docs.map(shown), page, totalDocs, totalPages } satisfies FoundDealersReturns)
  },
}

/** GET /api/customers/:id/end-customers/returns/:rma: one of them. */
export const showDealersReturn: Endpoint = {
  path: '/:id/end-customers/returns/:rma',
  method: 'get',
  handler: async (req) => {
    const { dealer } = await requireDealer(req, pathId(req))
    const where: Where = { and: [{ id: { equals: String(req.routeParams?.rma ?? '') } }, sentUnder(dealer.id)] }
    const [rma] = (await req.payload.find({ collection: 'rmas', where, limit: 1, pagination: false, ...quiet, req }))
      .docs
    if (!rma) throw new DomainError('NOT_FOUND', 'No such return')
    return Response.json({ doc: shown(rma) })
  },
}

const shown = (rma: Rma): DealersReturn => ({
  id: rma.id,
  number: rma.number ?? '',
  status: rma.status,
  submittedAt: rma.submittedAt ?? rma.createdAt,
  customer: { number: rma.customerNumber ?? '', name: rma.customerName ?? '' },
  decisionNote: rma.decisionNote || null,
  lines: (rma.lines ?? []).map((line, index) => ({
    id: line.id ?? String(index),
    articleNumber: line.articleNumber ?? '',
    articleName: line.articleName ?? '',
    externalArticleNumber: line.externalArticleNumber ?? null,
    orderNumber: line.orderNumber ?? '',
    freeEntry: Boolean(line.freeEntry),
    customerReference: line.customerReference ?? null,
    quantityRequested: line.quantityRequested,
    quantityApproved: line.quantityApproved ?? null,
    quantityReceived: line.quantityReceived ?? null,
    figures: lineFigures(line),
    remark: line.remark ?? null,
    note: line.note ?? null,
    status: line.status,
  })),
})
