/** Everything that the view of one warranty claim shows, read as the signed-in employee. */
import type { CollectionSlug, SanitizedPermissions } from 'payload'

import type { Attachment, CaseEvent, Contact, Customer, Document, Outbox, User, WarrantyClaim } from '@/payload-types'
import { type AnswerGroup, answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { Panel } from '../panelRequest'
import { findOne, loadFrozenForms, ofCase } from '../rma/loadCase'

export type LoadedClaim = {
  readonly claim: WarrantyClaim
  readonly customer: Customer | null
  readonly contact: Contact | null
  readonly onBehalfBy: User | null
  readonly answers: readonly AnswerGroup[]
  readonly events: readonly CaseEvent[]
  readonly attachments: readonly Attachment[]
  readonly documents: readonly Document[]
  /** Null for whom the outbox is closed. */
  readonly effects: readonly Outbox[] | null
}

export async function loadClaim(
  panel: Panel,
  permissions: SanitizedPermissions,
  claim: WarrantyClaim,
): Promise<LoadedClaim> {
  const may = (collection: CollectionSlug) => permissions.collections?.[collection]?.read === true
  const of = { kind: 'warranty-claims', id: claim.id } as const
  const asked = { answers: claim.answers, lines: [] }
  const [customer, contact, onBehalfBy] = await Promise.all([
    findOne(panel, 'customers', claim.customer),
    findOne(panel, 'contacts', claim.contact),
    findOne(panel, 'users', claim.onBehalfBy),
  ])
  const [events, attachments, documents, effects, versions] = await Promise.all([
    may('case-events') ? ofCase(panel, 'case-events', of, '-at') : [],
    ofCase(panel, 'attachments', of, 'createdAt'), // its policy answers staff with a filter, never with a no
    ofCase(panel, 'documents', of, '-createdAt'),
    may('outbox') ? ofCase(panel, 'outbox', of, '-createdAt') : null,
    loadFrozenForms(panel, versionsIn(asked)),
  ])
  const answers = answerGroups(asked, versions, panel.locale)
  return { claim, customer, contact, onBehalfBy, answers, events, attachments, documents, effects }
}
