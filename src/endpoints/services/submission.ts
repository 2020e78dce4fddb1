/** Sending a service request: checked, numbered, written, recorded and queued in one transaction. */
import type { PayloadRequest } from 'payload'

import { dayIn } from '@/core/day'
import { throwAll } from '@/core/errors'
import type { Answers } from '@/core/forms/condition'
import { dueAt } from '@/core/services/target'
import { caseEvent } from '@/core/timeline'
import type { ServiceRequest } from '@/payload-types'
import { judgeAnswers } from '../forms/judgeAnswers'
import { type Actor, caseActor } from '../request/actor'
import { recordEvent } from '../request/recordEvent'
import { takeNumber } from '../request/takeNumber'
import { frozenAnswers, NO_ANSWERS } from '../rmas/rmaAnswers'
import { queueMails } from './effects'
import { type RequestData, requestData } from './requestData'
import { requireService, type Service, type Wanted } from './requireService'

export type Asked = Wanted & { readonly answers?: Answers | undefined }

/**
 * Sends a request: as a new one, or as the draft with id `draft`. Runs inside the caller's transaction.
 *
 * @throws DomainError | DomainErrors naming every refusal
 */
export async function submitService(
  req: PayloadRequest,
  actor: Actor,
  asked: Asked & { readonly draft?: string },
): Promise<ServiceRequest> {
  const { answers = {} } = asked
  const service = await requireService(req, actor, asked)
  const draft = asked.draft === undefined ? undefined : ({ kind: 'service-requests', id: asked.draft } as const)
  const now = new Date()
  const today = dayIn(await businessZone(req), now)
  const about = { customer: service.customer.id, draft, today }
  const { answered, problems } = await judgeAnswers(req, [{ line: null, form: service.form, answers }], about)
  throwAll(problems)

  const at = now.toISOString()
  const series = { name: 'service', pattern: service.type.series } as const
  const data: RequestData = {
    ...requestData(actor, service, answers),
    answers: (await frozenAnswers(req, answered)).get(null) ?? NO_ANSWERS,
    status: 'submitted',
    submittedAt: at,
    dealer: service.customer.dealer ?? null,
    dueAt: targetOf(service, at),
    number: await takeNumber(req, series, today),
  }
  const request = await write(req, data, asked.draft)
  const event = { case: request.id, customer: service.customer.id, actor: caseActor(actor), at }
  const told = { number: request.number ?? '', onBehalf: actor.kind === 'staff' }
  await recordEvent(req, caseEvent('requested', event, told), 'service-requests')
  await queueMails(req, { request, revision: request.revision ?? 0 }, ['service-received', 'service-new-for-staff'])
  return request
}

function targetOf({ type: { targetTime, targetUnit } }: Service, at: string): string | null {
  return targetTime ? dueAt(at, { time: targetTime, unit: targetUnit ?? 'hours' }) : null
}

function write(req: PayloadRequest, data: RequestData, draft: string | undefined): Promise<ServiceRequest> {
  const options = { collection: 'service-requests', depth: 0, overrideAccess: true, req } as const
  return draft === undefined
    ? req.payload.create({ ...options, data })
    : req.payload.update({ ...options, id: draft, data })
}

async function businessZone(req: PayloadRequest): Promise<string> {
  return (await req.payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true, req })).businessZone
}
