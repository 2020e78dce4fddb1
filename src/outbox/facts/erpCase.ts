/** What the ERP is told of a case: all of it that an ERP books, as it stands now. Nothing that a customer wrote. */
import type { PayloadRequest } from 'payload'

import type { CaseRef } from '@/core/cases'
import type { ErpRma, ErpServiceRequest, ErpWarrantyClaim } from '@/core/erpEvents/schemas'
import type { OrderLine, Rma, ServiceRequest, WarrantyClaim } from '@/payload-types'
import { customerKey, findCustomersKey } from './erpCustomer'

type Told = ErpRma | ErpServiceRequest | ErpWarrantyClaim
type CustomerKey = ReturnType<typeof customerKey>

/** Null for a case that is gone or never got a number. */
export async function erpCaseData(req: PayloadRequest, { kind, id }: CaseRef): Promise<Told | null> {
  const found = await req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const customer = found && (await findCustomersKey(req, String(found.customer)))
  if (!customer || !found.number) return null
  const key = customerKey(customer)
  if (kind === 'rmas') return rmaData(req, found as Rma, key)
  if (kind === 'warranty-claims') return claimData(req, found as WarrantyClaim, key)
  return requestData(req, found as ServiceRequest, key)
}

async function rmaData(req: PayloadRequest, rma: Rma, customer: CustomerKey): Promise<ErpRma> {
  const lines = rma.lines ?? []
  const numbers = await lineNumbers(req, lines)
  const known = await knownArticles(req, rma.unexpected ?? [])
  const codes = await codesOf(req, [rma.reason, ...lines.map(({ reason }) => reason)])
  return {
    customer,
    number: rma.number ?? '',
    status: rma.status,
    revision: rma.revision ?? 0,
    submittedAt: rma.submittedAt ?? null,
    decidedAt: rma.decidedAt ?? null,
    lines: lines.map((line) => ({
      id: String(line.id),
      ...lineKey(line, numbers),
      status: line.status,
      reason: codes.get(String(line.reason ?? rma.reason)) ?? null,
      quantityRequested: line.quantityRequested,
      quantityApproved: line.quantityApproved ?? 0,
      quantityReceived: line.quantityReceived ?? 0,
      grade: line.grade ?? null,
      outcomes: (line.outcomes ?? []).map(({ kind, quantity }) => ({ kind, quantity })),
    })),
    unexpected: (rma.unexpected ?? []).map(({ articleNumber, quantity }) => ({
      articleNumber: articleNumber && known.has(articleNumber) ? articleNumber : null,
      quantity: quantity ?? 0,
    })),
  }
}

async function claimData(req: PayloadRequest, claim: WarrantyClaim, customer: CustomerKey): Promise<ErpWarrantyClaim> {
  const lines = claim.lines ?? []
  const numbers = await lineNumbers(req, lines)
  return {
    customer,
    number: claim.number ?? '',
    status: claim.status,
    revision: claim.revision ?? 0,
    submittedAt: claim.submittedAt ?? null,
    invoiceNumber: claim.invoiceNumber ?? null,
    lines: lines.map((line) => ({
      id: String(line.id),
      ...lineKey(line, numbers),
      quantityClaimed: line.quantityClaimed ?? 0,
      quantityAccepted: line.quantityAccepted ?? 0,
    })),
  }
}

async function requestData(
  req: PayloadRequest,
  request: ServiceRequest,
  customer: CustomerKey,
): Promise<ErpServiceRequest> {
  const type = await req.payload.findByID({
    collection: 'service-types',
    id: String(request.type),
    select: { code: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return {
    customer,
    number: request.number ?? '',
    service: type?.code ?? '',
    status: request.status,
    revision: request.revision ?? 0,
    submittedAt: request.submittedAt ?? null,
    closedAt: request.closedAt ?? null,
  }
}

type Snapshot = {
  readonly orderLine?: string | OrderLine | null
  readonly orderNumber?: string | null
  readonly articleNumber?: string | null
}

/** Of what the customer typed in there is no order line, and its texts are the customer's own. */
const lineKey = ({ orderLine, orderNumber, articleNumber }: Snapshot, numbers: ReadonlyMap<string, number>) =>
  orderLine
    ? {
        orderNumber: orderNumber ?? null,
        lineNumber: numbers.get(String(orderLine)) ?? null,
        articleNumber: articleNumber ?? null,
      }
    : { orderNumber: null, lineNumber: null, articleNumber: null }

/** By the id of the order line. */
async function lineNumbers(req: PayloadRequest, lines: readonly Snapshot[]): Promise<ReadonlyMap<string, number>> {
  const ids = lines.flatMap(({ orderLine }) => (orderLine ? [String(orderLine)] : []))
  const { docs } = await req.payload.find({
    collection: 'order-lines',
    where: { id: { in: ids } },
    select: { lineNumber: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, lineNumber }) => [id, lineNumber]))
}

/** The ERP's codes of reasons, by id. */
async function codesOf(req: PayloadRequest, reasons: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(reasons.filter(Boolean).map(String))]
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    where: { id: { in: ids } },
    select: { code: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, code }) => [id, code]))
}

/** Of what nobody announced the numbers that are articles: anything else was typed in, and may say anything. */
async function knownArticles(
  req: PayloadRequest,
  unexpected: readonly { readonly articleNumber?: string | null }[],
): Promise<ReadonlySet<string>> {
  const numbers = unexpected.flatMap(({ articleNumber }) => articleNumber || [])
  if (numbers.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { number: { in: numbers } },
    select: { number: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ number }) => number))
}
