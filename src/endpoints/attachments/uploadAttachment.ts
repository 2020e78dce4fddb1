import type { Endpoint, PayloadRequest } from 'payload'

import { type CaseKind, ofCase } from '@/core/cases'
import { discard } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import type { Attachment } from '@/payload-types'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { type Answer, answeredBefore, hasKey, isRepeated, once } from '../request/idempotency'
import { countVolume, requireVolume } from './dayVolume'
import { type Asking, type FilePlace, forMessage, forReceipt, inDraft } from './filePlace'
import { loadFileRules } from './fileRules'
import { type Received, receiveFile } from './receiveFile'
import { findAttachment } from './requireAttachment'
import { removeFiles } from './storage'
import { type NewAttachment, storeFile } from './storeFile'

type Upload = Asking & { readonly place: FilePlace }

/**
 * POST /api/rmas/:id/attachments, and the same for service requests and warranty claims: adds one file to a draft, sent as the part `file` of a
 * multipart form. Received, checked and stored before any transaction begins; then its row. 201 means that the file stays
 * with the request. With an `Idempotency-Key` the same name and bytes are added once.
 */
const uploadTo = (kind: CaseKind, path: string, place: FilePlace): Endpoint => ({
  path,
  method: 'post',
  custom: described({
    who: place.callers,
    takesFile: true,
    answer: 'attachments',
    status: 201,
    once: true,
    errors: [
      'TRANSITION_NOT_ALLOWED',
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
      'TOO_MANY_FILES',
      'FILES_OF_TODAY_FULL',
    ],
  }),
  handler: async (req) => {
    const actor = await place.who(req, kind)
    const upload = { actor, of: { kind, id: pathId(req) }, rules: await loadFileRules(req, place.kinds), place }
    const repeated = await isRepeated(req)
    if (!repeated) await requirePlace(req, upload)
    const body = req.body as ReadableStream<Uint8Array>
    const received = await receiveFile({ headers: req.headers, body }, upload.rules)
    try {
      return (repeated && (await answeredBefore(req, onceOf(received)))) || (await take(req, upload, received))
    } finally {
      await discard(received.place)
    }
  },
})

export const uploadToRma = uploadTo('rmas', '/:id/attachments', inDraft)
export const uploadToServiceRequest = uploadTo('service-requests', '/:id/attachments', inDraft)
export const uploadToClaim = uploadTo('warranty-claims', '/:id/attachments', inDraft)
/** POST …/:id/messages/files: a file that goes with the next message of whoever adds it. */
export const uploadForMessage = (kind: CaseKind): Endpoint => uploadTo(kind, '/:id/messages/files', forMessage)
/** POST /api/rmas/:id/receive/photos: a photo of goods on the table, that goes with the next receipt of whoever adds it. */
export const uploadForReceipt = uploadTo('rmas', '/:id/receive/photos', forReceipt)

async function requirePlace(req: PayloadRequest, upload: Upload): Promise<void> {
  await upload.place.require(req, upload)
  await requireVolume(req, upload.actor, upload.rules)
}

/** What makes two uploads the same. Only asked with a key: without one a file may be added twice. */
const onceOf = ({ fileName, sha256 }: Received) => ({
  body: { fileName, sha256 },
  again: async (req: PayloadRequest, body: unknown) => ({
    doc: await findAttachment(req, (body as { doc: Attachment }).doc.id),
  }),
  stands: async () => true,
})

async function take(req: PayloadRequest, upload: Upload, received: Received): Promise<Response> {
  await requirePlace(req, upload)
  const stored = await storeFile(received, upload.rules)
  let recorded = false
  const work = async (inside: PayloadRequest): Promise<Answer> => {
    recorded = true
    return { status: 201, body: { doc: await record(inside, upload, { stored, bytes: received.bytes }) } }
  }
  try {
    if (hasKey(req)) return await once(req, { ...onceOf(received), work })
    const { status, body } = await inTransaction(req, work)
    return Response.json(body, { status })
  } catch (error) {
    recorded = false
    throw error
  } finally {
    if (!recorded) await removeFiles(stored.storageKey) // another with the same key was first, or it was refused
  }
}

type Recording = { readonly stored: NewAttachment; readonly bytes: number }

async function record(req: PayloadRequest, upload: Upload, { stored, bytes }: Recording): Promise<Attachment> {
  const { actor, of, rules, place } = upload
  const { customer, contact, onBehalfBy, internal } = await place.take(req, upload)
  await countVolume(req, actor, { rules, bytes })
  const { id } = await req.payload.create({
    collection: 'attachments',
    data: { ...stored, ...ofCase(of), customer, contact, onBehalfBy, internal },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return findAttachment(req, id)
}
