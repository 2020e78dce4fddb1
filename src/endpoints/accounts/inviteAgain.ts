import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { requireStaff } from '../request/actor'
import { Done, done } from '../request/answers'
import { pathId } from '../request/body'
import { described } from '../request/described'

/** POST /api/contacts/:id/invite: sends the invitation again, with a new link. */
export const inviteAgain: Endpoint = {
  path: '/:id/invite',
  method: 'post',
  custom: described({ who: ['agent', 'admin'], answers: Done }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'agent')
    const id = pathId(req)
    const known = { id: { equals: id } }
    const { totalDocs } = await req.payload.count({ collection: 'contacts', where: known, overrideAccess: true, req })
    if (totalDocs === 0) throw new DomainError('NOT_FOUND', 'No such contact')
    const context = { inviteAgain: true } // hooks/contacts/inviteContact.ts
    const data = { invited: true }
    await req.payload.update({ collection: 'contacts', id, data, context, depth: 0, overrideAccess: true, req })
    return done(req)
  },
}
