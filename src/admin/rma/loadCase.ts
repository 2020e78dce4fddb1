/** Everything that the view of one RMA shows, read as the signed-in employee. */
import type { CollectionSlug, SanitizedPermissions } from 'payload'

import { type CaseRef, whereCase } from '@/core/cases'
import { fullTitles } from '@/core/rmas/reasons'
import type {
  Attachment,
  CaseEvent,
  Contact,
  Customer,
  Document,
  FormVersion,
  OrderLine,
  Outbox,
  Rma,
  ServiceType,
  User,
} from '@/payload-types'
import { type AnswerGroup, answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { Panel } from '../panelRequest'

const MAX_ROWS = 500

export type RmaLine = NonNullable<Rma['lines']>[number]

export type LoadedCase = {
  readonly rma: Rma
  readonly lines: readonly RmaLine[]
  readonly customer: Customer | null
  readonly contact: Contact | null
  readonly onBehalfBy: User | null
  readonly decidedBy: User | null
  /** Who asked for the completion that waits for a second agent. */
  readonly askedBy: User | null
  /** Title per reason id, behind those of its groups, in the panel's language. */
  readonly reasons: ReadonlyMap<string, string>
  readonly orderLines: ReadonlyMap<string, OrderLine>
  readonly events: readonly CaseEvent[]
  /** The exact text of the terms that were accepted; null without one, and for whom it is closed. */
  readonly termsText: string | null
  readonly documents: readonly Document[]
  readonly attachments: readonly Attachment[]
  /** What staff photographed while goods came in. */
  readonly photos: readonly Attachment[]
  /** What was answered to the forms of its reasons. */
  readonly answers: readonly AnswerGroup[]
  /** Null for whom the outbox is closed. */
  readonly effects: readonly Outbox[] | null
}

export async function loadCase(panel: Panel, permissions: SanitizedPermissions, rma: Rma): Promise<LoadedCase> {
  const lines = rma.lines ?? []
  const of = { kind: 'rmas', id: rma.id } as const
  const may = (collection: CollectionSlug) => permissions.collections?.[collection]?.read === true
  const [customer, contact, onBehalfBy, decidedBy, askedBy] = await Promise.all([
    findOne(panel, 'customers', rma.customer),
    findOne(panel, 'contacts', rma.contact),
    findOne(panel, 'users', rma.onBehalfBy),
    findOne(panel, 'users', rma.decidedBy),
    findOne(panel, 'users', rma.confirmation?.askedBy),
  ])
  const [reasons, orderLines, termsText, events, documents, attachments, effects, versions] = await Promise.all([
    loadReasons(panel),
    loadOrderLines(panel, lines),
    may('terms-texts') ? loadTermsText(panel, rma) : null,
    may('case-events') ? ofCase(panel, 'case-events', of, '-at') : [],
    may('documents') ? ofCase(panel, 'documents', of, '-createdAt') : [],
    ofCase(panel, 'attachments', of, 'createdAt'), // its policy answers staff with a filter, never with a no
    may('outbox') ? ofCase(panel, 'outbox', of, '-createdAt') : null,
    loadFrozenForms(panel, versionsIn(rma)),
  ])
  return {
    rma,
    lines,
    customer,
    contact,
    onBehalfBy,
    decidedBy,
    askedBy,
    reasons,
    orderLines,
    termsText,
    events,
    documents,
    attachments: attachments.filter(({ internal }) => !internal),
    photos: attachments.filter(({ internal, sent }) => internal && sent),
    answers: answerGroups(rma, versions, panel.locale),
    effects,
  }
}

type Named = { customers: Customer; contacts: Contact; users: User; 'service-types': ServiceType }

/** The row that a relation names, or null when there is none that this employee may see. */
export async function findOne<Slug extends keyof Named>(
  { payload, user }: Panel,
  collection: Slug,
  relation: string | { id: string } | null | undefined,
): Promise<Named[Slug] | null> {
  if (!relation) return null
  const id = typeof relation === 'object' ? relation.id : relation
  const found = await payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: false, user })
  return (found as Named[Slug] | null) ?? null
}

export async function loadFrozenForms({ payload, user }: Panel, hashes: readonly string[]): Promise<FormVersion[]> {
  if (hashes.length === 0) return []
  const where = { hash: { in: [...hashes] } }
  const options = { collection: 'form-versions', where, pagination: false, depth: 0 } as const
  return (await payload.find({ ...options, overrideAccess: false, user })).docs
}

async function loadReasons({ payload, user, locale }: Panel): Promise<ReadonlyMap<string, string>> {
  const { docs } = await payload.find({
    collection: 'return-reasons',
    limit: MAX_ROWS,
    pagination: false,
    depth: 0,
    locale,
    overrideAccess: false,
    user,
  })
  return fullTitles(docs.map(({ id, title, parent }) => ({ id, title, parent: parent ? String(parent) : null })))
}

async function loadOrderLines({ payload, user }: Panel, lines: readonly RmaLine[]): Promise<Map<string, OrderLine>> {
  const { docs } = await payload.find({
    collection: 'order-lines',
    where: { id: { in: lines.flatMap(({ orderLine }) => (orderLine ? [String(orderLine)] : [])) } },
    limit: MAX_ROWS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return new Map(docs.map((line) => [line.id, line]))
}

async function loadTermsText({ payload, user }: Panel, { acceptedTerms }: Rma): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'terms-texts',
    where: { hash: { equals: acceptedTerms?.hash ?? '' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs[0]?.text ?? null
}

type OfCase = { 'case-events': CaseEvent; documents: Document; attachments: Attachment; outbox: Outbox }

export async function ofCase<Slug extends keyof OfCase>(
  { payload, user }: Panel,
  collection: Slug,
  of: CaseRef,
  sort: string,
): Promise<OfCase[Slug][]> {
  const { docs } = await payload.find({
    collection,
    where: whereCase(of),
    sort,
    limit: MAX_ROWS,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs as unknown as OfCase[Slug][]
}
