/** What the verbs on a service request have in common: one transaction in which it moves, is told of, and mails are queued. */
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import {
  requireServiceTransition,
  SERVICE_TRANSITIONS,
  type ServiceEvent,
  type ServiceStatus,
} from '@/core/services/status'
import type { ServiceRequest } from '@/payload-types'
import { type Actor, caseActor, requireActor, requireStaff, roleOf } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { claimRevision, findCase, requireUnchanged, type Unchanged } from '../request/findCase'
import { keepNote } from '../request/keepNote'
import { oneCase } from '../request/oneCase'
import { recordEvent } from '../request/recordEvent'
import { eventOf, type Telling } from '../request/telling'
import { verbOnce } from '../request/verbOnce'
import { queueMails } from './effects'
import { type RequestData, readAsCaller } from './requestData'

type Common = Unchanged & { readonly internalNote?: string | undefined }

export type Plan = { readonly data: Partial<RequestData>; readonly told: Telling }

type Planning<Body> = (body: Body, request: ServiceRequest, req: PayloadRequest) => Plan | Promise<Plan>

const CLOSED: readonly ServiceStatus[] = ['done', 'declined', 'cancelled']

/** POST /api/service-requests/:id/<event> */
export const serviceVerb = <Schema extends z.ZodType<Common>>(
  event: ServiceEvent,
  schema: Schema,
  plan: Planning<z.infer<Schema>>,
): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  custom: described({
    who: openToContacts(event) ? ['contact', 'agent', 'admin'] : ['agent', 'admin'],
    body: schema,
    answer: 'service-requests',
    once: true,
    errors: ['TRANSITION_NOT_ALLOWED', 'CHANGED_MEANWHILE', 'QUESTION_CHANGED'],
  }),
  handler: async (req) => {
    const body = await readBody(req, schema)
    const actor = await actorOf(req, event)
    const work = async (inside: PayloadRequest) => {
      const request = await findCase(inside, { kind: 'service-requests', id: pathId(req) })
      requireUnchanged(request, body)
      await move(inside, { event, actor, request, body, plan: (held) => plan(body, held, inside) })
      return { doc: await readAsCaller(inside, request.id) }
    }
    return verbOnce(req, { ...oneCase('service-requests'), body, work })
  },
})

const openToContacts = (event: ServiceEvent) =>
  SERVICE_TRANSITIONS.some((one) => one.event === event && one.by.some((by) => by === 'contact'))

/** Verbs that no contact may take are refused to contacts whatever the status. */
function actorOf(req: PayloadRequest, event: ServiceEvent): Actor | Promise<Actor> {
  return openToContacts(event)
    ? requireActor(req, 'requestService', 'admin', 'agent')
    : requireStaff(req, 'admin', 'agent')
}

export type Move = {
  readonly event: ServiceEvent
  readonly actor: Actor
  readonly request: ServiceRequest
  readonly body: Common
  readonly plan: (request: ServiceRequest) => Plan | Promise<Plan>
}

/** Takes one arrow of the status table. Inside the caller's transaction. */
export async function move(req: PayloadRequest, { event, actor, request, body, plan }: Move): Promise<void> {
  const { to, mails } = requireServiceTransition(request.status, event, roleOf(actor))
  const revision = await claimRevision(req, { kind: 'service-requests', row: request }, 'TRANSITION_NOT_ALLOWED')
  const { data, told } = await plan(request)
  const at = new Date().toISOString()
  const saved = await req.payload.update({
    collection: 'service-requests',
    id: request.id,
    data: {
      ...data,
      status: to,
      ...(CLOSED.includes(to) ? { closedAt: at } : {}),
      ...(actor.kind === 'staff' ? { handledBy: actor.id } : {}),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const about = { case: request.id, customer: String(request.customer), actor: caseActor(actor), at }
  await recordEvent(req, eventOf(told, about), 'service-requests')
  if (body.internalNote?.trim()) await keepNote(req, 'service-requests', { about, note: body.internalNote.trim() })
  await queueMails(req, { request: saved, revision }, mails)
}
