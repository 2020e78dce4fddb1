/** Puts a received file on its shelf once it is judged: no row tells of it yet. */
import { randomUUID } from 'node:crypto'

import { FILE_KINDS, isImage } from '@/core/files/kinds'
import { shelve } from '@/db/incoming'
import type { Attachment } from '@/payload-types'
import type { FileRules } from './fileRules'
import { inspectFile } from './inspectFile'
import { inTurn } from './inTurn'
import type { Received } from './receiveFile'
import { redrawImage } from './redrawImage'
import { type ScanVerdict, scanFile } from './scanFile'
import { thumbnailKey } from './storage'

export type NewAttachment = Pick<
  Attachment,
  'fileName' | 'mimeType' | 'bytes' | 'sha256' | 'width' | 'height' | 'scan' | 'storageKey'
>

const CHECKED_AT_ONCE = 2
const checking = inTurn(CHECKED_AT_ONCE)

/** @throws DomainError FILE_*, IMAGE_TOO_LARGE, SCANNER_UNREACHABLE for what is not kept */
export const storeFile = (received: Received, rules: FileRules): Promise<NewAttachment> =>
  checking(() => checkAndStore(received, rules))

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
