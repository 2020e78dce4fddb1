/** Drafts hold no number and reserve nothing: their maker fills them for days, on any device. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import type { Rma } from '@/payload-types'
import { type Actor, caseActor } from '../request/actor'
import { gatherDraft, type RmaRequest } from './gatherRequest'
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
  await appendEvent(req, caseEvent('draft-created', about, { lines: request.lines.length }))
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
  const ofDraft = { ...request, customer }
  const reasons = [draft.reason, ...(draft.lines ?? []).map(({ reason }) => reason)].filter(Boolean).map(String)
  const freeEntries = (draft.lines ?? []).some(({ freeEntry }) => freeEntry)
  const held = { reasons, pickup: draft.pickup === true, freeEntries }
  const data = rmaData(actor, ofDraft, await gatherDraft(req, actor, { ...ofDraft, held }))
  return req.payload.update({ collection: 'rmas', id: draft.id, data, depth: 0, overrideAccess: true, req })
}

/**
 * The actor's own draft.
 *
 * @throws DomainError NOT_FOUND when there is none that they may see, TRANSITION_NOT_ALLOWED when it has been sent
 */
export async function requireOwnDraft(req: PayloadRequest, actor: Actor, id: string): Promise<Rma> {
  const rma = await findAsCaller(req, id)
  const maker = actor.kind === 'contact' ? rma.contact : rma.onBehalfBy
  if (rma.status !== 'draft')
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent already', { status: rma.status })
  if (String(maker) !== actor.id) throw new DomainError('NOT_FOUND', 'No such draft')
  return rma
}

/**
 * That nobody changed the case since the caller read it. Inside the writing transaction this holds until its end.
 *
 * @param unchangedSince the `updatedAt` that the caller saw; left out by callers who do not mind
 * @throws DomainError CHANGED_MEANWHILE
 */
export function requireUnchanged({ updatedAt }: Rma, unchangedSince: string | undefined): void {
  if (unchangedSince === undefined || Date.parse(unchangedSince) === Date.parse(updatedAt)) return
  throw new DomainError('CHANGED_MEANWHILE', 'It was changed after it was read', { updatedAt })
}

/** The case, when this caller may read it. What they may not see answers as what does not exist. */
export async function findAsCaller(req: PayloadRequest, id: string): Promise<Rma> {
  const { docs } = await req.payload.find({
    collection: 'rmas',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!docs[0]) throw new DomainError('NOT_FOUND', 'No such RMA')
  return docs[0]
}
