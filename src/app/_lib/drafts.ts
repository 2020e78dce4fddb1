/** Drafts as their maker sees them: the open ones, and one to fill in. */
import { refusalSentence } from '@messages/refusal'
import { cache } from 'react'

import { dayIn, formatDay } from '@/core/day'
import type { Answers } from '@/core/forms/condition'
import { typedOf } from '@/core/forms/typed'
import type { Locale } from '@/core/locale'
import { inGroups, MAX_REASONS, shownReasons } from '@/core/rmas/reasons'
import { Id } from '@/core/rmas/requests'
import { transportOf } from '@/core/rmas/transport'
import type { OrderLine, Rma } from '@/payload-types'
import { type DraftLine, type DraftValues, type Entry, type ReasonOption, typedArticle } from '@/ui/request/draft'
import { obstaclesOf } from './obstacles'
import { pricedOf } from './prices'
import { readForms } from './questions'
import { find, findMine, findOneOfMine } from './read'
import type { ReturnRules } from './returnRules'
import { verdictsOn } from './verdicts'

export type OpenDraft = {
  readonly id: string
  readonly date: string
  /** Of its last change, such as 14:05. */
  readonly time: string
  readonly lines: number
}

export type OpenDrafts = { readonly drafts: readonly OpenDraft[]; readonly total: number }

export const NO_DRAFTS: OpenDrafts = { drafts: [], total: 0 }

type Reader = { readonly rules: ReturnRules; readonly locale: Locale }

const MOST_LISTED = 5

/** The drafts for one customer, the last changed first, and how many there are in all. */
export async function readOpenDrafts(customer: string, { rules, locale }: Reader): Promise<OpenDrafts> {
  const { docs, totalDocs } = await findMine('rmas', {
    where: { status: { equals: 'draft' }, customer: { equals: customer } },
    sort: '-updatedAt',
    limit: MOST_LISTED,
  })
  const drafts = docs.map(({ id, updatedAt, lines }) => ({
    id,
    date: formatDay(dayIn(rules.zone, new Date(updatedAt)), locale),
    time: clockTime(rules.zone, new Date(updatedAt)),
    lines: lines?.length ?? 0,
  }))
  return { drafts, total: totalDocs }
}

/** What the clocks of the zone show. */
export const clockTime = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)

/** The case with this id, draft or sent; null when it is not the reader's. */
export const findCase = cache(async (id: string): Promise<Rma | null> => {
  return Id.safeParse(id).success ? findOneOfMine('rmas', { id: { equals: id } }) : null
})

/** What the confirm page needs of a draft: its lines with today's facts. */
export async function readDraftLines(draft: Rma, { rules, locale }: Reader): Promise<DraftLine[]> {
  const ids = orderLinesOf(draft)
  const { docs } = await findMine('order-lines', {
    where: { id: { in: ids } },
    limit: Math.max(1, ids.length),
    pagination: false,
  })
  const verdicts = await verdictsOn(ids.map((orderLine) => ({ orderLine, quantityRequested: 1 })))
  const obstacles = await obstaclesOf(docs, verdicts, { zone: rules.zone, locale })
  const byId = new Map(docs.map((line) => [line.id, line]))
  return (draft.lines ?? []).map((line) => {
    const id = nameOf(line)
    const snapshot = snapshotOf(line, rules, locale)
    if (line.freeEntry) return { ...snapshot, ...ofFreeEntry(rules, locale) }
    return { ...snapshot, free: false, ...factsOf(byId.get(id)), obstacles: obstacles.get(id) ?? [] }
  })
}

/** The order lines of a draft, without what was typed in. */
export const orderLinesOf = ({ lines }: Rma): string[] =>
  (lines ?? []).flatMap(({ orderLine, freeEntry }) => (freeEntry ? [] : [String(orderLine)]))

const nameOf = ({ orderLine, freeEntry }: Partial<RmaLine>): string => freeEntry || String(orderLine)

const MOST_PIECES = 9_999_999

/** Nothing is known of what was typed in but whether the house takes it. */
function ofFreeEntry({ freeEntryAllowed }: ReturnRules, locale: Locale) {
  const refusal = { text: refusalSentence('FREE_ENTRY_NOT_ALLOWED', {}, locale), rmas: [] }
  const obstacles = freeEntryAllowed ? [] : [refusal]
  return { free: true, delivered: 0, returned: 0, inRequest: 0, returnable: MOST_PIECES, obstacles }
}

type RmaLine = NonNullable<Rma['lines']>[number]

function snapshotOf(line: RmaLine, { zone }: ReturnRules, locale: Locale) {
  return {
    id: nameOf(line),
    name: line.articleName ?? '',
    number: line.articleNumber ?? '',
    order: line.orderNumber ?? '',
    orderDate: line.orderDate ? formatDay(dayIn(zone, new Date(line.orderDate)), locale, 'short') : '–',
    ...pricedOf(line),
  }
}

