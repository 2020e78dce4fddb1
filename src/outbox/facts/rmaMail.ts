/** The data of the mails about an RMA. No price is in them: a copy may reach someone who may not see one. */
import type { Day } from '@/core/day'
import { DOCUMENT_KINDS } from '@/core/documents'
import {
  type DealerNewRmaMailData,
  type DealerWordMailData,
  type MailRma,
  type RmaMailData,
  type RmaMailLine,
  rmaTotals,
  type StaffNewRmaMailData,
} from '@/core/rmaMails'
import { transportOf } from '@/core/rmas/transport'
import type { MailPayload } from '../payloads'
import type { Reads } from '../tools'
import { type House, houseOf } from './house'
import { employeeName, idOf, type RmaFacts, rmaFactsOf } from './rmaFacts'

export async function rmaMailData(
  tools: Reads,
  { rma: id = '', locale, documents = [] }: MailPayload,
): Promise<RmaMailData> {
  const house = await houseOf(tools, locale)
  const facts = await rmaFactsOf(tools, id, locale)
  return {
    ...common(house, facts),
    rmaUrl: `${house.base.portalUrl}/returns/${encodeURIComponent(facts.rma.number ?? '')}`,
    contactName: facts.contact.name,
    attachmentsAnnounced: DOCUMENT_KINDS.filter((kind) => documents.some((key) => key.split(':')[1] === kind)),
    instructions: house.instructions,
    returnAddress: house.returnAddress ?? house.base.brand.address,
    bringHours: house.bringHours,
  }
}

export async function staffMailData(tools: Reads, { rma: id = '', locale }: MailPayload): Promise<StaffNewRmaMailData> {
  const house = await houseOf(tools, locale)
  const facts = await rmaFactsOf(tools, id, locale)
  return {
    ...common(house, facts),
    panelUrl: `${house.base.portalUrl}/admin/collections/rmas/${facts.rma.id}`,
    contactName: facts.contact.name,
    contactEmail: facts.contact.email,
    onBehalfBy: await employeeName(tools, facts.rma.onBehalfBy),
  }
}

/** To the end customer, of what their dealer is asked or did. */
export async function dealerWordData(tools: Reads, mail: MailPayload): Promise<DealerWordMailData> {
  const { rma } = await rmaFactsOf(tools, mail.rma ?? '', mail.locale)
  return { ...(await rmaMailData(tools, mail)), dealer: { ...dealerIn(rma), note: rma.dealerNote || null } }
}

/** To a dealer who decides first. Files stay between the end customer and the house. */
export async function dealerNewRmaData(
  tools: Reads,
  { rma: id = '', locale }: MailPayload,
): Promise<DealerNewRmaMailData> {
  const house = await houseOf(tools, locale)
  const facts = await rmaFactsOf(tools, id, locale)
  const { rma, ...shared } = common(house, facts)
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const dealer = await tools.payload.findByID({ collection: 'customers', id: idOf(facts.rma.dealer), ...options })
  const query = new URLSearchParams({ dealer: dealer?.number ?? '' })
  return {
    ...shared,
    rma: { ...rma, files: 0 },
    contactName: facts.contact.name,
    dealer: dealerIn(facts.rma),
    requestUrl: `${house.base.portalUrl}/end-customers/returns/${facts.rma.id}?${query}`,
  }
}

const dealerIn = ({ dealerName, dealerUntil, submittedAt, createdAt }: RmaFacts['rma']) => ({
  name: dealerName ?? '',
  until: (dealerUntil || (submittedAt ?? createdAt).slice(0, 10)) as Day,
})

function common(house: House, facts: RmaFacts) {
  const { rma, customer } = facts
  const lines = (rma.lines ?? []).map((line) => mailLine(line, facts))
  return {
    ...house.base,
    rma: mailRma(house, facts, lines),
    totals: rmaTotals(lines),
    customer: { number: rma.customerNumber ?? customer.number, name: rma.customerName ?? customer.name },
  }
}

function mailRma({ day }: House, facts: RmaFacts, lines: readonly RmaMailLine[]): MailRma {
  const { rma, reasonTitle, cancellationNote } = facts
  return {
    number: rma.number ?? '',
    status: rma.status,
    submittedOn: day(rma.submittedAt ?? rma.createdAt),
    decidedOn: rma.decidedAt ? day(rma.decidedAt) : null,
    reason: reasonTitle(rma.reason),
    remarks: rma.remarks || null,
    transport: transportOf(rma.transport),
    files: rma.fileCount ?? 0,
    decisionNote: rma.decisionNote || null,
    cancellationNote,
    lines,
    unexpected: (rma.unexpected ?? [])
      .filter(({ quantity }) => quantity > 0)
      .map(({ articleNumber, articleName, quantity }) => ({
        article: [articleName, articleNumber].filter(Boolean).join(', '),
        quantity,
      })),
  }
}

type RmaLine = NonNullable<RmaFacts['rma']['lines']>[number]

const mailLine = (line: RmaLine, { reasonTitle }: RmaFacts): RmaMailLine => ({
  articleNumber: line.articleNumber ?? '',
  articleName: line.articleName ?? '',
  externalArticleNumber: line.externalArticleNumber || null,
  orderNumber: line.orderNumber ?? '',
  freeEntry: Boolean(line.freeEntry),
  customerReference: line.customerReference || null,
  quantityRequested: line.quantityRequested,
  quantityApproved: line.quantityApproved ?? null,
  quantityReceived: line.quantityReceived ?? null,
  outcomes: line.outcomes ?? [],
  status: line.status,
  note: line.note || null,
  reason: reasonTitle(line.reason),
  remark: line.remark || null,
})
