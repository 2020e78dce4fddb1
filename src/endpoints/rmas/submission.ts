/** Sending an RMA: checked, reserved, numbered, written, recorded and queued in one transaction. */
import type { PayloadRequest } from 'payload'

import { onSubmit } from '@/core/rmas/quantities'
import { lineName } from '@/core/rmas/requests'
import { headerStatus } from '@/core/rmas/status'
import { caseEvent } from '@/core/timeline'
import { appendEvent, beginTimeline } from '@/db/caseEvents'
import { moveReservations } from '@/db/reserve'
import type { Rma } from '@/payload-types'
import { countImagesOf } from '../attachments/ofCase'
import { type Actor, caseActor } from '../request/actor'
import { countCopy } from '../request/countCopy'
import { createCase } from '../request/createCase'
import { takeNumber } from '../request/takeNumber'
import { recordAcceptedTerms, requireSameTerms } from './acceptTerms'
import { type DealerFirst, dealerFirst, firstStatus, queueAwaiting, waitingFor } from './dealerFirst'
import { queueArrived } from './effects'
import { type GatheredSubmission, gatherSubmission, type RmaRequest, type Sending } from './gatherRequest'
import { loadNumberPattern } from './houseRules'
import { frozenAnswers } from './rmaAnswers'
import { type RmaData, rmaData, withAnswers } from './rmaData'

/**
 * Sends a request: as a new RMA, or as the draft with id `draft`, by the rules that hold. Runs inside the caller's transaction.
 *
 * @throws DomainError | DomainErrors naming every refusal
 */
export async function submitRequest(
  req: PayloadRequest,
  actor: Actor,
  request: RmaRequest,
  sending: Sending,
): Promise<Rma> {
  const { rules, draft } = sending
  await requireSameTerms(req, request.termsHash, rules)
  const images = draft === undefined ? null : await countImagesOf(req, draft)
  const gathered = await gatherSubmission(req, actor, { ...request, images }, sending)
  await reserve(req, request, gathered)
  const first = await dealerFirst(req, actor, { customer: gathered.customer, rules })

  const at = new Date().toISOString()
  const acceptedTerms = request.acceptTerms ? ((await recordAcceptedTerms(req, at, rules)) ?? { at }) : undefined
  if (request.ccEmail) await countCopy(req, actor, rules.today)
  const series = { name: 'rma', pattern: await loadNumberPattern(req) } as const
  const number = await takeNumber(req, series, rules.today)
  const asked = withAnswers(rmaData(actor, request, gathered), await frozenAnswers(req, gathered.answered))
  const data: RmaData = {
    ...begun(asked, first),
    number,
    acceptedTerms,
    submittedAt: at,
    dealer: gathered.customer.dealer ?? null,
  }
  const rma = await write(req, data, draft)

  const submitted = submittedEvent(actor, rma, at)
  if (draft === undefined) await beginTimeline(req, submitted, 'rmas')
  else await appendEvent(req, submitted)
  const sent = { ...rma, revision: rma.revision ?? 0, customer: gathered.customer }
  if (first) await queueAwaiting(req, sent, first)
  else await queueArrived(req, sent, { rules, event: 'rma-received' })
  return rma
}

function reserve(req: PayloadRequest, { lines }: RmaRequest, { orderLines, until }: GatheredSubmission): Promise<void> {
  const asked = new Map(lines.map((line) => [lineName(line), line.quantityRequested]))
  const movements = orderLines.map(({ id }) => ({
    orderLine: id,
    delta: onSubmit(asked.get(id) ?? 0),
    until: until.get(id) ?? null,
  }))
  return moveReservations(req, movements)
}

/** With its lines in the status in which they are sent, to the house or to a dealer. */
function begun(data: RmaData, first: DealerFirst | null): RmaData {
  const lines = (data.lines ?? []).map((line) => ({ ...line, status: firstStatus(first) }))
  return { ...data, lines, status: headerStatus(lines), ...waitingFor(first) }
}

function write(req: PayloadRequest, data: RmaData, draft: string | undefined): Promise<Rma> {
  if (draft === undefined) return createCase(req, { collection: 'rmas', data })
  return req.payload.update({ collection: 'rmas', id: draft, data, depth: 0, overrideAccess: true, req })
}

function submittedEvent(actor: Actor, rma: Rma, at: string) {
  const lines = rma.lines ?? []
  const about = { case: rma.id, customer: String(rma.customer), actor: caseActor(actor), at }
  const pieces = lines.reduce((sum, { quantityRequested }) => sum + quantityRequested, 0)
  const data = { number: rma.number ?? '', lines: lines.length, pieces, onBehalf: actor.kind === 'staff' }
  return caseEvent('submitted', about, data)
}
