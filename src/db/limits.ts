/** Limits that hold across processes: counted in the database, per name and subject, in windows of fixed length. */
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { nextCounter } from './atomic'

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

/** All keys begin with `limit:`: the relay clears old ones away (src/outbox/sweep.ts). */
function keyOf({ name, subject, windowMs, now }: Use): string {
  const hash = createHash('sha256').update(subject).digest('hex').slice(0, 32)
  const window = Math.floor(now.getTime() / windowMs)
  return `limit:${name}:${hash}:${window}`
}
