/**
 * The same POST twice is done once. With `Idempotency-Key` a repeated request gets the stored answer; without one, the same
 * body from the same account within 60 seconds does, as long as what it made still stands. The answer is stored in the
 * write's own transaction; refusals are not stored. A running mark has a lease, so that a killed process blocks nobody for
 * long. An account whose rights changed meanwhile gets the answer as it may see it now.
 */
import { createHash } from 'node:crypto'
import { activeMemberships } from '@access/activeMemberships'
import { staffOf } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { canonicalJson } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { inTransaction } from '@/db/transaction'
import type { IdempotencyKey } from '@/payload-types'

const LEASE_MS = 15_000
const KEPT_MS = 24 * 60 * 60 * 1000
const DOUBLE_CLICK_MS = 60_000
const WAIT_MS = 50

export type Answer = { readonly status: number; readonly body: unknown }
export type Once = {
  /** The parsed request, the same for the same request. */
  readonly body: unknown
  readonly work: (req: PayloadRequest) => Promise<Answer>
  /** The stored answer's body read anew, as the caller may see it now. */
  readonly again: (req: PayloadRequest, body: unknown) => Promise<unknown>
  /** Whether what the answer tells of still stands: another request without a key is a new one otherwise. */
  readonly stands: (req: PayloadRequest, body: unknown) => Promise<boolean>
}
type Claim = { readonly row: string; readonly leaseUntil: string }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Runs `work` in a transaction, at most once per key.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED | IDEMPOTENCY_KEY_RUNNING | INVALID_INPUT, and whatever the work throws
 */
export async function once(req: PayloadRequest, request: Once): Promise<Response> {
  const { given, key, bodyHash } = keyOf(req, request.body)
  const keptMs = given ? KEPT_MS : DOUBLE_CLICK_MS
  const stands = (answer: Answer) => (given ? Promise.resolve(true) : request.stands(req, answer.body))
  for (;;) {
    const claim = await takeKey(req, { key, bodyHash, keptMs, stands })
    if ('stored' in claim) return respond(await replay(req, claim.stored, request))
    if ('row' in claim) return respond(await runClaimed(req, claim, keptMs, request.work))
    if (given) throw new DomainError('IDEMPOTENCY_KEY_RUNNING', 'The first request still runs')
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS)) // a double click: the first one answers in a moment
  }
}

/** Whether the caller names a key. @throws DomainError INVALID_INPUT for one that is none */
export const hasKey = (req: PayloadRequest): boolean => givenKey(req) !== null

/** Whether the key that the caller names was used before, whatever for: its answer is already known. */
export async function isRepeated(req: PayloadRequest): Promise<boolean> {
  return hasKey(req) && isKept(await findKey(req, keyOf(req, null).key))
}

/**
 * What the key that the caller names was answered with, or null: for work that is dear to prepare.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED
 */
export async function answeredBefore(
  req: PayloadRequest,
  request: Pick<Once, 'body' | 'again'>,
): Promise<Response | null> {
  const { given, key, bodyHash } = keyOf(req, request.body)
  const found = given ? await findKey(req, key) : undefined
  if (!found || !isKept(found)) return null
  requireSameBody(found, bodyHash)
  const stored = storedIn(found)
  return stored && respond(await replay(req, stored, request))
}

function givenKey({ headers }: PayloadRequest): string | null {
  const given = headers.get('idempotency-key')
  if (given !== null && !/^[\x21-\x7e]{1,200}$/.test(given))
    throw new DomainError('INVALID_INPUT', 'Idempotency-Key', { path: 'Idempotency-Key' })
  return given
}

/** A key is the account's own, and holds for one address. Without one the body itself is the key. */
function keyOf(req: PayloadRequest, body: unknown) {
  const given = givenKey(req)
  const bodyHash = sha256(canonicalJson(body))
  const scope = `${req.user?.collection}:${req.user?.id}:${req.method}:${req.pathname}`
  const key = sha256(given === null ? `${scope}:same:${bodyHash}` : `${scope}:key:${given}`)
  return { given: given !== null, key, bodyHash }
}

const isKept = (found: IdempotencyKey | undefined): boolean =>
  found !== undefined && Date.parse(found.expiresAt) > Date.now()

function requireSameBody(found: IdempotencyKey, bodyHash: string): void {
  if (found.bodyHash !== bodyHash) throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'The key came with another body')
}

