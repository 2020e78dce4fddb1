/**
 * Limits that hold across processes: counted in the database, per name and subject, in windows of fixed length
 * or by the day.
 */
import { createHash } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import type { Day } from '@/core/day'
import { DomainError } from '@/core/errors'
import { compareAndSet, increment, nextCounter } from './atomic'

export type Limit = {
  /** What is limited, in kebab-case. */
  readonly name: string
  readonly allowed: number
  readonly windowMs: number
}

/** Whom it concerns; an address is kept as a hash. */
type Use = Limit & { readonly subject: string; readonly now: Date }

/**
 * Counts one more use. It stays counted whatever becomes of the request, so call it outside a transaction.
 *
 * @throws DomainError TOO_MANY_REQUESTS above the limit
 */
export async function useLimit(req: PayloadRequest, use: Use): Promise<void> {
  const used = await nextCounter(req, keyOf(use))
  if (used > use.allowed) throw new DomainError('TOO_MANY_REQUESTS', `Too often: ${use.name}`, { allowed: use.allowed })
}

/** Gives all uses of this window back. */
export async function clearLimit(req: PayloadRequest, use: Use): Promise<void> {
  const key = keyOf(use)
  await req.payload.db.updateOne({ collection: 'counters', where: { key: { equals: key } }, data: { value: 0 }, req })
}

/** So much of something in a day of the business. */
export type Allowance = {
  /** What is limited, in kebab-case. */
  readonly name: string
  readonly subject: string
  readonly day: Day
  readonly allowed: number
}

/** What is left of it. The row that counts stands from then on: made outside the transaction that uses it. */
export async function leftOf(req: PayloadRequest, allowance: Allowance): Promise<number> {
  const key = dayKeyOf(allowance)
  const used = (await usedOf(req, key)) ?? (await beginCount(req, key))
  return Math.max(0, allowance.allowed - used)
}

/** Uses up `amount` in one step, or nothing of it. @returns whether there was as much left */
export async function takeFrom(req: PayloadRequest, allowance: Allowance, amount: number): Promise<boolean> {
  const where: Where = {
    and: [{ key: { equals: dayKeyOf(allowance) } }, { value: { less_than_equal: allowance.allowed - amount } }],
  }
  return (await compareAndSet(req, { collection: 'counters', where, data: { value: increment(amount) } })) !== null
}

async function beginCount(req: PayloadRequest, key: string): Promise<number> {
  try {
    await req.payload.create({ collection: 'counters', data: { key, value: 0 }, depth: 0, overrideAccess: true })
    return 0
  } catch (error) {
    const used = await usedOf(req, key) // another request was first
    if (used === null) throw error
    return used
  }
}

async function usedOf({ payload }: PayloadRequest, key: string): Promise<number | null> {
  const where: Where = { key: { equals: key } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true } as const
  return (await payload.find({ collection: 'counters', where, ...options })).docs[0]?.value ?? null
}

const hashOf = (subject: string): string => createHash('sha256').update(subject).digest('hex').slice(0, 32)

const dayKeyOf = ({ name, subject, day }: Allowance): string => `limit:${name}:${hashOf(subject)}:${day}`

/** All keys begin with `limit:`: the relay clears old ones away (src/outbox/sweep.ts). */
function keyOf({ name, subject, windowMs, now }: Use): string {
  const window = Math.floor(now.getTime() / windowMs)
  return `limit:${name}:${hashOf(subject)}:${window}`
}
