/** Sending an RMA: checked, reserved, numbered, written, recorded and queued in one transaction. */
import type { PayloadRequest } from 'payload'

import { onSubmit } from '@/core/rmas/quantities'
import { lineName } from '@/core/rmas/requests'
import { caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import type { Rma } from '@/payload-types'
import { countImagesOf } from '../attachments/ofCase'
import { type Actor, caseActor } from '../request/actor'
import { countCopy } from '../request/countCopy'
import { takeNumber } from '../request/takeNumber'
import { recordAcceptedTerms, requireSameTerms } from './acceptTerms'
import { queueSubmitted } from './effects'
import { gatherSubmission, type RmaRequest } from './gatherRequest'
import { loadHouseRules, loadNumberPattern } from './houseRules'
import { moveReservations } from './reserve'
import { frozenAnswers } from './rmaAnswers'
import { type RmaData, rmaData, withAnswers } from './rmaData'

/**
 * Sends a request: as a new RMA, or as the draft with id `draft`. Runs inside the caller's transaction.
 *
 * @throws DomainError | DomainErrors naming every refusal
 */
export async function submitRequest(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest,
  draft?: string,
): Promise<Rma> {
  await requireSameTerms(req, request.termsHash)
  const rules = await loadHouseRules(req)
  const images = draft === undefined ? null : await countImagesOf(req, draft)
  const gathered = await gatherSubmission(req, actor, { ...request, images }, { rules, draft })
  const asked = new Map(request.lines.map((line) => [lineName(line), line.quantityRequested]))
  await moveReservations(
    req,
    gathered.orderLines.map(({ id }) => ({
      orderLine: id,
      delta: onSubmit(asked.get(id) ?? 0),
      until: gathered.until.get(id),
    })),
  )

  const at = new Date().toISOString()
  const acceptedTerms = request.acceptTerms ? ((await recordAcceptedTerms(req, at)) ?? { at }) : undefined
  if (request.ccEmail) await countCopy(req, actor, rules.today)
  const series = { name: 'rma', pattern: await loadNumberPattern(req) } as const
  const number = await takeNumber(req, series, rules.today)
  const data: RmaData = {
    ...withAnswers(rmaData(actor, request, gathered), await frozenAnswers(req, gathered.answered)),
    status: 'submitted',
    number,
    acceptedTerms,
    submittedAt: at,
    dealer: gathered.customer.dealer ?? null,
  }
  const rma = await write(req, data, draft)

  await recordSubmitted(req, actor, rma, at)
  await queueSubmitted(req, { ...rma, revision: rma.revision ?? 0, customer: gathered.customer }, rules)
  return rma
}

function write(req: PayloadRequest, data: RmaData, draft: string | undefined): Promise<Rma> {
  const options = { collection: 'rmas', depth: 0, overrideAccess: true, req } as const
  return draft === undefined
    ? req.payload.create({ ...options, data })
    : req.payload.update({ ...options, id: draft, data })
}

function recordSubmitted(req: PayloadRequest, actor: Actor, rma: Rma, at: string): Promise<void> {
  const lines = rma.lines ?? []
  const about = { case: rma.id, customer: String(rma.customer), actor: caseActor(actor), at }
  const pieces = lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)
  const data = { number: rma.number ?? '', lines: lines.length, pieces, onBehalf: actor.kind === 'staff' }
  return appendEvent(req, caseEvent('submitted', about, data))
}
