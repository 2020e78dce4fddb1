/** Takes rows in hand, one relay at a time, by compare-and-set. A lease that ran out means that its holder died. */
import type { Where } from 'payload'

import { compareAndSet, increment } from '@/db/atomic'
import type { Outbox } from '@/payload-types'
import { erpEventPayload, mailPayload } from './payloads'
import { systemRequest, type Tools } from './tools'

/** Longer than any handler takes that does not keep its lease. */
export const LEASE_MS = 60_000
const LOOK_AGAIN_MS = 1_000

/** So many are read at once: mostly that is all there is. */
const MOST_READ = 24

/** In the order of their turns. */
const KINDS = ['page', 'dealerTerm', 'document', 'mail', 'vatCheck', 'erpEvent', 'gridExport'] as const

/**
 * Up to `count` rows, ready and leased to the caller. Pages come first: a moment was promised. Documents come before mails, which wait for them.
 *
 * @param held ids that the caller still works on: a lease that ran out meanwhile is no reason to begin again
 */
export async function claimDue(tools: Tools, count: number, held: readonly string[] = []): Promise<Outbox[]> {
  const claimed: Outbox[] = []
  const dueOf = await dueByKind(tools, count, held)
  for (const kind of KINDS) {
    if (claimed.length >= count) break
    const due = await dueOf(kind)
    if (kind === 'gridExport' && due.length > 0 && (await isMakingOne(tools, held))) break
    for (const row of due) {
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

type DueOf = (kind: Outbox['kind']) => readonly Outbox[] | Promise<readonly Outbox[]>

/** One question for all kinds. Where more is due than it reads, each kind is asked for: no crowd of one keeps another from its turn. */
async function dueByKind(tools: Tools, count: number, held: readonly string[]): Promise<DueOf> {
  const limit = count * 2
  const { rows, isAll } = await findDue(tools, { limit: MOST_READ, held })
  if (!isAll) return async (kind) => (await findDue(tools, { kind, limit, held })).rows
  return (kind) => rows.filter((row) => row.kind === kind).slice(0, limit)
}

type Search = { readonly kind?: Outbox['kind']; readonly limit: number; readonly held: readonly string[] }

/** The ones that wait longest. What is held is left out here and not by the database, so that the question stays the same. */
async function findDue({ payload, now }: Tools, { kind, limit, held }: Search) {
  const moment = now().toISOString()
  const isDue: Where = {
    or: [
      { status: { equals: 'due' }, nextAttemptAt: { less_than_equal: moment } },
      { status: { equals: 'leased' }, leaseUntil: { less_than: moment } },
    ],
  }
  const most = limit + held.length
  const { docs } = await payload.db.find<Outbox>({
    collection: 'outbox',
    where: kind ? { and: [{ kind: { equals: kind } }, isDue] } : isDue,
    sort: 'nextAttemptAt',
    limit: most,
    pagination: false,
  })
  const free = docs.filter(({ id }) => !held.includes(id))
  return { rows: free.slice(0, limit), isAll: docs.length < most }
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
  const { docs } = await tools.payload.db.find<Outbox>({
    collection: 'outbox',
    where: { dedupeKey: { in: [...keys] }, status: { in: ['due', 'leased'] } },
    limit: keys.length,
    pagination: false,
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
  const { docs } = await payload.db.find<Outbox>({
    collection: 'outbox',
    where: { kind: { equals: 'erpEvent' }, subject: { equals: row.subject }, status: { in: ['due', 'leased'] } },
    limit: 0,
    pagination: false,
  })
  return docs.map(erpEventPayload).some((other) => 'entry' in other && other.id === mine.id && other.entry < mine.entry)
}
