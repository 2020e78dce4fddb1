/** Which return reasons a contact may see: those that are online, for all segments or one of their customers'. */
import type { PayloadRequest } from 'payload'

import { customersOf, type Scope } from './rules'

const MAX_REASONS = 500

/**
 * Reasons for contacts with any active membership. The rows are looked up here, because the two databases do not agree on
 * what an empty list matches.
 */
export const reasonsForContacts: Scope = async ({ req }) => {
  const customers = await customersOf(req)
  if (customers.length === 0) return false
  const [segments, reasons] = [await segmentsOf(req, customers), await onlineReasons(req)]
  const open = reasons.filter(
    (reason) => reason.segments.length === 0 || reason.segments.some((id) => segments.has(id)),
  )
  return { id: { in: open.map(({ id }) => id) } }
}

async function segmentsOf(req: PayloadRequest, customers: readonly string[]): Promise<ReadonlySet<string>> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { id: { in: [...customers] } },
    select: { segments: true },
    limit: customers.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Set(docs.flatMap((customer) => (customer.segments ?? []).map(String)))
}

async function onlineReasons(req: PayloadRequest): Promise<{ id: string; segments: string[] }[]> {
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    where: { online: { equals: true } },
    select: { segments: true },
    limit: MAX_REASONS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, segments }) => ({ id, segments: (segments ?? []).map(String) }))
}
