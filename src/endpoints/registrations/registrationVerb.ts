/** What the verbs on a registration have in common: one transaction in which it moves, and what follows is done and queued. */
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import {
  OPEN_REGISTRATION_STATUSES,
  type RegistrationEvent,
  type RegistrationStatus,
  requireRegistrationTransition,
} from '@/core/registrations/status'
import { compareAndSet } from '@/db/atomic'
import { enqueueErpEvent } from '@/outbox/enqueue'
import type { Registration } from '@/payload-types'
import { requireStaff, type StaffActor } from '../request/actor'
import { pathId } from '../request/body'
import { requireUnchanged } from '../request/findCase'
import { verbOnce } from '../request/verbOnce'
import { tellApplicant } from './mails'

export type RegistrationVerb = {
  readonly event: RegistrationEvent
  readonly unchangedSince: string | undefined
  /** What staff wrote to it. */
  readonly note?: string
  /** What else happens, in the same transaction; gives what the registration remembers of it. */
  readonly work?: (req: PayloadRequest, registration: Registration) => Promise<Partial<Registration>>
}

/**
 * Of two who decide at once one wins: the status is moved from the one that was read, by compare-and-set, before anything
 * else is done.
 *
 * @param body the parsed request, the same for the same request
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, TRANSITION_NOT_ALLOWED, ALREADY_DECIDED, and what the work throws
 */
export async function takeVerb(req: PayloadRequest, body: unknown, verb: RegistrationVerb): Promise<Response> {
  const actor = requireStaff(req, 'admin', 'agent')
  const id = pathId(req)
  const again = async (inside: PayloadRequest) => ({ doc: await findRegistration(inside, id) })
  const work = async (inside: PayloadRequest) => {
    const registration = await findRegistration(inside, id)
    requireUnchanged(registration, verb)
    await decide(inside, { registration, decider: actor, verb })
    return { doc: await findRegistration(inside, id) }
  }
  return verbOnce(req, { body, again, work })
}

/** Staff, or a contact who decides for the dealer. */
export type Decider = StaffActor | { readonly kind: 'dealer'; readonly id: string; readonly role: 'dealer' }

type Decision = { readonly registration: Registration; readonly decider: Decider; readonly verb: RegistrationVerb }

/**
 * Takes the verb, inside a transaction. Whether the decider may see the registration was asked before.
 *
 * @throws DomainError TRANSITION_NOT_ALLOWED, ALREADY_DECIDED, and what the work throws
 */
export async function decide(req: PayloadRequest, { registration, decider, verb }: Decision): Promise<void> {
  const { id } = registration
  const { mails, to } = await move(req, { registration, decider, verb })
  const made = (await verb.work?.(req, registration)) ?? {}
  const data = { ...made, ...decisionOf(verb, { decider, to }) }
  await req.payload.update({ collection: 'registrations', id, data, depth: 0, overrideAccess: true, req })
  if (verb.event === 'approve' && made.customer) await tellErp(req, registration, String(made.customer))
  for (const event of mails) await tellApplicant(req, registration, event)
}

const tellErp = (req: PayloadRequest, { id, name }: Registration, customer: string): Promise<void> =>
  enqueueErpEvent(req, { type: 'registration.approved', registration: id, customer }, name)

async function findRegistration(req: PayloadRequest, id: string): Promise<Registration> {
  const found = await req.payload.findByID({
    collection: 'registrations',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!found) throw new DomainError('NOT_FOUND', 'No such registration')
  return found
}

async function move(req: PayloadRequest, { registration: { id, status }, decider, verb }: Decision) {
  const arrow = requireRegistrationTransition(status, verb.event, decider.role)
  const moved = await compareAndSet(req, {
    collection: 'registrations',
    where: { and: [{ id: { equals: id } }, { status: { equals: status } }] },
    data: { status: arrow.to },
  })
  if (!moved) throw new DomainError('ALREADY_DECIDED', 'Somebody else decided it first', { id })
  return arrow
}

type Decided = { readonly decider: Decider; readonly to: RegistrationStatus }

/** Who ended it, when and with which words; nothing for one that goes on. */
function decisionOf({ note }: RegistrationVerb, { decider, to }: Decided): Partial<Registration> {
  if (OPEN_REGISTRATION_STATUSES.some((open) => open === to)) return {}
  const by = decider.kind === 'staff' ? { decidedBy: decider.id } : { decidedByContact: decider.id }
  return { decidedAt: new Date().toISOString(), ...by, decisionNote: note ?? null }
}
