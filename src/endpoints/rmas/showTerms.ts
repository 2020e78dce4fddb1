import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { requireActor } from '../request/actor'
import { pathId } from '../request/body'
import { readAsCaller } from './rmaData'

/** GET /api/rmas/:id/terms: the exact text that was accepted with this RMA, and when. For whoever may see the RMA. */
export const showTerms: Endpoint = {
  path: '/:id/terms',
  method: 'get',
  handler: async (req) => {
    await requireActor(req, 'requestReturns', 'admin', 'agent', 'sales')
    const { acceptedTerms } = await readAsCaller(req, pathId(req))
    const { hash, at } = acceptedTerms ?? {}
    const { docs } = await req.payload.find({
      collection: 'terms-texts',
      where: { hash: { equals: hash ?? '' } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true, // the text belongs to the RMA, which the caller may see
      req,
    })
    const [kept] = docs
    if (!hash || !kept) throw new DomainError('NOT_FOUND', 'No terms were accepted')
    return Response.json({ at, hash, locale: kept.locale, text: kept.text })
  },
}
