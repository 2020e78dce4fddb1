/** What an unknown address costs: the same as a known one, so that the time of an answer tells nothing. */
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { PayloadRequest } from 'payload'

import { nextCounter } from '@/db/atomic'

/** As Payload hashes passwords (auth/strategies/local/generatePasswordSaltHash). */
const ITERATIONS = 600_000
const KEY_BYTES = 32

/** The time of hashing a password. */
export async function pretendHash(password = 'pretended'): Promise<void> {
  await promisify(pbkdf2)(password, randomBytes(32).toString('hex'), ITERATIONS, KEY_BYTES, 'sha256')
}

/** The time of checking a password, and of noting that it was wrong. */
export async function pretendLogin(req: PayloadRequest, password: string): Promise<void> {
  await pretendHash(password)
  await nextCounter(req, 'limit:pretended')
}

/** Resolves at least `ms` after `since`, so that small differences before it do not show. */
export async function notBefore(since: number, ms: number): Promise<void> {
  const left = since + ms - performance.now()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
