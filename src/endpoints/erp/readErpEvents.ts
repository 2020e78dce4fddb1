import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { requireStaff } from '../request/actor'

const PAGE = 100
const After = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

/**
 * GET /api/erp-events?after=seq: what happened after that place, oldest first, a hundred at a time. Ask again with `next` until
 * `docs` is empty. The same question always brings the same events first: nothing is ever put in between.
 */
export const readErpEvents: Endpoint = {
  path: '/',
  method: 'get',
  handler: async (req) => {
    requireStaff(req, 'admin', 'integration')
    const asked = After.safeParse(req.query?.after ?? 0)
    if (!asked.success) throw new DomainError('INVALID_INPUT', '`after` is a whole number')
    const { docs } = await req.payload.find({
      collection: 'erp-events',
      where: { seq: { greater_than: asked.data } },
      sort: 'seq',
      limit: PAGE,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    return Response.json({ docs, next: docs.at(-1)?.seq ?? asked.data })
  },
}
