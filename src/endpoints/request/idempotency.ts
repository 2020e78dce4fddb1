/**
 * The same POST twice is done once. With `Idempotency-Key` a repeated request gets the stored answer; without one, the same
 * body from the same account within 60 seconds does, as long as what it made still stands. The answer is stored in the
 * write's own transaction; refusals are not stored, and a process that is killed leaves nothing behind. While the first one runs,
 * this process refuses the others; another process does the work as well, cannot store its answer and takes all of it back.
 * An account whose rights changed meanwhile gets the answer as it may see it now.
 */
import { createHash } from 'node:crypto'
import { activeMemberships } from '@access/activeMemberships'
import { staffOf } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { canonicalJson } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { insertOnce } from '@/db/insertOnce'
import { inTransaction } from '@/db/transaction'
import type { IdempotencyKey } from '@/payload-types'
import { runsNow, whileRunning } from './running'

const KEPT_MS = 24 * 60 * 60 * 1000
const DOUBLE_CLICK_MS = 60_000

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

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Runs `work` in a transaction, at most once per key.
 *
 * @throws DomainError IDEMPOTENCY_KEY_REUSED | IDEMPOTENCY_KEY_RUNNING | INVALID_INPUT, and whatever the work throws
 */
export async function once(req: PayloadRequest, request: Once): Promise<Response> {
  const asked = keyOf(req, request.body)
  const { given, key, bodyHash } = asked
  for (;;) {
    const found = await findKey(req, key)
    const stored = found && (await storedFor(req, found, asked, request))
    if (stored) return respond(await replay(req, stored, request))
    const first = runsNow(req, key)
    if (!first) {
      const answer = await whileRunning(req, asked, () => answerAnew(req, { asked, found, request }))
      if (answer) return respond(answer)
    } else {
      requireSameBody(first, bodyHash)
      if (given) throw new DomainError('IDEMPOTENCY_KEY_RUNNING', 'The first request still runs')
      await first.over // a double click
    }
  }
}

type Anew = { readonly asked: Key; readonly found: IdempotencyKey | undefined; readonly request: Once }

/** Null when another was first after all. */
async function answerAnew(req: PayloadRequest, { asked, found, request }: Anew): Promise<Answer | null> {
  try {
    return await inTransaction(req, async (inside) => {
      const answer = await request.work(inside)
      await storeAnswer(inside, asked, { found, answer })
      return answer
    })
  } catch (error) {
    if (error instanceof KeyTaken) return null
    const now = await findKey(req, asked.key)
    if (now && now.expiresAt !== found?.expiresAt) return null // what stood in our way may be what that request did
    throw error
  }
}

/** Another stored an answer for the key: what was done here is taken back. */
class KeyTaken extends Error {
  override readonly name = 'KeyTaken'
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

type Key = {
  /** Whether the caller names it. */
  readonly given: boolean
  readonly key: string
  readonly bodyHash: string
}

/** A key is the account's own, and holds for one address. Without one the body itself is the key. */
function keyOf(req: PayloadRequest, body: unknown): Key {
  const given = givenKey(req)
  const bodyHash = sha256(canonicalJson(body))
  const scope = `${req.user?.collection}:${req.user?.id}:${req.method}:${req.pathname}`
  const key = sha256(given === null ? `${scope}:same:${bodyHash}` : `${scope}:key:${given}`)
  return { given: given !== null, key, bodyHash }
}

const isKept = (found: IdempotencyKey | undefined): boolean =>
  found !== undefined && Date.parse(found.expiresAt) > Date.now()

function requireSameBody(found: Pick<IdempotencyKey, 'bodyHash'>, bodyHash: string): void {
  if (found.bodyHash !== bodyHash) throw new DomainError('IDEMPOTENCY_KEY_REUSED', 'The key came with another body')
}

const respond = ({ status, body }: Answer) => Response.json(body, { status })

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

type Work = { readonly found: IdempotencyKey | undefined; readonly answer: Answer }

/** In the place of what does not count any more, if something was found. @throws KeyTaken */
async function storeAnswer(req: PayloadRequest, { given, key, bodyHash }: Key, { found, answer }: Work): Promise<void> {
  const { status, body } = answer
  const data = {
    bodyHash,
    answerStatus: status,
    answer: { body, rights: await rightsOf(req) },
    expiresAt: new Date(Date.now() + (given ? KEPT_MS : DOUBLE_CLICK_MS)).toISOString(),
  }
  const collection = 'idempotency-keys'
  const isStored = found
    ? await compareAndSet(req, { collection, where: unchanged(found), data })
    : await insertOnce(req, { collection, key: 'key', data: { key, ...data } })
  if (!isStored) throw new KeyTaken('Another answered with this key')
}

const unchanged = ({ id, expiresAt }: IdempotencyKey): Where => ({
  and: [{ id: { equals: id } }, { expiresAt: { equals: expiresAt } }],
})

/** @throws DomainError IDEMPOTENCY_KEY_REUSED */
async function storedFor(
  req: PayloadRequest,
  found: IdempotencyKey,
  { given, bodyHash }: Key,
  { stands }: Once,
): Promise<Stored | null> {
  const stored = isKept(found) ? storedIn(found) : null
  if (!stored || !(given || (await stands(req, stored.body)))) return null
  requireSameBody(found, bodyHash)
  return stored
}

/** Null for a row of before answers were stored with their key. */
function storedIn({ answerStatus, answer }: IdempotencyKey): Stored | null {
  if (typeof answerStatus !== 'number') return null
  const { body, rights } = answer as Pick<Stored, 'body' | 'rights'>
  return { status: answerStatus, body, rights }
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
