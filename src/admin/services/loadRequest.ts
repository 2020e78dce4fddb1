/** Everything that the view of one service request shows, read as the signed-in employee. */
import type { CollectionSlug, SanitizedPermissions } from 'payload'

import type {
  Attachment,
  CaseEvent,
  Contact,
  Customer,
  Outbox,
  ServiceRequest,
  ServiceType,
  User,
} from '@/payload-types'
import { type AnswerGroup, answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { Panel } from '../panelRequest'
import { findOne, loadFrozenForms, ofCase } from '../rma/loadCase'

export type LoadedRequest = {
  readonly request: ServiceRequest
  readonly type: ServiceType | null
  readonly customer: Customer | null
  readonly contact: Contact | null
  readonly onBehalfBy: User | null
  readonly answers: readonly AnswerGroup[]
  readonly events: readonly CaseEvent[]
  readonly attachments: readonly Attachment[]
  /** Null for whom the outbox is closed. */
  readonly effects: readonly Outbox[] | null
}

export async function loadRequest(
  panel: Panel,
  permissions: SanitizedPermissions,
  request: ServiceRequest,
): Promise<LoadedRequest> {
  const may = (collection: CollectionSlug) => permissions.collections?.[collection]?.read === true
  const of = { kind: 'service-requests', id: request.id } as const
  const asked = { answers: request.answers, lines: [] }
  const [type, customer, contact, onBehalfBy] = await Promise.all([
    findOne(panel, 'service-types', request.type),
    findOne(panel, 'customers', request.customer),
    findOne(panel, 'contacts', request.contact),
    findOne(panel, 'users', request.onBehalfBy),
  ])
  const [events, attachments, effects, versions] = await Promise.all([
    may('case-events') ? ofCase(panel, 'case-events', of, '-at') : [],
    ofCase(panel, 'attachments', of, 'createdAt'), // its policy answers staff with a filter, never with a no
    may('outbox') ? ofCase(panel, 'outbox', of, '-createdAt') : null,
    loadFrozenForms(panel, versionsIn(asked)),
  ])
  const answers = answerGroups(asked, versions, panel.locale)
  return { request, type, customer, contact, onBehalfBy, answers, events, attachments, effects }
}
