import { randomUUID } from 'node:crypto'
import { RIGHT_OF } from '@access/rules'
import type { Endpoint, PayloadRequest } from 'payload'

import { type CaseKind, type CaseRef, ofCase } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { FILE_KINDS, isImage } from '@/core/files/kinds'
import { discard, shelve } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import type { Attachment } from '@/payload-types'
import { type Actor, requireActor } from '../request/actor'
import { pathId } from '../request/body'
import { findOwnDraft } from '../request/findCase'
import { countFile, type Draft } from './countFile'
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
 * POST /api/rmas/:id/attachments, and the same for service requests: adds one file to a draft, sent as the part `file` of a
 * multipart form. Received, checked and stored before any transaction begins; then its row. 201 means that the file stays
 * with the request.
 */
const uploadTo = (kind: CaseKind): Endpoint => ({
  path: '/:id/attachments',
  method: 'post',
  handler: async (req) => {
    const actor = await requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')
    const draft = { kind, id: pathId(req) }
    const rules = await loadFileRules(req)
    requireRoom(await findOwnDraft(req, actor, draft), rules)
    const received = await receiveFile({ headers: req.headers, body: req.body as ReadableStream<Uint8Array> }, rules)
    const stored = await checking(() => checkAndStore(received, rules)).finally(() => discard(received.place))
    try {
      const doc = await inTransaction(req, (inside) => record(inside, actor, { draft, stored, rules }))
      return Response.json({ doc }, { status: 201 })
    } catch (error) {
      await removeFiles(stored.storageKey)
      throw error
    }
  },
})

export const uploadToRma = uploadTo('rmas')
export const uploadToServiceRequest = uploadTo('service-requests')

function requireRoom({ fileCount }: Draft, { maxPerCase }: FileRules): void {
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

type Recording = { readonly draft: CaseRef; readonly stored: NewAttachment; readonly rules: FileRules }

/** Counted on the case in the same step, which also meets whoever sends or throws away the draft at that moment. */
async function record(req: PayloadRequest, actor: Actor, { draft, stored, rules }: Recording): Promise<Attachment> {
  const found = await findOwnDraft(req, actor, draft)
  requireRoom(found, rules)
  await countFile(req, { ...found, kind: draft.kind }, 1)
  const { customer, contact, onBehalfBy } = found
  const { id } = await req.payload.create({
    collection: 'attachments',
    data: { ...stored, ...ofCase(draft), customer, contact, onBehalfBy },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return req.payload.findByID({ collection: 'attachments', id, depth: 0, overrideAccess: false, user: req.user, req })
}
