import { createHash } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import { type CaseKind, ofCase, whereCase } from '@/core/cases'
import { type CaseEvent, eventHashInput } from '@/core/timeline'
import { compareAndSet } from './atomic'

/**
 * Appends to the timeline of a case, in the caller's transaction. Each event carries the hash of the one before it; the case
 * row is written first, so that two who append at once come one after the other. `at` is moved on by a millisecond where
 * needed: within a case it always rises, and so gives the order.
 *
 * @param of the kind of the event's case
 * @throws Error when there is no such case
 */
export async function appendEvent(req: PayloadRequest, event: CaseEvent, of: CaseKind = 'rmas'): Promise<void> {
  const touched = await compareAndSet(req, {
    collection: of,
    where: { id: { equals: event.case } },
    data: { updatedAt: event.at },
  })
  if (!touched) throw new Error(`There is no case ${event.case}`)
  const whole = { kind: of, id: event.case }
  const last = await lastEvent(req, whereCase(whole))
  const at = new Date(Math.max(Date.parse(event.at), last ? Date.parse(last.at) + 1 : 0)).toISOString()
  const previousHash = last?.hash ?? null
  const { actor, data, case: _, ...rest } = event
  await req.payload.create({
    collection: 'case-events',
    data: {
      ...rest,
      ...ofCase(whole),
      at,
      actor: { kind: actor.kind, account: actor.id, name: actor.name },
      data: { ...data },
      previousHash,
      hash: eventHash(previousHash, { ...event, at }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** What a case event's `hash` must be. */
export function eventHash(previousHash: string | null, event: CaseEvent): string {
  return createHash('sha256').update(eventHashInput(previousHash, event)).digest('hex')
}

async function lastEvent(req: PayloadRequest, where: Where) {
  const { docs } = await req.payload.find({
    collection: 'case-events',
    where,
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}
