/** A request as the case stores it: what was asked, and a snapshot of each order line. */
import type { PayloadRequest } from 'payload'

import { reasonOf } from '@/core/rmas/submission'
import type { OrderLine, Rma } from '@/payload-types'
import type { Actor } from '../request/actor'
import type { Gathered, RmaRequest } from './gatherRequest'

type RmaLine = NonNullable<Rma['lines']>[number]
export type RmaData = Omit<Rma, 'id' | 'createdAt' | 'updatedAt'>

/** The fields that drafts and sent RMAs have in common. */
export function rmaData(actor: Actor, request: RmaRequest, { customer, orderLines }: Gathered): RmaData {
  const asked = new Map(request.lines.map((line) => [line.orderLine, line]))
  return {
    customer: customer.id,
    customerNumber: customer.number,
    customerName: customer.name,
    contact: actor.kind === 'contact' ? actor.id : null,
    onBehalfBy: actor.kind === 'staff' ? actor.id : null,
    status: 'draft',
    reason: request.reason ?? null,
    remarks: request.remarks?.trim() || null,
    ccEmail: request.ccEmail ?? null,
    pickup: request.pickup === true,
    lines: orderLines.map((line) => ({ ...snapshotOf(line), ...answersOf(asked.get(line.id), request.reason) })),
  }
}

function answersOf(
  line: RmaRequest['lines'][number] | undefined,
  headerReason: string | undefined,
): Pick<RmaLine, 'quantityRequested' | 'reason' | 'remark' | 'status'> {
  return {
    quantityRequested: line?.quantityRequested ?? 0,
    reason: line ? reasonOf(line, headerReason) : null,
    remark: line?.remark?.trim() || null,
    status: 'requested',
  }
}

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

/** A stored draft as the request it came from. */
export function requestOf(draft: Rma): RmaRequest {
  return {
    lines: (draft.lines ?? []).map(({ orderLine, quantityRequested, reason, remark }) => ({
      orderLine: String(orderLine),
      quantityRequested,
      ...(reason ? { reason: String(reason) } : {}),
      ...(remark ? { remark } : {}),
    })),
    customer: String(draft.customer),
    ...(draft.reason ? { reason: String(draft.reason) } : {}),
    ...(draft.remarks ? { remarks: draft.remarks } : {}),
    ...(draft.ccEmail ? { ccEmail: draft.ccEmail } : {}),
    ...(draft.pickup ? { pickup: true } : {}),
  }
}

/** The case as this caller may see it: the answer of every verb. */
export function readAsCaller(req: PayloadRequest, id: string): Promise<Rma> {
  return req.payload.findByID({ collection: 'rmas', id, depth: 0, overrideAccess: false, user: req.user, req })
}
