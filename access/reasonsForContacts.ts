/** Which return reasons a contact may see: those that one of their customers may give, in their groups. */
import type { PayloadRequest } from 'payload'

import { shownReasons } from '@/core/rmas/reasons'
import { allReasons } from '@/db/returnReasons'
import { customersOf, type Scope } from './rules'

/**
 * Reasons for contacts with any active membership. The rows are looked up here, because the two databases do not agree on
 * what an empty list matches.
 */
export const reasonsForContacts: Scope = async ({ req }) => {
  const customers = await customersOf(req)
  if (customers.length === 0) return false
  const [segmentsOfEach, reasons] = [await segmentsOf(req, customers), await allReasons(req)]
  // By customer: what one of them opens is not mixed with what another one does.
  const shown = segmentsOfEach.flatMap((segments) => shownReasons(reasons, segments))
  return { id: { in: [...new Set(shown)] } }
}

/** The segments of each customer. */
async function segmentsOf(req: PayloadRequest, customers: readonly string[]): Promise<string[][]> {
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
  return docs.map(({ segments }) => (segments ?? []).map(String))
}
