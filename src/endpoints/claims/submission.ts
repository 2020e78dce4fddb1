/** Sending a warranty claim: checked, numbered, written, recorded and queued in one transaction. */
import type { PayloadRequest } from 'payload'

import type { ClaimRequest } from '@/core/claims/requests'
import { claimProblems } from '@/core/claims/submission'
import { throwAll } from '@/core/errors'
import { caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import type { WarrantyClaim } from '@/payload-types'
import { judgeAnswers } from '../forms/judgeAnswers'
import { type Actor, caseActor } from '../request/actor'
import { countCopy } from '../request/countCopy'
import { takeNumber } from '../request/takeNumber'
import { recordAcceptedTerms, requireSameTerms } from '../rmas/acceptTerms'
import { frozenAnswers, NO_ANSWERS } from '../rmas/rmaAnswers'
import { type ClaimData, claimData } from './claimData'
import { queueClaimSubmitted } from './effects'
import { type GatheredClaim, gatherClaim } from './gatherClaim'

type Asked = ClaimRequest & { readonly draft?: { readonly id: string; readonly files: number } }

/**
 * Sends a claim: as a new one, or as a draft. Runs inside the caller's transaction.
 *
 * @throws DomainError | DomainErrors naming every refusal
 */
export async function submitClaim(req: PayloadRequest, actor: Actor, asked: Asked): Promise<WarrantyClaim> {
  const { draft, ...request } = asked
  await requireSameTerms(req, request.termsHash)
  const gathered = await gatherClaim(req, actor, { ...request, files: draft?.files ?? 0 })
  const { answered, problems } = await judgeApplication(req, gathered, asked)
  throwAll([...claimProblems(gathered.facts), ...problems])

  const at = new Date().toISOString()
  const acceptedTerms = request.acceptTerms ? ((await recordAcceptedTerms(req, at)) ?? { at }) : undefined
  await countCopies(req, actor, request, gathered)
  const { claim: pattern } = await req.payload.findGlobal({
    slug: 'number-series',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const data: ClaimData = {
    ...claimData(actor, request, gathered),
    answers: (await frozenAnswers(req, answered)).get(null) ?? NO_ANSWERS,
    status: 'submitted',
    submittedAt: at,
    acceptedTerms,
    dealer: gathered.customer.dealer ?? null,
    number: await takeNumber(req, { name: 'claim', pattern }, gathered.rules.today),
  }
  const claim = await write(req, data, draft?.id)
  await recordSubmitted(req, actor, claim, at)
  await queueClaimSubmitted(req, { claim, revision: claim.revision ?? 0, customer: gathered.customer })
  return claim
}

function judgeApplication(req: PayloadRequest, { rules, customer }: GatheredClaim, { draft, answers = {} }: Asked) {
  if (!rules.form) return { answered: [], problems: [] }
  const ref = draft && ({ kind: 'warranty-claims', id: draft.id } as const)
  const about = { customer: customer.id, draft: ref, today: rules.today }
  return judgeAnswers(req, [{ line: null, form: rules.form, answers }], about)
}

/** Nobody confirmed an address that is typed here; the account's own was. */
async function countCopies(
  req: PayloadRequest,
  actor: Actor,
  { formEmail, ccEmail }: ClaimRequest,
  { rules, customer }: GatheredClaim,
): Promise<void> {
  const own = [String(req.user?.email ?? ''), customer.email ?? ''].map((address) => address.toLowerCase())
  for (const address of [formEmail, ccEmail])
    if (address && !own.includes(address.toLowerCase())) await countCopy(req, actor, rules.today)
}

function write(req: PayloadRequest, data: ClaimData, draft: string | undefined): Promise<WarrantyClaim> {
  const options = { collection: 'warranty-claims', depth: 0, overrideAccess: true, req } as const
  return draft === undefined
    ? req.payload.create({ ...options, data })
    : req.payload.update({ ...options, id: draft, data })
}

async function recordSubmitted(req: PayloadRequest, actor: Actor, claim: WarrantyClaim, at: string): Promise<void> {
  const lines = claim.lines ?? []
  const about = { case: claim.id, customer: String(claim.customer), actor: caseActor(actor), at }
  const pieces = lines.reduce((sum, { quantityClaimed }) => sum + quantityClaimed, 0)
  const data = { number: claim.number ?? '', lines: lines.length, pieces, onBehalf: actor.kind === 'staff' }
  await appendEvent(req, caseEvent('submitted', about, data), 'warranty-claims')
}
