import { planInspection } from '@/core/rmas/inspection'
import { InspectRequest } from '@/core/rmas/receivingRequests'
import { requireLineTransition } from '@/core/rmas/status'
import { awaitsSecondAgent, queueInspected } from './receivingEffects'
import { receivingVerb, record, writeChanges } from './receivingVerb'

/** POST /api/rmas/:id/inspect: an outcome for every piece of the lines that are named. */
export const inspectRma = receivingVerb({
  name: 'inspect',
  schema: InspectRequest,
  work: async (req, of, request) => {
    const planned = planInspection(of.lines, request.lines)
    requireLineTransition('received', 'inspect', of.agent.role)
    const saved = await writeChanges(req, of, { changes: planned })
    const data = { status: saved.status, lines: planned.map(({ id, outcomes }) => ({ id, outcomes })) }
    await record(req, of, { kind: 'inspected', data, note: request.note })
    // What a second agent may still refuse is told to nobody by mail.
    if (!(await awaitsSecondAgent(req, saved))) await queueInspected(req, saved)
  },
})
