import type { Endpoint, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { caseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import { discard } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import { loadFileRules } from '../attachments/fileRules'
import { receiveFile } from '../attachments/receiveFile'
import { removeFiles } from '../attachments/storage'
import { type NewAttachment, storeFile } from '../attachments/storeFile'
import { caseActor, requireStaff, type StaffActor } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { claimRevision, findCase } from '../request/findCase'
import { readAsCaller } from './claimData'

/**
 * POST /api/warranty-claims/:id/response: the letter of the house or the manufacturer, as the part `file` of a multipart form, by
 * the same rules as files of customers. A newer one takes its place; the older stays with the claim.
 */
export const giveResponse: Endpoint = {
  path: '/:id/response',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    takesFile: true,
    answer: 'warranty-claims',
    status: 201,
    errors: [
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'FILE_MISSING',
      'FILE_EMPTY',
      'FILE_INCOMPLETE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_NOT_ALLOWED',
      'FILE_TYPE_MISMATCH',
      'FILE_DAMAGED',
      'FILE_PROTECTED',
      'FILE_HAS_CODE',
      'FILE_UNSAFE',
      'IMAGE_TOO_LARGE',
      'FILE_INFECTED',
      'SCANNER_UNREACHABLE',
    ],
  }),
  handler: async (req) => {
    const actor = requireStaff(req, 'admin', 'agent')
    const id = pathId(req)
    await requireSent(req, id)
    const rules = await loadFileRules(req)
    const received = await receiveFile({ headers: req.headers, body: req.body as ReadableStream<Uint8Array> }, rules)
    try {
      const stored = await storeFile(received, rules)
      const doc = await keep(req, actor, { id, stored })
      return Response.json({ doc }, { status: 201 })
    } finally {
      await discard(received.place)
    }
  },
}

async function requireSent(req: PayloadRequest, id: string) {
  const claim = await findCase(req, { kind: 'warranty-claims', id })
  if (claim.status !== 'draft' && claim.status !== 'cancelled') return claim
  throw new DomainError('TRANSITION_NOT_ALLOWED', `A claim that is ${claim.status} gets no response`)
}

type Given = { readonly id: string; readonly stored: NewAttachment }

async function keep(req: PayloadRequest, actor: StaffActor, { id, stored }: Given) {
  try {
    return await inTransaction(req, async (inside) => {
      const claim = await requireSent(inside, id)
      await claimRevision(inside, { kind: 'warranty-claims', row: claim }, 'CHANGED_MEANWHILE')
      const options = { depth: 0, overrideAccess: true, req: inside } as const
      const data = { ...stored, warrantyClaim: id, customer: claim.customer, sent: true, fromHouse: true }
      const response = await inside.payload.create({ collection: 'attachments', data, ...options })
      await inside.payload.update({ collection: 'warranty-claims', id, data: { response: response.id }, ...options })
      const at = new Date().toISOString()
      const about = { case: id, customer: String(claim.customer), actor: caseActor(actor), at }
      const told = { fileName: stored.fileName }
      await appendEvent(inside, caseEvent('responded', about, told), 'warranty-claims')
      return readAsCaller(inside, id)
    })
  } catch (error) {
    await removeFiles(stored.storageKey) // no row tells of it
    throw error
  }
}
