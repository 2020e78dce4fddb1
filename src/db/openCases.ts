/** How many open requests were made with a form. */
import type { PayloadRequest, Where } from 'payload'

import { OPEN_CLAIM_STATUSES } from '@/core/claims/statuses'
import { OPEN_STATUSES } from '@/core/rmas/status'
import { OPEN_SERVICE_STATUSES } from '@/core/services/status'

/** Drafts count too, though nobody but their makers sees them. */
export async function countOpenCases(req: PayloadRequest, form: string): Promise<number> {
  const own: Where = { 'answers.form': { equals: form } }
  const rmas: Where = {
    and: [{ status: { in: [...OPEN_STATUSES] } }, { or: [own, { 'lines.answers.form': { equals: form } }] }],
  }
  const services: Where = { and: [{ status: { in: [...OPEN_SERVICE_STATUSES] } }, own] }
  const claims: Where = { and: [{ status: { in: [...OPEN_CLAIM_STATUSES] } }, own] }
  const counts = [
    await req.payload.count({ collection: 'rmas', where: rmas, overrideAccess: true, req }),
    await req.payload.count({ collection: 'service-requests', where: services, overrideAccess: true, req }),
    await req.payload.count({ collection: 'warranty-claims', where: claims, overrideAccess: true, req }),
  ]
  return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}
