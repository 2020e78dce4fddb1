/** How a row ends: done, tried again later, or dead. Only who holds the lease may say so. */
import type { PayloadRequest, Where } from 'payload'

import { nextAttempt } from '@/core/outbox/backoff'
import { type CaseEvent, caseEvent } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { appendEvent } from '@/db/caseEvents'
import { inTransaction } from '@/db/transaction'
import type { Outbox } from '@/payload-types'
import { aboutCase, type CaseAbout } from './aboutCase'
import { LEASE_MS } from './claim'
import { caseOfEffect, documentPayload, mailPayload, vatCheckPayload, withoutToken } from './payloads'
import { systemRequest, type Tools } from './tools'
import { openUnchecked } from './unchecked'

/** Trying again will not help. Its message is shown in the panel. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless'
}

/** Somebody else holds the row by now: what was done for it is undone, and the other one goes on. */
class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

const REASON_MAX = 300

/** Ends the row inside the transaction that stores what it was for. */
export async function markDone(
  req: PayloadRequest,
  row: Outbox,
  now: Date,
  facts: Partial<Outbox> = {},
): Promise<void> {
  const done = { status: 'done', doneAt: now.toISOString(), lastError: null, payload: withoutToken(row) }
  await endLease(req, row, { ...done, ...facts })
}

/** Ends a row whose effect nobody waits for any more; staff read why. */
export const leaveUndone = async (tools: Tools, row: Outbox, reason: string): Promise<void> =>
  inTransaction(await systemRequest(tools), (req) => markDone(req, row, tools.now(), { lastError: reason }))

/** Puts the row off, or gives it up after three days. */
export async function markFailed(tools: Tools, row: Outbox, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return
  const reason = reasonOf(error)
  const attempts = row.attempts ?? 1
  const now = tools.now()
  const next = error instanceof Hopeless ? 'dead' : nextAttempt(attempts, firstDue(row), now, tools.random())
  tools.logger.warn({ row: row.id, kind: row.kind, attempts, next, reason }, 'effect failed')
  await inTransaction(await systemRequest(tools), async (req) => {
    if (next !== 'dead')
      return endLease(req, row, { status: 'due', nextAttemptAt: next.toISOString(), lastError: reason })
    await endLease(req, row, { status: 'dead', lastError: reason, payload: withoutToken(row) })
    if (row.kind === 'vatCheck') await openUnchecked(req, vatCheckPayload(row).registration)
    await recordFailure(req, row, reason, now)
  })
}

/**
 * For what takes longer than a lease: the row, changed in place, is held for another one.
 *
 * @throws LeaseLost when somebody else holds it by now
 */
export async function keepLease(tools: Tools, row: Outbox): Promise<void> {
  const leaseUntil = new Date(tools.now().getTime() + LEASE_MS).toISOString()
  const held: Where = { and: [{ id: { equals: row.id } }, { leaseUntil: { equals: row.leaseUntil } }] }
  const kept = await compareAndSet(await systemRequest(tools), {
    collection: 'outbox',
    where: held,
    data: { leaseUntil },
  })
  if (!kept) throw new LeaseLost(row.id)
  row.leaseUntil = leaseUntil
}

async function endLease(req: PayloadRequest, row: Outbox, data: Record<string, unknown>): Promise<void> {
  const held: Where = { and: [{ id: { equals: row.id } }, { leaseUntil: { equals: row.leaseUntil } }] }
  const ended = await compareAndSet(req, { collection: 'outbox', where: held, data: { ...data, leaseUntil: null } })
  if (!ended) throw new LeaseLost(row.id)
}

async function recordFailure(req: PayloadRequest, row: Outbox, reason: string, now: Date): Promise<void> {
  const of = caseOfEffect(row)
  if (!of) return
  const about = await aboutCase(req, of, now)
  await appendEvent(req, failureOf(row, about, { reason, attempts: row.attempts ?? 1 }), of.kind)
}

function failureOf(row: Outbox, about: CaseAbout, why: { reason: string; attempts: number }): CaseEvent {
  if (row.kind === 'mail') {
    const { event, to, cc = [] } = mailPayload(row)
    return caseEvent('mail-failed', about, { event, to, cc, ...why })
  }
  const { kind, revision } = documentPayload(row)
  return caseEvent('document-failed', about, { document: kind, revision, ...why })
}

/** A row that waited, for its documents or for a relay, has its three days before it all the same. */
function firstDue({ createdAt, firstAttemptAt, payload }: Outbox): Date {
  const { retriedAt } = payload as { retriedAt?: string }
  return new Date(retriedAt ?? firstAttemptAt ?? createdAt)
}

/** One line for the panel: what went wrong, without a password that a server's address may hold. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown error'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const told = error.message.startsWith(code) ? error.message : `${code}: ${error.message}`
  const line = told.split('\n')[0] ?? ''
  return line.replace(/\/\/[^\s/@]*@/g, '//').slice(0, REASON_MAX)
}
