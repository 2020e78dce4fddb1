/** A request as the case stores it: what was asked, and a snapshot of each order line or the article that was typed in. */
import type { PayloadRequest } from 'payload'

import { lineName } from '@/core/rmas/requests'
import { reasonOf } from '@/core/rmas/submission'
import { transportOf } from '@/core/rmas/transport'
import type { OrderLine, Rma } from '@/payload-types'
import type { Actor } from '../request/actor'
import { readCase } from '../request/findCase'
import type { Gathered, RmaRequest } from './gatherRequest'
import { answersIn, NO_ANSWERS, type StoredAnswers, typedAnswers } from './rmaAnswers'

type RmaLine = NonNullable<Rma['lines']>[number]
export type RmaData = Omit<Rma, 'id' | 'createdAt' | 'updatedAt'>

/** The fields that drafts and sent RMAs have in common. */
export function rmaData(actor: Actor, request: RmaRequest, gathered: Gathered): RmaData {
  const { customer, orderLines, places, reasonPer } = gathered
  const found = new Map(orderLines.map((line) => [line.id, line]))
  return {
    customer: customer.id,
    customerNumber: customer.number,
    customerName: customer.name,
    contact: actor.kind === 'contact' ? actor.id : null,
    onBehalfBy: actor.kind === 'staff' ? actor.id : null,
    status: 'draft',
    reason: request.reason ?? null,
    answers: typedAnswers(places, null, request.answers),
    remarks: request.remarks?.trim() || null,
    ccEmail: request.ccEmail ?? null,
    transport: transportOf(request.transport),
    lines: request.lines.flatMap((line) => {
      const orderLine = line.orderLine === undefined ? undefined : found.get(line.orderLine)
      if (!orderLine && line.freeEntry === undefined) return []
      const article = orderLine ? snapshotOf(orderLine) : typedArticle(line)
      const answers = typedAnswers(places, lineName(line), line.answers)
      const reason = reasonOf(line, { header: request.reason, reasonPer })
      return { ...article, ...askedOf(line), reason, answers }
    }),
  }
}

type AskedLine = RmaRequest['lines'][number]

const askedOf = (line: AskedLine): Pick<RmaLine, 'quantityRequested' | 'remark' | 'status'> => ({
  quantityRequested: line.quantityRequested,
  remark: line.remark?.trim() || null,
  status: 'requested',
})

/** What the customer says of an article that is on no order line of theirs. Nobody vouches for it. */
const typedArticle = ({ freeEntry, articleNumber, articleName, orderNumber }: AskedLine) => ({
  orderLine: null,
  freeEntry,
  articleNumber: articleNumber?.trim() ?? '',
  articleName: articleName?.trim() ?? '',
  orderNumber: orderNumber?.trim() || null,
})

function snapshotOf(line: OrderLine) {
  return {
    orderLine: line.id,
    orderNumber: line.orderNumber,
    customerReference: line.customerReference ?? null,
    orderDate: line.orderDate ?? null,
    invoiceNumber: line.invoiceNumber ?? null,
    invoiceDate: line.invoiceDate ?? null,
    articleNumber: line.articleNumber,
    externalArticleNumber: line.externalArticleNumber ?? null,
    articleName: line.articleName,
    specialOrder: line.specialOrder === true,
    grossUnitPriceCents: line.grossUnitPriceCents ?? null,
    discountPercent: line.discountPercent ?? null,
    netUnitPriceCents: line.netUnitPriceCents ?? null,
    vatRate: line.vatRate ?? null,
    currency: line.currency ?? null,
  }
}

/** The case with these answers, by lineName and null for the whole, and none besides. */
export const withAnswers = (data: RmaData, answers: ReadonlyMap<string | null, StoredAnswers>): RmaData => ({
  ...data,
  answers: answers.get(null) ?? NO_ANSWERS,
  lines: data.lines?.map((line) => ({
    ...line,
    answers: answers.get(line.freeEntry || String(line.orderLine)) ?? NO_ANSWERS,
  })),
})

/** A stored draft as the request it came from. */
export function requestOf(draft: Rma): RmaRequest {
  return {
    lines: (draft.lines ?? []).map(({ quantityRequested, reason, remark, answers, ...line }) => ({
      ...(line.freeEntry ? typedAgain(line) : { orderLine: String(line.orderLine) }),
      quantityRequested,
      ...(reason ? { reason: String(reason) } : {}),
      ...answersIn(answers),
      ...(remark ? { remark } : {}),
    })),
    customer: String(draft.customer),
    ...(draft.reason ? { reason: String(draft.reason) } : {}),
    ...answersIn(draft.answers),
    ...(draft.remarks ? { remarks: draft.remarks } : {}),
    ...(draft.ccEmail ? { ccEmail: draft.ccEmail } : {}),
    transport: draft.transport,
  }
}

const typedAgain = ({ freeEntry, articleNumber, articleName, orderNumber }: Partial<RmaLine>) => ({
  freeEntry: freeEntry ?? '',
  articleNumber: articleNumber ?? '',
  articleName: articleName ?? '',
  ...(orderNumber ? { orderNumber } : {}),
})

export const readAsCaller = (req: PayloadRequest, id: string): Promise<Rma> => readCase(req, { kind: 'rmas', id })
