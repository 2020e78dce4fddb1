import type { Payload } from 'payload'
import { cache } from 'react'

import type { Outbox } from '@/payload-types'

/**
 * The plan of each page that has one, or one that was refused, by the page's id. Asked once per screen. Editors do not see
 * the outbox, and do see when their own pages go online.
 */
export const loadPlans = cache(async (payload: Payload): Promise<ReadonlyMap<string, Outbox>> => {
  const { docs } = await payload.find({
    collection: 'outbox',
    where: { kind: { equals: 'page' }, status: { not_equals: 'done' } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return new Map(docs.map((plan) => [String(plan.page), plan]))
})
