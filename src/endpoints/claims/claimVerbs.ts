/** The verbs of staff on a claim (src/core/claims/status.ts says when which may be taken). */
import type { Endpoint, PayloadRequest } from 'payload'

import { planClaimDecision } from '@/core/claims/decision'
import { CloseClaim, DecideClaim, ForwardClaim, ReviewClaim } from '@/core/claims/requests'
import { DomainError } from '@/core/errors'
import type { WarrantyClaim } from '@/payload-types'
import { type ClaimPlan, claimVerb } from './claimVerb'

const said = (note: string | undefined): string | null => note?.trim() || null

/** What was told before stays until something new is told, or a decision takes its place. */
const noted = (note: string | null) => (note === null ? {} : { note })

const reviewClaim = claimVerb('review', ReviewClaim, () => ({ data: {}, told: () => ['reviewed', {}] }))

const forwardClaim = claimVerb('forward', ForwardClaim, ({ note }) => ({
  data: noted(said(note)),
  told: () => ['forwarded', { note: said(note) }],
}))

const decideClaim = claimVerb('decide', DecideClaim, (decision, claim) => decisionOf(claim, decision))

function decisionOf(claim: WarrantyClaim, decision: DecideClaim): ClaimPlan {
  const lines = (claim.lines ?? []).map((line) => ({ ...line, id: String(line.id) }))
  const planned = planClaimDecision(lines, decision)
  const byId = new Map(planned.lines.map((line) => [line.id, line]))
  const note = said(decision.note)
  return {
    outcome: planned.outcome,
    data: { lines: lines.map((line) => ({ ...line, ...byId.get(line.id) })), note },
    told: (revision) => [
      'claim-decided',
      {
        status: planned.outcome,
        revision,
        note,
        lines: planned.lines.map(({ id, quantityAccepted, note: ofLine }) => ({
          id,
          quantityClaimed: lines.find((line) => line.id === id)?.quantityClaimed ?? 0,
          quantityAccepted,
          note: ofLine,
        })),
      },
    ],
  }
}

const closeClaim = claimVerb('close', CloseClaim, async ({ note, invoice }, claim, req) => {
  const linked = invoice?.trim() ? await requireInvoice(req, claim, invoice.trim()) : null
  return {
    data: { ...noted(said(note)), ...(linked ? { invoice: linked.id, invoiceNumber: linked.number } : {}) },
    told: () => ['closed', { note: said(note), invoice: linked?.number ?? null }],
  }
})

/** Of the claim's own customer: any other one answers as one that does not exist. */
async function requireInvoice(req: PayloadRequest, { customer }: WarrantyClaim, number: string) {
  const { docs } = await req.payload.find({
    collection: 'invoices',
    where: { number: { equals: number }, customer: { equals: String(customer) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (docs[0]) return docs[0]
  throw new DomainError('UNKNOWN_INVOICE', 'The customer has no such invoice', { number })
}

export const claimVerbs: readonly Endpoint[] = [reviewClaim, forwardClaim, decideClaim, closeClaim]