const respond = ({ status, body }: Answer) => Response.json(body, { status })

async function runClaimed(req: PayloadRequest, claim: Claim, keptMs: number, work: Once['work']): Promise<Answer> {
  try {
    return await inTransaction(req, async (inside) => {
      const answer = await work(inside)
      await storeAnswer(inside, claim, keptMs, answer)
      return answer
    })
  } catch (error) {
    await req.payload.db.deleteMany({ collection: 'idempotency-keys', where: stillMine(claim), req })
    throw error
  }
}

const stillMine = ({ row, leaseUntil }: Claim): Where => ({
  and: [{ id: { equals: row } }, { leaseUntil: { equals: leaseUntil } }],
})

type Stored = Answer & { readonly rights: string }

/** What the account may do, in short: the answer was written for that. */
async function rightsOf(req: PayloadRequest): Promise<string> {
  const memberships = [...(await activeMemberships(req))].sort((a, b) => (a.customer < b.customer ? -1 : 1))
  return sha256(
    canonicalJson([
      staffOf(req)?.role ?? null,
      memberships.map(({ customer, rights }) => [customer, [...rights].sort()]),
    ]),
  )
}

async function replay(
  req: PayloadRequest,
  { status, body, rights }: Stored,
  { again }: Pick<Once, 'again'>,
): Promise<Answer> {
  return { status, body: rights === (await rightsOf(req)) ? body : await again(req, body) }
}

async function storeAnswer(req: PayloadRequest, claim: Claim, keptMs: number, { status, body }: Answer): Promise<void> {
  const answer = { body, rights: await rightsOf(req) }
  const data = { state: 'done', answerStatus: status, answer, expiresAt: fromNow(keptMs) }
  const stored = await compareAndSet(req, { collection: 'idempotency-keys', where: stillMine(claim), data })
  if (!stored) throw new DomainError('BUSY', 'The lease of the key ran out while the request was running')
}

const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString()

type Key = {
  readonly key: string
  readonly bodyHash: string
  readonly keptMs: number
  readonly stands: (answer: Answer) => Promise<boolean>
}

/** The claim on a free key, what was stored for a finished one, or `{ running: true }`. */
async function takeKey(
  req: PayloadRequest,
  { key, bodyHash, keptMs, stands }: Key,
): Promise<Claim | { stored: Stored } | { running: true }> {
  const leaseUntil = fromNow(LEASE_MS)
  const fresh = {
    bodyHash,
    state: 'running' as const,
    leaseUntil,
    expiresAt: fromNow(keptMs + LEASE_MS),
    answerStatus: null,
    answer: null,
  }
  const found = await findKey(req, key)
  if (!found) return createKey(req, { key, ...fresh })

  const now = Date.now()
  const stored = storedIn(found)
  const expired = !isKept(found) || (stored !== null && !(await stands(stored)))
  if (!expired) requireSameBody(found, bodyHash)
  if (!expired && stored) return { stored }
  if (!expired && Date.parse(found.leaseUntil) > now) return { running: true }

  const free = stillMine({ row: found.id, leaseUntil: found.leaseUntil })
  const taken = await compareAndSet(req, { collection: 'idempotency-keys', where: free, data: fresh })
  return taken ? { row: found.id, leaseUntil } : { running: true }
}

function storedIn({ state, answerStatus, answer }: IdempotencyKey): Stored | null {
  if (state !== 'done') return null
  const { body, rights } = answer as Pick<Stored, 'body' | 'rights'>
  return { status: answerStatus ?? 200, body, rights }
}

async function createKey(
  req: PayloadRequest,
  data: Pick<IdempotencyKey, 'key' | 'bodyHash' | 'state' | 'leaseUntil' | 'expiresAt'>,
): Promise<Claim | { running: true }> {
  try {
    const { id } = await req.payload.create({ collection: 'idempotency-keys', data, depth: 0, overrideAccess: true })
    return { row: id, leaseUntil: data.leaseUntil }
  } catch (error) {
    if (await findKey(req, data.key)) return { running: true } // another request was first
    throw error
  }
}

async function findKey(req: PayloadRequest, key: string): Promise<IdempotencyKey | undefined> {
  const { docs } = await req.payload.find({
    collection: 'idempotency-keys',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]
}
