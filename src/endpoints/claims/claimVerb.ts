/** What the verbs on a claim have in common: one transaction in which it moves, is told of, and mails are queued. */
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { type ClaimEvent, requireClaimTransition } from '@/core/claims/status'
import { type ClaimOutcome, isClaimOutcome } from '@/core/claims/statuses'
import type { WarrantyClaim } from '@/payload-types'
import { type Actor, caseActor, requireStaff, roleOf } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { claimRevision, findCase, requireUnchanged, type Unchanged } from '../request/findCase'
import { keepNote } from '../request/keepNote'
import { oneCase } from '../request/oneCase'
import { recordEvent } from '../request/recordEvent'
import { eventOf, type Telling } from '../request/telling'
import { verbOnce } from '../request/verbOnce'
import { type ClaimData, readAsCaller } from './claimData'
import { queueClaimMails } from './effects'

type Common = Unchanged & { readonly internalNote?: string | undefined }

export type ClaimPlan = {
  readonly data: Partial<ClaimData>
  /** Of a decision. */
  readonly outcome?: ClaimOutcome
  /** @param revision that of the claim from now on */
  readonly told: (revision: number) => Telling
}

export type ClaimMove = {
  readonly event: ClaimEvent
  readonly actor: Actor
  readonly claim: WarrantyClaim
  readonly internalNote?: string | undefined
  readonly plan: () => ClaimPlan | Promise<ClaimPlan>
}

type Planning<Body> = (body: Body, claim: WarrantyClaim, req: PayloadRequest) => ClaimPlan | Promise<ClaimPlan>

/** POST /api/warranty-claims/:id/<event>, for staff. */
export const claimVerb = <Schema extends z.ZodType<Common>>(
  event: ClaimEvent,
  schema: Schema,
  plan: Planning<z.infer<Schema>>,
): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: schema,
    answer: 'warranty-claims',
    once: true,
    errors: [
      'UNKNOWN_ORDER_LINE',
      'DUPLICATE_LINE',
      'ALREADY_DECIDED',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'QUANTITY_EXCEEDS_REQUESTED',
      'UNKNOWN_INVOICE',
    ],
  }),
  handler: async (req) => {
    const body = await readBody(req, schema)
    const actor = requireStaff(req, 'admin', 'agent')
    const work = async (inside: PayloadRequest) => {
      const claim = await findCase(inside, { kind: 'warranty-claims', id: pathId(req) })
      requireUnchanged(claim, body)
      const { internalNote } = body
      await moveClaim(inside, { event, actor, claim, internalNote, plan: () => plan(body, claim, inside) })
      return { doc: await readAsCaller(inside, claim.id) }
    }
    return verbOnce(req, { ...oneCase('warranty-claims'), body, work })
  },
})

/** Takes one arrow of the status table. Inside the caller's transaction. */
export async function moveClaim(req: PayloadRequest, move: ClaimMove): Promise<void> {
  const { event, actor, claim, internalNote } = move
  const role = roleOf(actor)
  requireClaimTransition(claim.status, { event, role })
  const { data, outcome, told } = await move.plan()
  const { to, mails } = requireClaimTransition(claim.status, { event, role, ...(outcome ? { outcome } : {}) })
  const revision = await claimRevision(req, { kind: 'warranty-claims', row: claim }, 'TRANSITION_NOT_ALLOWED')
  const at = new Date().toISOString()
  const saved = await req.payload.update({
    collection: 'warranty-claims',
    id: claim.id,
    data: {
      ...data,
      status: to,
      ...(isClaimOutcome(to) || to === 'cancelled' ? { handledAt: at } : {}),
      ...(to === 'closed' || to === 'cancelled' ? { closedAt: at } : {}),
      ...(actor.kind === 'staff' ? { handledBy: actor.id } : {}),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const about = { case: claim.id, customer: String(claim.customer), actor: caseActor(actor), at }
  await recordEvent(req, eventOf(told(revision), about), 'warranty-claims')
  if (internalNote?.trim()) await keepNote(req, 'warranty-claims', { about, note: internalNote.trim() })
  await queueClaimMails(req, { claim: saved, revision }, mails)
}
