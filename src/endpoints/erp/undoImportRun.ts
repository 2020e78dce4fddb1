import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { undoImport } from '@/erp/undo/undoImport'
import { requireStaff, type StaffActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'

const Nothing = z.strictObject({})

/** POST /api/erp-imports/:id/undo: takes a run back where nothing changed since. An integration may do so with its own runs. */
export const undoImportRun: Endpoint = {
  path: '/:id/undo',
  method: 'post',
  custom: described({
    who: ['integration', 'admin'],
    body: Nothing,
    answer: 'erp-imports',
    errors: ['IMPORT_NOT_UNDOABLE', 'IMPORT_UNDO_EXPIRED', 'IMPORT_CHANGED_SINCE'],
  }),
  handler: async (req) => {
    const actor = requireStaff(req, 'integration', 'admin')
    await readBody(req, Nothing)
    const id = pathId(req)
    if (actor.role !== 'admin') await requireOwn(req.payload, id, actor)
    const { user: _account, ...run } = await undoImport(req.payload, { id, by: actor.name })
    return Response.json({ doc: run })
  },
}

async function requireOwn(payload: Parameters<typeof undoImport>[0], id: string, { id: user }: StaffActor) {
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const run = await payload.findByID({ collection: 'erp-imports', id, ...options })
  if (!run || run.user !== user) throw new DomainError('NOT_FOUND', 'No such import of this account')
}
