/** The customer's requests, read as the signed-in account. */
import type { Where } from 'payload'
import { cache } from 'react'

import { shownTerms } from '@/core/acceptedTerms'
import { type CaseRef, whereCase } from '@/core/cases'
import type { Day } from '@/core/day'
import type { DocumentKind } from '@/core/documents'
import type { Locale } from '@/core/locale'
import { fullTitles } from '@/core/rmas/reasons'
import { shownLine } from '@/core/rmas/shownLine'
import { transportOf } from '@/core/rmas/transport'
import type { CaseEvent, CaseEventData, CaseEventKind } from '@/core/timeline'
import type { CaseEvent as CaseEventRow, Rma } from '@/payload-types'
import type { ReturnCase, ReturnLine } from '@/ui/returns/cases'
import { type CaseDocument, newestOfCase } from '@/ui/returns/documents'
import { type Filter, filtered, type ReturnsQuery } from '@/ui/returns/query'
import { call } from './call'
import { ourPayload } from './payload'
import { find, findMine, findOneOfMine } from './read'

const ALL = { limit: 0, pagination: false } as const

const LISTED = {
  number: true,
  customer: true,
  customerNumber: true,
  customerName: true,
  status: true,
  dealerName: true,
  dealerUntil: true,
  transport: true,
  submittedAt: true,
  creditInvoice: true,
  unreadByCustomer: true,
  lines: {
    articleNumber: true,
    articleName: true,
    externalArticleNumber: true,
    orderNumber: true,
    freeEntry: true,
    customerReference: true,
    quantityRequested: true,
    quantityApproved: true,
    quantityReceived: true,
    quantityAccepted: true,
    quantityRejected: true,
    quantityDisposed: true,
    quantityCredited: true,
    creditInvoice: true,
    remark: true,
    note: true,
    status: true,
  },
} as const

const COLUMNS: Record<Filter, string> = {
  number: 'number',
  customer: 'customerNumber',
  order: 'lines.orderNumber',
  article: 'lines.articleNumber',
  name: 'lines.articleName',
  external: 'lines.externalArticleNumber',
}

/** All requests that the filters find, whatever their status: drafts first, then the newest. */
export async function findReturns(query: Pick<ReturnsQuery, 'filters'>): Promise<ReturnCase[]> {
  const conditions = Object.entries(query.filters).map(([filter, like]): Where => {
    return { [COLUMNS[filter as Filter]]: { like } }
  })
  const where = conditions.length > 0 ? { and: conditions } : undefined
  const { docs } = await findMine('rmas', { ...ALL, where, select: { ...LISTED, updatedAt: true } })
  return filtered(docs.map(returnCase), query).sort(draftsFirstThenNewest)
}

/** A request that was sent, or null. Another customer's number is as one that does not exist. */
export const findReturn = cache(
  (number: string): Promise<Rma | null> =>
    findOneOfMine('rmas', { and: [{ number: { equals: number } }, { status: { not_equals: 'draft' } }] }),
)

export function returnCase({ id, number, customer, customerNumber, customerName, ...rma }: Rma): ReturnCase {
  return {
    id,
    number: number ?? null,
    status: rma.status,
    transport: transportOf(rma.transport),
    unread: rma.unreadByCustomer ?? 0,
    dealer: dealerOf(rma),
    creditInvoice: rma.creditInvoice ? String(rma.creditInvoice) : null,
    customer: { id: String(customer), number: customerNumber ?? '', name: customerName ?? '' },
    at: rma.submittedAt ?? rma.updatedAt,
    lines: (rma.lines ?? []).map(returnLine),
    lineCount: rma.lines?.length ?? 0,
  }
}

const dealerOf = ({ status, dealerName, dealerUntil }: Pick<Rma, 'status' | 'dealerName' | 'dealerUntil'>) =>
  status === 'awaitingDealer' ? { name: dealerName ?? '', until: dealerUntil as Day } : null

const returnLine = (line: NonNullable<Rma['lines']>[number]): ReturnLine => ({
  ...shownLine(line),
  creditInvoice: line.creditInvoice ? String(line.creditInvoice) : null,
  outcomeNotes: (line.outcomes ?? []).flatMap(({ note }) => note || []),
})

function draftsFirstThenNewest(a: ReturnCase, b: ReturnCase): number {
  return Number(b.status === 'draft') - Number(a.status === 'draft') || b.at.localeCompare(a.at)
}

