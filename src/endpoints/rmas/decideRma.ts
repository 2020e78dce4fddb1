import type { Endpoint, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { type PlannedLine, planDecision } from '@/core/rmas/decision'
import { DecideRequest } from '@/core/rmas/requests'
import { headerStatus, requireLineTransition } from '@/core/rmas/status'
import { caseEvent } from '@/core/timeline'
import { moveReservations } from '@/db/reserve'
import type { Rma } from '@/payload-types'
import { caseActor, requireStaff, type StaffActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { claimRevision } from '../request/findCase'
import { oneCase } from '../request/oneCase'
import { recordEvent } from '../request/recordEvent'
import { verbOnce } from '../request/verbOnce'
import { findAsCaller } from './drafts'
import { queueDecided } from './effects'
import { findCustomers } from './eligibleLines'
import { loadFormOn } from './houseRules'
import { readAsCaller } from './rmaData'

/** POST /api/rmas/:id/decide: approves all, some or parts; what is not approved is rejected and can be returned again. */
export const decideRma: Endpoint = {
  path: '/:id/decide',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: DecideRequest,
    answer: 'rmas',
    once: true,
    errors: [
      'QUANTITY_EXCEEDS_RETURNABLE',
      'UNKNOWN_ORDER_LINE',
      'DUPLICATE_LINE',
      'ALREADY_DECIDED',
      'TRANSITION_NOT_ALLOWED',
      'QUANTITY_EXCEEDS_REQUESTED',
    ],
  }),
  handler: async (req) => {
    const decision = await readBody(req, DecideRequest)
    const agent = requireStaff(req, 'admin', 'agent')
    const work = async (inside: PayloadRequest) => {
      const rma = await findAsCaller(inside, pathId(req))
      await decide(inside, agent, rma, decision)
      return { doc: await readAsCaller(inside, rma.id) }
    }
    return verbOnce(req, { ...oneCase('rmas'), body: decision, work })
  },
}

async function decide(req: PayloadRequest, agent: StaffActor, rma: Rma, decision: DecideRequest): Promise<void> {
  const lines = (rma.lines ?? []).map((line) => ({ ...line, id: String(line.id) }))
  const planned = planDecision({ status: rma.status, lines }, decision)
  for (const { status } of planned)
    requireLineTransition('requested', status === 'approved' ? 'approve' : 'reject', agent.role)
  const revision = await claimRevision(req, { kind: 'rmas', row: rma }, 'ALREADY_DECIDED')

  const byId = new Map(planned.map((line) => [line.id, line]))
  const decided = lines.map((line) => ({ ...line, ...outcomeOf(byId.get(line.id)) }))
  await moveReservations(
    req,
    decided.flatMap((line) => {
      const plan = byId.get(line.id)
      return plan && line.orderLine ? [{ orderLine: String(line.orderLine), delta: plan.delta }] : []
    }),
  )
  const at = new Date().toISOString()
  const data = {
    lines: decided,
    status: headerStatus(decided),
    decidedAt: at,
    decidedBy: agent.id,
    decisionNote: decision.note?.trim() || null,
  }
  const saved = await req.payload.update({ collection: 'rmas', id: rma.id, data, depth: 0, overrideAccess: true, req })
  const outcome = { rma: saved, revision, planned, at }
  await recordDecision(req, agent, outcome)
  await queueEffects(req, outcome, decision.label === true)
}

type Outcome = {
  readonly rma: Rma
  readonly revision: number
  readonly planned: readonly PlannedLine[]
  readonly at: string
}

const outcomeOf = (plan: PlannedLine | undefined) =>
  plan ? { quantityApproved: plan.quantityApproved, status: plan.status, note: plan.note } : {}

function recordDecision(req: PayloadRequest, agent: StaffActor, outcome: Outcome): Promise<void> {
  const { rma, revision, planned, at } = outcome
  const asked = new Map((rma.lines ?? []).map(({ id, quantityRequested }) => [String(id), quantityRequested]))
  const lines = planned.map(({ id, quantityApproved, note }) => ({
    id,
    quantityRequested: asked.get(id) ?? 0,
    quantityApproved,
    note,
  }))
  const about = { case: rma.id, customer: String(rma.customer), actor: caseActor(agent), at }
  return recordEvent(
    req,
    caseEvent('decided', about, { status: rma.status, revision, note: rma.decisionNote ?? null, lines }),
  )
}

async function queueEffects(req: PayloadRequest, { rma, revision, planned }: Outcome, label: boolean): Promise<void> {
  const customer = (await findCustomers(req, [String(rma.customer)])).get(String(rma.customer))
  if (!customer) throw new DomainError('NOT_FOUND', 'The customer is gone')
  const anyApproved = planned.some(({ quantityApproved }) => quantityApproved > 0)
  await queueDecided(req, { ...rma, revision, customer, anyApproved, label }, await loadFormOn(req))
}
