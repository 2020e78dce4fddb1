import type { PayloadRequest } from 'payload'

import type { CaseRef } from '@/core/cases'
import { type CaseEvent, SYSTEM_ACTOR } from '@/core/timeline'

export type CaseAbout = Pick<CaseEvent, 'case' | 'customer' | 'actor' | 'at'>

/** Case, customer and actor of an event that the relay records. */
export async function aboutCase(req: PayloadRequest, { kind, id }: CaseRef, now: Date): Promise<CaseAbout> {
  const options = { depth: 0, select: { customer: true }, overrideAccess: true, req } as const
  const { customer } = await req.payload.findByID({ collection: kind, id, ...options })
  return {
    case: id,
    customer: String(customer),
    actor: SYSTEM_ACTOR,
    at: now.toISOString(),
  }
}
