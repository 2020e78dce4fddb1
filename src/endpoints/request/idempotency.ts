/**
 * The same POST twice is done once. With `Idempotency-Key` a repeated request gets the stored answer; without one, the same
 * body from the same account within 60 seconds does. The answer is stored in the write's own transaction; refusals are
 * not stored. A running mark has a lease, so that a killed process blocks nobody for long.
 */
import { createHash } from 'node:crypto'
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
type Work = (req: PayloadRequest) => Promise<Answer>
type Claim = { readonly row: string; readonly leaseUntil: string }

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Runs `work` in a transaction, at most once per key.
 *
 * @param body the parsed request, the same for the same request
 * @throws DomainError IDEMPOTENCY_KEY_REUSED | IDEMPOTENCY_KEY_RUNNING | INVALID_INPUT, and whatever the work throws
 */
export async function once(req: PayloadRequest, body: unknown, work: Work): Promise<Response> {
  const given = req.headers.get('idempotency-key')
  if (given !== null && !/^[\x21-\x7e]{1,200}$/.test(given))
    throw new DomainError('INVALID_INPUT', 'Idempotency-Key', { path: 'Idempotency-Key' })

  const bodyHash = sha256(canonicalJson(body))
  const scope = `${req.user?.collection}:${req.user?.id}:${req.method}:${req.pathname}`
  const key = sha256(given === null ? `${scope}:same:${bodyHash}` : `${scope}:key:${given}`)
  const keptMs = given === null ? DOUBLE_CLICK_MS : KEPT_MS
  for (;;) {
    const claim = await takeKey(req, key, bodyHash, keptMs)
    if ('answer' in claim) return respond(claim.answer)
    if ('row' in claim) return respond(await runClaimed(req, claim, keptMs, work))
    if (given !== null) throw new DomainError('IDEMPOTENCY_KEY_RUNNING', 'The first request still runs')
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS)) // a double click: the first one answers in a moment
  }
}

const respond = ({ status, body }: Answer) => Response.json(body, { status })

async function runClaimed(req: PayloadRequest, claim: Claim, keptMs: number, work: Work): Promise<Answer> {
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

async function storeAnswer(req: PayloadRequest, claim: Claim, keptMs: number, { status, body }: Answer): Promise<void> {
  const data = { state: 'done', answerStatus: status, answer: body, expiresAt: fromNow(keptMs) }
  const stored = await compareAndSet(req, { collection: 'idempotency-keys', where: stillMine(claim), data })
  if (!stored) throw new DomainError('BUSY', 'The lease of the key ran out while the request was running')
}

const fromNow = (ms: number) => new Date(Date.now() + ms).toISOString()

/** The claim on a free key, the answer of a finished one, or `{ running: true }`. */
async function takeKey(
  req: PayloadRequest,
  key: string,
  bodyHash: string,
  keptMs: number,
): Promise<Claim | { answer: Answer } | { running: true }> {
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
  const expired = Date.parse(found.expiresAt) <= now
  if (!expired && found.bodyHash !== bodyHash)
    throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'The key came with another body')
  if (!expired && found.state === 'done') return { answer: { status: found.answerStatus ?? 200, body: found.answer } }
  if (!expired && Date.parse(found.leaseUntil) > now) return { running: true }

  const free = stillMine({ row: found.id, leaseUntil: found.leaseUntil })
  const taken = await compareAndSet(req, { collection: 'idempotency-keys', where: free, data: fresh })
  return taken ? { row: found.id, leaseUntil } : { running: true }
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