/** The papers of these requests, of each kind the newest. */
export async function findDocuments(cases: readonly string[]): Promise<CaseDocument[]> {
  if (cases.length === 0) return []
  const { docs } = await findMine('documents', {
    ...ALL,
    where: { case: { in: [...cases] } },
    select: { case: true, kind: true, revision: true, pages: true, bytes: true },
  })
  const documents = docs.flatMap(({ kind, pages, ...one }) =>
    kind === 'invoice' ? [] : [{ ...one, kind, pages: pages ?? 0, case: String(one.case) }],
  )
  return cases.flatMap((id) => newestOfCase(documents, id))
}

const creditNotesOf = ({ creditInvoice, lines }: ReturnCase): string[] =>
  [creditInvoice, ...lines.map((line) => line.creditInvoice)].filter((id) => id !== null)

/** The numbers of credit notes by their id, as far as the account may see invoices. */
export async function findCreditNotes(cases: readonly ReturnCase[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(cases.flatMap(creditNotesOf))]
  if (ids.length === 0) return new Map()
  const { docs } = await findMine('invoices', { ...ALL, where: { id: { in: ids } }, select: { number: true } })
  return new Map(docs.map(({ id, number }) => [id, number]))
}

/** Papers that are ordered and not there yet, and those that could not be made. `id` is of a request that the account may read. */
export async function findOrderedDocuments(id: string): Promise<{ kind: DocumentKind; failed: boolean }[]> {
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { case: { equals: id }, kind: { equals: 'document' }, status: { not_equals: 'done' } },
    ...ALL,
    depth: 0,
    select: { dedupeKey: true, status: true },
    overrideAccess: true, // customers never read the outbox itself: the kind and whether it failed is all that leaves here
  })
  return docs.map(({ dedupeKey, status }) => ({
    kind: dedupeKey.includes(':shipping-label:') ? 'shipping-label' : 'return-form',
    failed: status === 'dead',
  }))
}

/** The customer's lane of the timeline, oldest first. */
export async function findTimeline(of: CaseRef): Promise<CaseEvent[]> {
  const { docs } = await findMine('case-events', {
    ...ALL,
    where: { ...whereCase(of), visibleToCustomer: { equals: true } },
    sort: ['at', 'createdAt'],
    select: { kind: true, actor: true, at: true, data: true, customer: true, visibleToCustomer: true },
  })
  return docs.map((row) => caseEvent(row, of))
}

function caseEvent(row: CaseEventRow, { id }: CaseRef): CaseEvent {
  const { kind, account, name } = row.actor
  return {
    kind: row.kind as CaseEventKind,
    case: id,
    customer: String(row.customer),
    actor: { kind: kind as CaseEvent['actor']['kind'], id: account ?? null, name: name ?? '' },
    at: row.at,
    visibleToCustomer: true,
    data: row.data as CaseEventData[CaseEventKind],
  } as CaseEvent
}

/** Titles of the reasons by id, each behind its groups; those that are offline by now too. */
export async function findReasonTitles(locale: Locale): Promise<ReadonlyMap<string, string>> {
  const payload = await ourPayload()
  const { docs } = await payload.find({
    collection: 'return-reasons',
    ...ALL,
    depth: 0,
    locale,
    select: { title: true, parent: true },
    overrideAccess: true, // a reason that went offline still is the one the customer gave
  })
  return fullTitles(docs.map(({ id, title, parent }) => ({ id, title, parent: parent ? String(parent) : null })))
}

/** Where the confirmation of a request went: to who sent it, or to the company when staff did. */
export async function confirmationAddress({ contact, customer }: Rma, own: string): Promise<string | null> {
  if (contact) return own
  const { docs } = await find('customers', {
    where: { id: { equals: String(customer) } },
    limit: 1,
    select: { email: true },
  })
  return docs[0]?.email ?? null
}

export type AcceptedTerms = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly locale: Locale
  /** ISO 8601. */
  readonly at: string
}

/** What was accepted with a request, word for word; null when no terms were online then. */
export const findAcceptedTerms = cache(async (rma: string): Promise<AcceptedTerms | null> => {
  const answer = await call<{ at: string; locale: Locale; text: string }>('GET', `/api/rmas/${rma}/terms`)
  if (!answer.ok) return null
  const { at, locale, text } = answer.body
  return { ...shownTerms(text), at, locale }
})
