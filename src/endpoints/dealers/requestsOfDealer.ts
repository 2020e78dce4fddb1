import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import { DealersRequest } from '@/core/dealers/requests'
import type { ServiceRequest } from '@/payload-types'
import { findSent, type Room, shownCase, showSent } from './casesOfDealer'

const room: Room<'service-requests', DealersRequest> = {
  kind: 'service-requests',
  words: ['requests', 'request'],
  answer: DealersRequest,
  shown: (req, rows) => rows.map((row) => shown(req, row)),
}

export const findDealersRequests = findSent(room)
export const showDealersRequest = showSent(room)

const shown = (req: PayloadRequest, request: ServiceRequest): DealersRequest => ({
  ...shownCase(request),
  status: request.status,
  title: request.title?.[languageOf(req)] ?? request.title?.nl ?? '',
  closedAt: request.closedAt ?? null,
  question: request.question || null,
  answer: request.answer || null,
  note: request.note || null,
})
