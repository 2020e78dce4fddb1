/** The data of the printed papers, from what the RMA says now. */
import type { PaperDataOf, ReturnFormData, ReturnFormLine, ShippingLabelData } from '@/core/documents'
import { transportOf } from '@/core/rmas/transport'
import type { DocumentPayload } from '../payloads'
import type { Reads } from '../tools'
import { claimFormData } from './claimPaper'
import { type House, houseOf } from './house'
import { idOf, type RmaFacts, rmaFactsOf } from './rmaFacts'
import { onlyName, senderOf } from './sender'

type Builders = {
  readonly [Event in keyof PaperDataOf]: (tools: Reads, order: DocumentPayload) => Promise<PaperDataOf[Event]>
}

export const PAPER_DATA: Builders = {
  'rma-return-form': returnFormData,
  'rma-shipping-label': shippingLabelData,
  'claim-form': claimFormData,
}

async function returnFormData(tools: Reads, order: DocumentPayload): Promise<ReturnFormData> {
  const { house, facts, stage, lines, common } = await gather(tools, order)
  const { rma } = facts
  return {
    ...common,
    stage,
    contactName: facts.contact.name,
    transport: transportOf(rma.transport),
    bringHours: house.bringHours,
    submittedOn: house.day(rma.submittedAt ?? rma.createdAt),
    decidedOn: stage === 'approved' && rma.decidedAt ? house.day(rma.decidedAt) : null,
    lines,
    remarks: rma.remarks || null,
    decisionNote: stage === 'approved' ? rma.decisionNote || null : null,
    instructions: house.instructions,
    terms: await acceptedTerms(tools, order, house, rma),
  }
}

async function shippingLabelData(tools: Reads, order: DocumentPayload): Promise<ShippingLabelData> {
  const { house, facts, lines, stage, common } = await gather(tools, order)
  const { rma } = facts
  const moment = stage === 'approved' ? rma.decidedAt : rma.submittedAt
  return { ...common, issuedOn: house.day(moment ?? rma.createdAt), lineCount: lines.length }
}

async function gather(tools: Reads, order: DocumentPayload) {
  const house = await houseOf(tools, order.locale)
  const facts = await rmaFactsOf(tools, order.rma ?? '', order.locale)
  const stage = (await decidedBy(tools, order)) ? 'approved' : 'requested'
  const lines = formLines(facts, stage)
  const { rma, customer } = facts
  const number = rma.customerNumber ?? customer.number
  const name = rma.customerName ?? customer.name
  const common = {
    locale: order.locale,
    brand: house.base.brand,
    rmaNumber: rma.number ?? '',
    revision: order.revision,
    from: senderOf(customer, name),
    to: house.returnAddress ?? house.base.brand.address ?? onlyName(house.base.companyName),
    customer: { number, name },
    nightDelivery: customer.nightDelivery === true,
    totalPieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
  }
  return { house, facts, stage, lines, common } as const
}

/** Whether the decision lies at or before the revision that the paper shows: a paper ordered at submission shows what was asked. */
async function decidedBy({ payload }: Reads, { rma, revision }: DocumentPayload): Promise<boolean> {
  const { docs } = await payload.find({
    collection: 'case-events',
    where: { case: { equals: rma ?? '' }, kind: { equals: 'decided' } },
    limit: 10,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.some(({ data }) => Number((data as { revision?: unknown }).revision) <= revision)
}

function formLines({ rma, reasonTitle }: RmaFacts, stage: 'requested' | 'approved'): ReturnFormLine[] {
  const quantityOf = (line: NonNullable<typeof rma.lines>[number]) =>
    stage === 'approved' ? (line.quantityApproved ?? 0) : line.quantityRequested
  return (rma.lines ?? [])
    .filter((line) => quantityOf(line) > 0)
    .map((line, index) => ({
      position: index + 1,
      articleNumber: line.articleNumber ?? '',
      externalArticleNumber: line.externalArticleNumber || null,
      articleName: line.articleName ?? '',
      orderNumber: line.orderNumber ?? '',
      freeEntry: Boolean(line.freeEntry),
      customerReference: line.customerReference || null,
      reason: reasonTitle(line.reason ?? rma.reason),
      quantity: quantityOf(line),
      remark: line.remark || null,
    }))
}

async function acceptedTerms({ payload }: Reads, { locale }: DocumentPayload, { day }: House, rma: RmaFacts['rma']) {
  const { page, at } = rma.acceptedTerms ?? {}
  if (!page || !at) return null
  const options = { locale, depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'pages', id: idOf(page), ...options })
  return found ? { title: found.title, acceptedOn: day(at) } : null
}
