import type { PayloadRequest } from 'payload'

import type { Day } from '@/core/day'
import { DomainError } from '@/core/errors'
import { nextCounter } from '@/db/atomic'
import type { Actor } from './actor'

/**
 * Copies go to addresses that nobody checked, so each account may name a limited number of them a day.
 *
 * @throws DomainError CC_LIMIT_REACHED
 */
export async function countCopy(req: PayloadRequest, actor: Actor, today: Day): Promise<void> {
  const { ccPerContactPerDay: allowed } = await req.payload.findGlobal({
    slug: 'mail-settings',
    depth: 0,
    overrideAccess: true,
    req,
  })
  const used = await nextCounter(req, `copies:${actor.id}:${today}`)
  if (used > allowed) throw new DomainError('CC_LIMIT_REACHED', 'No more copies today', { allowed })
}
