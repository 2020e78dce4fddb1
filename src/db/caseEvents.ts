import { createHash, randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import { type ChainVersion, type Digest, hashInput, type Salts, saltsFor } from '@/core/audit/hashInput'
import type { StoredEntry } from '@/core/audit/judgeChain'
import { type CaseKind, type CaseRef, caseIn, ofCase, whereCase } from '@/core/cases'
import type { CaseEvent } from '@/core/timeline'
import type { CaseEvent as EventRow } from '@/payload-types'
import { compareAndSet } from './atomic'
import { WriteConflict } from './transaction'

const VERSION = 2
const SALT_BYTES = 16

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex')

/**
 * Appends to the timeline of a case, in the caller's transaction. The case keeps how many entries it has and the hash of the
 * last; both move by compare-and-set, so that two who append at once come one after the other. `at` is moved on by a
 * millisecond where needed: within a case it always rises.
 *
 * @param of the kind of the event's case
 * @returns the place of the entry in the timeline, counted from 1
 * @throws Error when there is no such case, WriteConflict when another appended at that moment
 */
export async function appendEvent(req: PayloadRequest, event: CaseEvent, of: CaseKind = 'rmas'): Promise<number> {
  const whole = { kind: of, id: event.case }
  const last = await lastEntry(req, whole)
  // Mostly the case's count and head are those of its last entry, which the write itself finds out.
  const linked =
    (last?.entry && (await tryLink(req, event, { of, last, count: last.entry, head: last.hash, counted: true }))) ||
    (await link(req, event, { of, last, ...(await chainEnd(req, whole)) }))
  return write(req, { event, of, linked })
}

/**
 * The first entry of a case that the caller's transaction made, which nobody else can have seen.
 *
 * @throws WriteConflict where it has entries already
 */
export async function beginTimeline(req: PayloadRequest, event: CaseEvent, of: CaseKind): Promise<void> {
  const linked = await link(req, event, { of, last: undefined, count: 0, head: null, counted: false })
  await write(req, { event, of, linked })
}

type Entry = { readonly event: CaseEvent; readonly of: CaseKind; readonly linked: Awaited<ReturnType<typeof link>> }

async function write(req: PayloadRequest, { event, of, linked: { chained, hash } }: Entry): Promise<number> {
  const { at, entry, previousHash } = chained
  const { actor, data, kind, customer, visibleToCustomer } = event
  await req.payload.db.create({
    collection: 'case-events',
    data: {
      ...ofCase({ kind: of, id: event.case }),
      kind,
      customer,
      visibleToCustomer,
      at,
      actor: { kind: actor.kind, account: actor.id, name: actor.name },
      data: { ...data },
      entry,
      version: VERSION,
      salts: chained.salts,
      previousHash,
      hash,
    },
    returning: false,
    req,
  })
  return entry
}

type End = {
  readonly of: CaseKind
  readonly last: Pick<EventRow, 'at'> | undefined
  readonly count: number
  readonly head: string | null
  /** Whether the case itself says so. */
  readonly counted: boolean
}

/** Moves the case on by one entry; null when its timeline does not end there. */
async function tryLink(req: PayloadRequest, event: CaseEvent, { of, last, count, head, counted }: End) {
  const at = new Date(Math.max(Date.parse(event.at), last ? Date.parse(last.at) + 1 : 0)).toISOString()
  const entry = count + 1
  const salted = { ...event, at, entry, version: VERSION, salts: saltsFor(event, newSalt) } as const
  const hash = sha256(hashInput(sha256, head, salted))
  const seen: Where = counted ? { eventCount: { equals: count } } : { eventCount: { exists: false } }
  const moved = await compareAndSet(req, {
    collection: of,
    where: {
      and: [{ id: { equals: event.case } }, seen, ...(counted && head ? [{ eventHead: { equals: head } }] : [])],
    },
    data: { updatedAt: event.at, eventCount: entry, eventHead: hash },
  })
  return moved && { chained: { ...salted, previousHash: head }, hash }
}

/** @throws WriteConflict when another appended meanwhile */
async function link(req: PayloadRequest, event: CaseEvent, end: End) {
  const linked = await tryLink(req, event, end)
  if (!linked) throw new WriteConflict(`Another appended to the timeline of ${end.of} ${event.case}.`)
  return linked
}

const newSalt = (): string => randomBytes(SALT_BYTES).toString('hex')

type Counted = { id: string; eventCount?: number | null; eventHead?: string | null }

/** Count and head as the case keeps them. A case from before they were kept has its entries numbered first. */
async function chainEnd(req: PayloadRequest, { kind, id }: CaseRef): Promise<Pick<End, 'count' | 'head' | 'counted'>> {
  const row = await req.payload.db.findOne<Counted>({
    collection: kind,
    where: { id: { equals: id } },
    select: { eventCount: true, eventHead: true },
    req,
  })
  if (!row) throw new Error(`There is no case ${id}`)
  if (typeof row.eventCount === 'number') return { count: row.eventCount, head: row.eventHead ?? null, counted: true }
  return { ...(await numberEntries(req, { kind, id })), counted: false }
}

/** Numbers the entries of a case in the order of their moments. @returns how many there are, and the hash of the last */
export async function numberEntries(
  req: PayloadRequest,
  ref: CaseRef,
): Promise<{ count: number; head: string | null }> {
  let count = 0
  let head: string | null = null
  const rows = await req.payload.db.find<EventRow>({
    collection: 'case-events',
    where: whereCase(ref),
    sort: 'at',
    limit: 0,
    pagination: false,
    req,
  })
  for (const { id, hash } of rows.docs) {
    count += 1
    head = hash
    const where = { id: { equals: id } }
    await compareAndSet(req, { collection: 'case-events', where, data: { entry: count } })
  }
  return { count, head }
}

async function lastEntry(req: PayloadRequest, ref: CaseRef) {
  const { docs } = await req.payload.db.find<EventRow>({
    collection: 'case-events',
    where: whereCase(ref),
    sort: '-at',
    limit: 1,
    pagination: false,
    select: { at: true, entry: true, hash: true },
    req,
  })
  return docs[0]
}

/** A row of the timeline as it was chained. */
export function storedEntry(row: EventRow): StoredEntry {
  const { kind, actor, at, visibleToCustomer, data, hash, entry, version } = row
  const event = {
    kind,
    case: caseIn(row)?.id ?? '',
    customer: String(typeof row.customer === 'object' ? row.customer.id : row.customer),
    actor: { kind: actor.kind, id: actor.account ?? null, name: actor.name ?? '' },
    at: new Date(at).toISOString(),
    visibleToCustomer: visibleToCustomer === true,
    data: data ?? {},
  } as unknown as CaseEvent
  return {
    ...event,
    entry: entry ?? 0,
    version: (version ?? 1) as ChainVersion,
    salts: (row.salts ?? {}) as Salts,
    previousHash: row.previousHash ?? null,
    hash,
  }
}