const factsOf = (line: OrderLine | undefined) => ({
  delivered: line?.quantityDelivered ?? 0,
  returned: line?.quantityReturned ?? 0,
  inRequest: line?.quantityInRequest ?? 0,
  returnable: line?.quantityReturnable ?? 0,
})

/** What a draft was filled in with. Where the reason is given per RMA, lines have none of their own: stored ones repeat the header's. */
export function valuesOf(
  draft: Rma,
  { reasonPer, locale }: { reasonPer: 'rma' | 'line'; locale: Locale },
): DraftValues {
  const lines = (draft.lines ?? []).map(({ quantityRequested, reason, remark, answers, ...line }) => ({
    id: nameOf(line),
    quantity: String(quantityRequested),
    reason: reason && reasonPer === 'line' ? String(reason) : '',
    remark: remark ?? '',
    answers: typedOf(answersIn(answers), DECIMAL_SIGN[locale]),
    entry: line.freeEntry ? entryOf(line) : null,
  }))
  return {
    lines,
    reason: draft.reason ? String(draft.reason) : '',
    answers: typedOf(answersIn(draft.answers), DECIMAL_SIGN[locale]),
    remarks: draft.remarks ?? '',
    ccEmail: draft.ccEmail ?? '',
    transport: transportOf(draft.transport),
    acceptTerms: '',
  }
}

export const DECIMAL_SIGN = { nl: ',', en: '.' } as const satisfies Record<Locale, string>

const answersIn = (stored: Rma['answers']): Answers => (stored?.values ?? {}) as Answers

/** Delivered, returned and asked-for pieces of these order lines. */
export async function readLineFacts(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, ReturnType<typeof factsOf>>()
  const where = { id: { in: [...ids] } }
  const { docs } = await findMine('order-lines', { where, limit: ids.length, pagination: false })
  return new Map(docs.map((line) => [line.id, factsOf(line)]))
}

/** The reasons that this customer may give, with what is asked with each. */
export async function readReasons({ segments }: ReturnRules): Promise<ReasonOption[]> {
  const { docs } = await find('return-reasons', {
    limit: MAX_REASONS,
    pagination: false,
  })
  const nodes = docs.map((reason) => ({
    ...reason,
    parent: reason.parent ? String(reason.parent) : null,
    online: reason.online === true,
    segments: (reason.segments ?? []).map(String),
    position: reason.position ?? 0,
  }))
  const byId = new Map(nodes.map((reason) => [reason.id, reason]))
  const shown = new Set(shownReasons(nodes, segments))
  const forms = await readForms(nodes.flatMap(({ id, form }) => (form && shown.has(id) ? [String(form)] : [])))
  return inGroups(nodes.filter(({ id }) => shown.has(id))).flatMap(({ id, group }) => {
    const reason = byId.get(id)
    if (!reason) return []
    const { title, help, photoRequired, form } = reason
    const asked = { photoRequired: photoRequired === true, form: forms.get(String(form)) ?? null }
    return [{ id, group, title, help: help?.trim() || null, ...asked }]
  })
}

/** The lines of a new draft: where one piece is all there is, that one; else the reader says how many. */
export function firstQuantity(ids: readonly string[], lines: readonly { id: string; returnable: number }[]) {
  const returnable = new Map(lines.map((line) => [line.id, line.returnable]))
  return ids.map((orderLine) => ({ orderLine, quantityRequested: returnable.get(orderLine) === 1 ? 1 : 0 }))
}

const entryOf = ({ articleNumber, articleName, orderNumber }: Partial<RmaLine>): Entry => ({
  articleNumber: articleNumber ?? '',
  articleName: articleName ?? '',
  orderNumber: orderNumber ?? '',
})

/** A stored draft as the request that would store it again. */
export function draftRequest(draft: Rma) {
  return {
    lines: (draft.lines ?? []).map(({ quantityRequested, reason, remark, answers, ...line }) => ({
      ...(line.freeEntry ? typedArticle(line.freeEntry, entryOf(line)) : { orderLine: String(line.orderLine) }),
      quantityRequested,
      ...(answers?.values ? { answers: answersIn(answers) } : {}),
      ...(reason ? { reason: String(reason) } : {}),
      ...(remark ? { remark } : {}),
    })),
    ...(draft.reason ? { reason: String(draft.reason) } : {}),
    ...(draft.answers?.values ? { answers: answersIn(draft.answers) } : {}),
    ...(draft.remarks ? { remarks: draft.remarks } : {}),
    ...(draft.ccEmail ? { ccEmail: draft.ccEmail } : {}),
    transport: transportOf(draft.transport),
  }
}
