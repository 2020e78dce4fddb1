import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { planCompletion } from '@/core/rmas/inspection'
import { creditCents } from '@/core/rmas/outcomes'
import { CompleteRequest } from '@/core/rmas/receivingRequests'
import { requireLineTransition } from '@/core/rmas/status'
import { awaitsSecondAgent, queueCompleted } from './receivingEffects'
import { type ReceivingCase, receivingVerb, record, writeChanges } from './receivingVerb'

/** POST /api/rmas/:id/complete: the inspected lines are done, or wait for a second agent when they credit more than the limit. */
export const completeRma = receivingVerb({
  name: 'complete',
  schema: CompleteRequest,
  work: async (req, of, { note }) => {
    const { agent, rma } = of
    requireLineTransition('inspected', 'complete', agent.role)
    if (rma.confirmation?.askedBy) throw new DomainError('AWAITS_CONFIRMATION', 'It waits for a second agent already')
    planCompletion(of.lines)
    if (!(await awaitsSecondAgent(req, rma))) return finish(req, of, note)

    const amountCents = creditCents(of.lines)
    const confirmation = { askedBy: agent.id, askedAt: new Date().toISOString(), amountCents }
    await writeChanges(req, of, { changes: [], more: { confirmation } })
    await record(req, of, { kind: 'confirmation-asked', data: { amountCents }, note })
  },
})

/** POST /api/rmas/:id/confirm: a second agent confirms what another one asked to complete. */
export const confirmRma = receivingVerb({
  name: 'confirm',
  schema: CompleteRequest,
  work: async (req, of, { note }) => {
    const { agent, rma } = of
    requireLineTransition('inspected', 'complete', agent.role)
    const { askedBy, amountCents } = rma.confirmation ?? {}
    if (!askedBy) throw new DomainError('TRANSITION_NOT_ALLOWED', 'Nothing waits for a second agent')
    if (String(askedBy) === agent.id) throw new DomainError('SECOND_AGENT_REQUIRED', 'The same agent asked for it')
    const data = { amountCents: amountCents ?? null, askedBy: String(askedBy) }
    await record(req, of, { kind: 'confirmed', data, note })
    await finish(req, of, undefined)
  },
})

async function finish(req: PayloadRequest, of: ReceivingCase, note: string | undefined): Promise<void> {
  const planned = planCompletion(of.lines)
  const saved = await writeChanges(req, of, { changes: planned })
  const data = { status: saved.status, lines: planned.map(({ id }) => ({ id })) }
  await record(req, of, { kind: 'completed', data, note })
  await queueCompleted(req, saved)
}
