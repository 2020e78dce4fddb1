import type { PayloadRequest } from 'payload'

import { changeOnDone, type OnDone } from '@/core/services/definition'
import { FinishRequest } from '@/core/services/requests'
import type { ServiceRequest } from '@/payload-types'
import { serviceVerb } from './serviceVerb'

/** POST /api/service-requests/:id/finish: done, and the customer carries what the type sets then. */
export const finishRequest = serviceVerb('finish', FinishRequest, async ({ note }, request, req) => {
  const words = note?.trim() || null
  return { data: { note: words }, told: ['finished', { note: words, set: await setOnCustomer(req, request) }] }
})

async function setOnCustomer(req: PayloadRequest, { type, customer }: ServiceRequest): Promise<OnDone> {
  const quiet = { depth: 0, overrideAccess: true, req } as const
  const { onDone } = await req.payload.findByID({ collection: 'service-types', id: String(type), ...quiet })
  const change = changeOnDone(onDone)
  if (change) await req.payload.update({ collection: 'customers', id: String(customer), data: change, ...quiet })
  return onDone
}
