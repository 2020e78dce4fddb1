/** A return as the dealer under whom it was sent reads it: no prices, papers, files, nor who asked. */
import { languageOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { Day } from '@/core/day'
import type { DealersReturn, DealersReturnLine } from '@/core/dealers/returns'
import { fullTitles, MAX_REASONS } from '@/core/rmas/reasons'
import type { Rma } from '@/payload-types'

type Titles = ReadonlyMap<string, string>

/** The reasons by id, in the reader's language. */
export async function reasonTitles(req: PayloadRequest): Promise<Titles> {
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    select: { title: true, parent: true },
    limit: MAX_REASONS,
    pagination: false,
    locale: languageOf(req),
    depth: 0,
    overrideAccess: true,
    req,
  })
  return fullTitles(docs.map(({ id, title, parent }) => ({ id, title, parent: parent ? String(parent) : null })))
}

export const shownReturn = (rma: Rma, titles: Titles): DealersReturn => ({
  id: rma.id,
  number: rma.number ?? '',
  status: rma.status,
  submittedAt: rma.submittedAt ?? rma.createdAt,
  customer: { number: rma.customerNumber ?? '', name: rma.customerName ?? '' },
  reason: titleOf(rma.reason, titles),
  remarks: rma.remarks || null,
  decideBy: rma.status === 'awaitingDealer' ? ((rma.dealerUntil || null) as Day | null) : null,
  dealerNote: rma.dealerNote || null,
  decisionNote: rma.decisionNote || null,
  lines: (rma.lines ?? []).map((line, index) => ({ ...shownLine(line, titles), id: line.id ?? String(index) })),
})

const titleOf = (reason: unknown, titles: Titles): string | null => titles.get(String(reason ?? '')) ?? null

const shownLine = (line: NonNullable<Rma['lines']>[number], titles: Titles): Omit<DealersReturnLine, 'id'> => ({
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  externalArticleNumber: line.externalArticleNumber ?? null,
  orderNumber: line.orderNumber ?? '',
  freeEntry: Boolean(line.freeEntry),
  customerReference: line.customerReference ?? null,
  quantityRequested: line.quantityRequested,
  quantityApproved: line.quantityApproved ?? null,
  quantityReceived: line.quantityReceived ?? null,
  remark: line.remark ?? null,
  reason: titleOf(line.reason, titles),
  note: line.note ?? null,
  status: line.status,
})
