import type { Endpoint } from 'payload'

import { countOpenCases } from '@/db/openCases'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'

/** GET /api/forms/:id/open-cases: how many open requests were made with the form, for the panel's warning. */
export const openCases: Endpoint = {
  path: '/:id/open-cases',
  method: 'get',
  handler: async (req) => {
    requireStaff(req, 'admin')
    return Response.json({ openCases: await countOpenCases(req, pathId(req)) })
  },
}
