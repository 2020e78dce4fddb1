import type { Endpoint } from 'payload'

import { NoteRequest } from '@/core/services/requests'
import { inTransaction } from '@/db/transaction'
import { caseActor, requireStaff } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { claimRevision, findCase, requireUnchanged } from '../request/findCase'
import { readAsCaller } from './requestData'
import { keepNote } from './serviceVerb'

/** POST /api/service-requests/:id/note: a note that stays in the house, whatever the status. */
export const noteInternally: Endpoint = {
  path: '/:id/note',
  method: 'post',
  handler: async (req) => {
    const { internalNote, ...unchanged } = await readBody(req, NoteRequest)
    const actor = requireStaff(req, 'admin', 'agent')
    const doc = await inTransaction(req, async (inside) => {
      const request = await findCase(inside, { kind: 'service-requests', id: pathId(req) })
      requireUnchanged(request, unchanged)
      await claimRevision(inside, { kind: 'service-requests', row: request }, 'CHANGED_MEANWHILE')
      const at = new Date().toISOString()
      const about = { case: request.id, customer: String(request.customer), actor: caseActor(actor), at }
      await keepNote(inside, about, internalNote.trim())
      return readAsCaller(inside, request.id)
    })
    return Response.json({ doc })
  },
}
