/** The password that somebody who is signed in types once more, before something that only the owner may do. */
import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { clearLimit, useLimit as countUse } from '@/db/limits'

type Stored = { readonly hash?: string | null; readonly salt?: string | null }

/** As Payload hashes passwords (auth/strategies/local/generatePasswordSaltHash). */
const PREFIX = 'pbkdf2-sha256-v1:'
const CURRENT = { iterations: 600_000, keyBytes: 32 }
const LEGACY = { iterations: 25_000, keyBytes: 512 }

const storedOf = (req: PayloadRequest, id: string): Promise<Stored | null> =>
  req.payload.db.findOne<Stored & { id: string }>({ collection: 'contacts', where: { id: { equals: id } }, req })

/**
 * Wrong ones are counted per account, beside those of the login: who took over a session cannot keep its owner out.
 *
 * @returns what is stored of it, for `requireUnchanged`
 * @throws DomainError PASSWORD_WRONG, or TOO_MANY_REQUESTS after ten in a quarter of an hour
 */
export async function requirePassword(req: PayloadRequest, id: string, password: string): Promise<string> {
  const limit = { name: 'own-password', allowed: 10, windowMs: 15 * 60_000, subject: id, now: new Date() }
  await countUse(req, limit)
  const stored = await storedOf(req, id)
  if (!stored?.hash || !(await fits(password, stored)))
    throw new DomainError('PASSWORD_WRONG', 'Not the password of the account', { field: 'currentPassword' })
  await clearLimit(req, limit)
  return stored.hash
}

/** Inside the transaction: that nobody changed the password since it was asked. */
export async function requireUnchanged(req: PayloadRequest, id: string, hash: string): Promise<void> {
  if ((await storedOf(req, id))?.hash !== hash)
    throw new DomainError('PASSWORD_WRONG', 'The password was changed meanwhile', { field: 'currentPassword' })
}

async function fits(password: string, { hash, salt }: Stored): Promise<boolean> {
  const { iterations, keyBytes } = hash?.startsWith(PREFIX) ? CURRENT : LEGACY
  const kept = Buffer.from(hash?.replace(PREFIX, '') ?? '', 'hex')
  const made = await promisify(pbkdf2)(password, salt ?? '', iterations, keyBytes, 'sha256')
  return kept.length === made.length && timingSafeEqual(kept, made)
}
