/** Drafts hold no number and reserve nothing: their maker fills them for days, on any device. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { caseEvent } from '@/core/timeline'
import { beginTimeline } from '@/db/caseEvents'
import type { Rma } from '@/payload-types'
import { type Actor, caseActor } from '../request/actor'
import { findCase, findOwnDraft } from '../request/findCase'
import { gatherDraft, type RmaRequest } from './gatherRequest'
import { withHeldAnswers } from './heldAnswers'
import { rmaData } from './rmaData'

export async function createDraft(req: PayloadRequest, actor: Actor, request: RmaRequest): Promise<Rma> {
  const data = rmaData(actor, request, await gatherDraft(req, actor, request))
  const draft = await req.payload.create({ collection: 'rmas', data, depth: 0, overrideAccess: true, req })
  const about = {
    case: draft.id,
    customer: String(draft.customer),
    actor: caseActor(actor),
    at: new Date().toISOString(),
  }
  await beginTimeline(req, caseEvent('draft-created', about, { lines: request.lines.length }), 'rmas')
  return draft
}

/**
 * Replaces what the draft holds. It stays with its customer, whose its files are already.
 *
 * @throws DomainError DIFFERENT_CUSTOMERS for lines of another one, and what gatherDraft throws
 */
export async function replaceDraft(req: PayloadRequest, actor: Actor, draft: Rma, request: RmaRequest): Promise<Rma> {
  const customer = String(draft.customer)
  if (request.customer !== undefined && request.customer !== customer)
    throw new DomainError('DIFFERENT_CUSTOMERS', 'A draft stays with its customer')
  const ofDraft = { ...(await withHeldAnswers(req, draft, request)), customer }
  const reasons = [draft.reason, ...(draft.lines ?? []).map(({ reason }) => reason)].filter(Boolean).map(String)
  const freeEntries = (draft.lines ?? []).some(({ freeEntry }) => freeEntry)
  const held = { reasons, transport: draft.transport, freeEntries }
  const data = rmaData(actor, ofDraft, await gatherDraft(req, actor, { ...ofDraft, held }))
  return req.payload.update({ collection: 'rmas', id: draft.id, data, depth: 0, overrideAccess: true, req })
}

/** The actor's own draft: as findOwnDraft. */
export const requireOwnDraft = (req: PayloadRequest, actor: Actor, id: string): Promise<Rma> =>
  findOwnDraft(req, actor, { kind: 'rmas', id })

/** The RMA, when this caller may read it. */
export const findAsCaller = (req: PayloadRequest, id: string): Promise<Rma> => findCase(req, { kind: 'rmas', id })
