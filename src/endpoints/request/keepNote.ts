/** Notes that stay in the house: on the case, and in the lane of the timeline that no customer sees. */
import type { Endpoint, PayloadRequest } from 'payload'

import type { CaseKind } from '@/core/cases'
import { NoteRequest } from '@/core/services/requests'
import { type CaseEvent, caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import { caseActor, requireStaff } from './actor'
import { pathId, readBody } from './body'
import { described } from './described'
import { claimRevision, findCase, readCase, requireUnchanged } from './findCase'
import { oneCase } from './oneCase'
import { verbOnce } from './verbOnce'

/** The kinds of case that have a note of the house. */
type Noted = Exclude<CaseKind, 'rmas'>

export type About = Pick<CaseEvent, 'case' | 'customer' | 'actor' | 'at'>

type Note = { readonly about: About; readonly note: string }

export async function keepNote(req: PayloadRequest, kind: Noted, { about, note }: Note): Promise<void> {
  const options = { collection: kind, id: about.case, depth: 0, overrideAccess: true, req } as const
  await req.payload.update({ ...options, data: { internalNote: note } })
  await appendEvent(req, caseEvent('noted', about, { note }), kind)
}

/** POST /api/<kind>/:id/note: a note that stays in the house, whatever the status. */
export const noteOn = (kind: Noted): Endpoint => ({
  path: '/:id/note',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: NoteRequest,
    answer: kind,
    once: true,
    errors: ['CHANGED_MEANWHILE'],
  }),
  handler: async (req) => {
    const body = await readBody(req, NoteRequest)
    const actor = requireStaff(req, 'admin', 'agent')
    const work = async (inside: PayloadRequest) => {
      const row = await findCase(inside, { kind, id: pathId(req) })
      requireUnchanged(row, body)
      await claimRevision(inside, { kind, row }, 'CHANGED_MEANWHILE')
      const about = {
        case: row.id,
        customer: String(row.customer),
        actor: caseActor(actor),
        at: new Date().toISOString(),
      }
      await keepNote(inside, kind, { about, note: body.internalNote.trim() })
      return { doc: await readCase(inside, { kind, id: row.id }) }
    }
    return verbOnce(req, { ...oneCase(kind), body, work })
  },
})
