/** What receiving, inspecting, completing and correcting have in common. */
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { outcomeFigures } from '@/core/rmas/outcomes'
import { onChange } from '@/core/rmas/quantities'
import type { LineChange, ReceivedLine } from '@/core/rmas/received'
import { headerStatus } from '@/core/rmas/status'
import { type CaseEvent, type CaseEventData, type CaseEventKind, caseEvent } from '@/core/timeline'
import { moveReservations } from '@/db/reserve'
import type { Rma } from '@/payload-types'
import { caseActor, requireStaff, type StaffActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { claimRevision, requireUnchanged } from '../request/findCase'
import { once } from '../request/idempotency'
import { oneCase } from '../request/oneCase'
import { recordEvent } from '../request/recordEvent'
import { findAsCaller } from './drafts'
import { readAsCaller } from './rmaData'

export type ReceivingCase = { readonly agent: StaffActor; readonly rma: Rma; readonly lines: readonly ReceivedLine[] }

type Verb<Schema extends z.ZodType<{ revision: number }>> = {
  readonly name: string
  readonly schema: Schema
  readonly work: (req: PayloadRequest, of: ReceivingCase, request: z.infer<Schema>) => Promise<void>
}

/** POST /api/rmas/:id/<name>, for agents and admins: once per key, and only on the revision that the caller saw. */
export function receivingVerb<Schema extends z.ZodType<{ revision: number }>>({ name, schema, work }: Verb<Schema>) {
  return {
    path: `/:id/${name}`,
    method: 'post',
    custom: described({
      who: ['agent', 'admin'],
      body: schema,
      answer: 'rmas',
      once: true,
      errors: [
        'QUANTITY_EXCEEDS_RETURNABLE',
        'UNKNOWN_ORDER_LINE',
        'DUPLICATE_LINE',
        'TRANSITION_NOT_ALLOWED',
        'CHANGED_MEANWHILE',
        'QUANTITY_EXCEEDS_APPROVED',
        'NOTHING_COUNTED',
        'OUTCOMES_DO_NOT_ADD_UP',
        'ALREADY_CREDITED',
        'AWAITS_CONFIRMATION',
        'SECOND_AGENT_REQUIRED',
      ],
    }),
    handler: async (req) => {
      const request = await readBody(req, schema)
      const agent = requireStaff(req, 'admin', 'agent')
      return once(req, {
        ...oneCase('rmas'),
        body: request,
        work: async (inside) => {
          const rma = await findAsCaller(inside, pathId(req))
          requireUnchanged(rma, { unchangedRevision: request.revision })
          await work(inside, { agent, rma, lines: linesOf(rma) }, request)
          return { status: 200, body: { doc: await readAsCaller(inside, rma.id) } }
        },
      })
    },
  } satisfies Endpoint
}

const linesOf = ({ lines }: Rma) => (lines ?? []).map((line) => ({ ...line, id: String(line.id) }))

/** Nothing waits for a second agent. */
export const NO_CONFIRMATION = { askedBy: null, askedAt: null, amountCents: null }

type More = Partial<Pick<Rma, 'unexpected' | 'confirmation'>>

/** Writes what lines become and moves what they hold. Whatever waited for a second agent is asked anew. */
export async function writeChanges(
  req: PayloadRequest,
  { rma }: Pick<ReceivingCase, 'rma'>,
  { changes, more = {} }: { readonly changes: readonly LineChange[]; readonly more?: More },
): Promise<Rma> {
  await claimRevision(req, { kind: 'rmas', row: rma }, 'CHANGED_MEANWHILE')
  const byId = new Map(changes.map((change) => [change.id, change]))
  const lines = linesOf(rma).map((line) => {
    const change = byId.get(line.id)
    return { before: line, after: change ? { ...line, ...storedChange(change) } : line }
  })
  await moveReservations(
    req,
    lines.flatMap(({ before, after }) =>
      before.orderLine ? [{ orderLine: String(before.orderLine), delta: onChange(before, after) }] : [],
    ),
  )
  const after = lines.map((line) => line.after)
  const data = { confirmation: NO_CONFIRMATION, ...more, lines: after, status: headerStatus(after) }
  return req.payload.update({ collection: 'rmas', id: rma.id, data, depth: 0, overrideAccess: true, req })
}

function storedChange({ id: _, status, quantityReceived, grade, outcomes }: LineChange) {
  return {
    status,
    quantityReceived,
    grade,
    outcomes: outcomes.map(({ kind, quantity, note }) => ({ kind, quantity, note: note ?? null })),
    ...outcomeFigures(outcomes),
    completedAt: status === 'completed' ? new Date().toISOString() : null,
  }
}

/** Tells the timeline; `note` stays in the house. */
export async function record<Kind extends CaseEventKind>(
  req: PayloadRequest,
  { agent, rma }: Pick<ReceivingCase, 'agent' | 'rma'>,
  event: { readonly kind: Kind; readonly data: CaseEventData[Kind]; readonly note?: string | undefined },
): Promise<void> {
  const at = new Date().toISOString()
  const about: Pick<CaseEvent, 'case' | 'customer' | 'actor' | 'at'> = {
    case: rma.id,
    customer: String(rma.customer),
    actor: caseActor(agent),
    at,
  }
  await recordEvent(req, caseEvent(event.kind, about, event.data) as CaseEvent)
  const note = event.note?.trim()
  if (note) await recordEvent(req, caseEvent('noted', about, { note }))
}
