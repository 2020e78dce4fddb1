import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'
import { FILE_KINDS, isImage } from '@/core/files/kinds'
import { compareAndSet, increment } from '@/db/atomic'
import { discard, shelve } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import type { Attachment, Rma } from '@/payload-types'
import { type Actor, requireActor } from '../request/actor'
import { pathId } from '../request/body'
import { requireOwnDraft } from '../rmas/drafts'
import { type FileRules, loadFileRules } from './fileRules'
import { inspectFile } from './inspectFile'
import { inTurn } from './inTurn'
import { type Received, receiveFile } from './receiveFile'
import { redrawImage } from './redrawImage'
import { type ScanVerdict, scanFile } from './scanFile'
import { removeFiles, thumbnailKey } from './storage'

type NewAttachment = Pick<
  Attachment,
  'fileName' | 'mimeType' | 'bytes' | 'sha256' | 'width' | 'height' | 'scan' | 'storageKey'
>

const CHECKED_AT_ONCE = 2
const checking = inTurn(CHECKED_AT_ONCE)

/**
 * POST /api/rmas/:id/attachments: adds one file to a draft, sent as the part `file` of a multipart form. Received, checked
 * and stored before any transaction begins; then its row. 201 means that the file stays with the request.
 */
export const uploadAttachment: Endpoint = {
  path: '/:id/attachments',
  method: 'post',
  handler: async (req) => {
    const actor = await requireActor(req, 'requestReturns', 'admin', 'agent')
    const rules = await loadFileRules(req)
    requireRoom(await requireOwnDraft(req, actor, pathId(req)), rules)
    const received = await receiveFile({ headers: req.headers, body: req.body as ReadableStream<Uint8Array> }, rules)
    const stored = await checking(() => checkAndStore(received, rules)).finally(() => discard(received.place))
    try {
      const doc = await inTransaction(req, (inside) => record(inside, actor, { stored, rules }))
      return Response.json({ doc }, { status: 201 })
    } catch (error) {
      await removeFiles(stored.storageKey)
      throw error
    }
  },
}

function requireRoom({ fileCount }: Rma, { maxPerCase }: FileRules): void {
  if ((fileCount ?? 0) >= maxPerCase) throw new DomainError('TOO_MANY_FILES', 'No more files', { allowed: maxPerCase })
}

async function checkAndStore(received: Received, rules: FileRules): Promise<NewAttachment> {
  const { place, kind, fileName, bytes, sha256 } = received
  await inspectFile(place, kind)
  const scan = await scanFile(place, rules.acceptUnscanned)
  const about = { fileName, mimeType: FILE_KINDS[kind].mimeType, sha256, scan, storageKey: newKey(kind) }
  if (isImage(kind)) return storeImage(place, kind, about)
  await shelve(place, 'attachments', about.storageKey)
  return { ...about, bytes }
}

const newKey = (kind: Received['kind']): string => `${randomUUID()}.${FILE_KINDS[kind].extensions[0]}`

type About = Omit<NewAttachment, 'bytes' | 'width' | 'height'> & { readonly scan: ScanVerdict }

async function storeImage(from: string, kind: 'jpeg' | 'png', about: About): Promise<NewAttachment> {
  const { place, thumbnail, ...drawn } = await redrawImage(from, kind)
  await shelve(place, 'attachments', about.storageKey)
  await shelve(thumbnail, 'attachments', thumbnailKey(about.storageKey))
  return { ...about, ...drawn }
}

type Recording = { readonly stored: NewAttachment; readonly rules: FileRules }

/** Counted on the case in the same step, which also meets whoever sends or throws away the draft at that moment. */
async function record(req: PayloadRequest, actor: Actor, { stored, rules }: Recording): Promise<Attachment> {
  const draft = await requireOwnDraft(req, actor, pathId(req))
  requireRoom(draft, rules)
  const where: Where = { and: [{ id: { equals: draft.id } }, { status: { equals: 'draft' } }] }
  // What is typed in the draft did not change: its `updatedAt` stays.
  const data = { fileCount: increment(1), updatedAt: draft.updatedAt }
  if (!(await compareAndSet(req, { collection: 'rmas', where, data }))) {
    throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent meanwhile', { status: draft.status })
  }
  const { id } = await req.payload.create({
    collection: 'attachments',
    data: { ...stored, case: draft.id, customer: draft.customer, contact: draft.contact, onBehalfBy: draft.onBehalfBy },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return req.payload.findByID({ collection: 'attachments', id, depth: 0, overrideAccess: false, user: req.user, req })
}
