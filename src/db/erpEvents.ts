/** What was told to ERPs: read by place, in order (src/outbox/handlers/erpEvent.ts appends). */
import type { PayloadRequest, Where } from 'payload'

import type { ErpEvent } from '@/payload-types'

const silent = { pagination: false, depth: 0, overrideAccess: true } as const

/** The place of the newest event; 0 when there is none. All up to it are there. */
export async function lastSeq(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({ collection: 'erp-events', sort: '-seq', limit: 1, req, ...silent })
  return docs[0]?.seq ?? 0
}

/** The first event after a place that is of one of these types; of any when none is named. */
export async function firstEventAfter(
  req: PayloadRequest,
  { after, upTo, types }: { after: number; upTo: number; types: readonly string[] },
): Promise<ErpEvent | null> {
  const seq = { greater_than: after, less_than_equal: upTo }
  const where: Where = types.length > 0 ? { seq, type: { in: [...types] } } : { seq }
  const { docs } = await req.payload.find({ collection: 'erp-events', where, sort: 'seq', limit: 1, req, ...silent })
  return docs[0] ?? null
}
