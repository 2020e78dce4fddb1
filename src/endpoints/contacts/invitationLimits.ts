import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { useLimit as countUse } from '@/db/limits'

const HOUR_MS = 3_600_000

/**
 * Counts an invitation: a customer sends 20 an hour, and 5 a day to one address.
 *
 * @throws DomainError INVITATION_LIMIT_REACHED
 */
export async function countInvitation(req: PayloadRequest, customer: string, email: string): Promise<void> {
  const now = new Date()
  const hourly = { name: 'invitations', allowed: 20, windowMs: HOUR_MS, subject: customer, now }
  const perAddress = {
    name: 'invitations-to',
    allowed: 5,
    windowMs: 24 * HOUR_MS,
    subject: `${customer}:${email}`,
    now,
  }
  await countUse(req, perAddress).catch(inOwnWords)
  await countUse(req, hourly).catch(inOwnWords)
}

function inOwnWords(error: unknown): never {
  const limited = error instanceof Error && 'code' in error && error.code === 'TOO_MANY_REQUESTS'
  throw limited ? new DomainError('INVITATION_LIMIT_REACHED', 'Too many invitations') : error
}
