/** Takes rows in hand, one relay at a time, by compare-and-set. A lease that ran out means that its holder died. */
import type { Where } from 'payload'

import { compareAndSet, increment } from '@/db/atomic'
import type { Outbox } from '@/payload-types'
import { erpEventPayload, mailPayload } from './payloads'
import { systemRequest, type Tools } from './tools'

/** Longer than any handler takes that does not keep its lease. */
export const LEASE_MS = 60_000
const LOOK_AGAIN_MS = 1_000

/**
 * Up to `count` rows, ready and leased to the caller. Pages come first: a moment was promised. Documents come before mails, which wait for them.
 *
 * @param held ids that the caller still works on: a lease that ran out meanwhile is no reason to begin again
 */
export async function claimDue(tools: Tools, count: number, held: readonly string[] = []): Promise<Outbox[]> {
  const claimed: Outbox[] = []
  for (const kind of ['page', 'dealerTerm', 'document', 'mail', 'vatCheck', 'erpEvent', 'gridExport'] as const) {
    if (claimed.length >= count) break
    if (kind === 'gridExport' && (await isMakingOne(tools, held))) break
    for (const row of await findDue(tools, kind, count * 2, held)) {
      if (claimed.length >= count) break
      if (kind === 'mail' && (await postpone(tools, row))) continue
      if (kind === 'erpEvent' && (await comesLater(tools, row))) continue
      const mine = await claim(tools, row)
      if (!mine) continue
      claimed.push(mine)
      if (kind === 'gridExport') break
    }
  }
  return claimed
}

/** A workbook takes long, and mails are not to wait for several. */
async function isMakingOne({ payload }: Tools, held: readonly string[]): Promise<boolean> {
  if (held.length === 0) return false
  const where: Where = { kind: { equals: 'gridExport' }, id: { in: [...held] } }
  return (await payload.count({ collection: 'outbox', where, overrideAccess: true })).totalDocs > 0
}

async function findDue({ payload, now }: Tools, kind: Outbox['kind'], limit: number, held: readonly string[]) {
  const moment = now().toISOString()
  const { docs } = await payload.find({
    collection: 'outbox',
    where: {
      and: [
        { kind: { equals: kind }, ...(held.length > 0 && { id: { not_in: held } }) },
        {
          or: [
            { status: { equals: 'due' }, nextAttemptAt: { less_than_equal: moment } },
            { status: { equals: 'leased' }, leaseUntil: { less_than: moment } },
          ],
        },
      ],
    },
    sort: 'nextAttemptAt',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs
}

/** The row as it was read, and nothing else. */
const unchanged = ({ id, status, nextAttemptAt, leaseUntil }: Outbox): Where => ({
  and: [
    { id: { equals: id } },
    { status: { equals: status } },
    status === 'leased' ? { leaseUntil: { equals: leaseUntil } } : { nextAttemptAt: { equals: nextAttemptAt } },
  ],
})

async function claim(tools: Tools, row: Outbox): Promise<Outbox | null> {
  const now = tools.now()
  const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString()
  const firstAttemptAt = row.firstAttemptAt ?? now.toISOString()
  const data = { status: 'leased', leaseUntil, firstAttemptAt, attempts: increment(1) }
  const taken = await compareAndSet(await systemRequest(tools), { collection: 'outbox', where: unchanged(row), data })
  return taken && { ...row, status: 'leased', leaseUntil, firstAttemptAt, attempts: (row.attempts ?? 0) + 1 }
}

/** Puts a mail off when one of its documents is still to come. Says whether it did. */
async function postpone(tools: Tools, row: Outbox): Promise<boolean> {
  const keys = mailPayload(row).documents
  if (!keys?.length) return false
  const { docs } = await tools.payload.find({
    collection: 'outbox',
    where: { dedupeKey: { in: [...keys] }, status: { in: ['due', 'leased'] } },
    limit: keys.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  if (docs.length === 0) return false
  const next = Math.max(...docs.map(({ nextAttemptAt }) => Date.parse(nextAttemptAt)), tools.now().getTime())
  const data = { status: 'due', nextAttemptAt: new Date(next + LOOK_AGAIN_MS).toISOString(), leaseUntil: null }
  await compareAndSet(await systemRequest(tools), { collection: 'outbox', where: unchanged(row), data })
  return true
}

/** Whether the ERP must hear of something else first that happened to the same case. */
async function comesLater({ payload }: Tools, row: Outbox): Promise<boolean> {
  const mine = erpEventPayload(row)
  if (!('entry' in mine)) return false
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { kind: { equals: 'erpEvent' }, subject: { equals: row.subject }, status: { in: ['due', 'leased'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(erpEventPayload).some((other) => 'entry' in other && other.id === mine.id && other.entry < mine.entry)
}
