/** Files of cases, read as the signed-in account; and what may be added. */
import { refusalSentence } from '@messages/refusal'
import type { Where } from 'payload'

import { type CaseRef, whereCase } from '@/core/cases'
import { extensionsOf, FILE_KINDS, IMAGE_TYPES, megabytesPerFile } from '@/core/files/kinds'
import type { Locale } from '@/core/locale'
import type { CaseFile, FileLimits } from '@/ui/files/files'
import { ourPayload } from './payload'
import { countMine, findMine } from './read'

/** Those that were sent with the case itself. */
export const findSentFiles = (of: CaseRef): Promise<CaseFile[]> =>
  findFiles(of, { sent: { equals: true }, message: { exists: false } })

/** In the order in which they were added. */
export async function findFiles(of: CaseRef, more: Where = {}): Promise<CaseFile[]> {
  const { docs } = await findMine('attachments', {
    where: { and: [whereCase(of), more] },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    select: { fileName: true, bytes: true, fromHouse: true },
  })
  return docs.map(({ id, fileName, bytes, fromHouse }) => ({
    id,
    name: fileName,
    bytes,
    fromHouse: fromHouse === true,
  }))
}

/** Whether a photo or another image is among the files of a case. */
export async function hasImage(of: string): Promise<boolean> {
  const where = { case: { equals: of }, mimeType: { in: [...IMAGE_TYPES] } }
  return (await countMine('attachments', where)) > 0
}

export async function fileLimits(locale: Locale): Promise<FileLimits> {
  const payload = await ourPayload()
  const settings = await payload.findGlobal({ slug: 'file-settings', depth: 0, overrideAccess: true })
  const { kinds, maxPerCase, megabytesPerDay } = settings
  const megabytes = megabytesPerFile(settings)
  const extensions = extensionsOf(kinds)
  const details = { megabytes, extensions: extensions.join(' '), allowed: maxPerCase }
  return {
    extensions,
    mimeTypes: kinds.map((kind) => FILE_KINDS[kind].mimeType),
    megabytes,
    maxPerCase,
    megabytesPerDay,
    sentences: {
      type: refusalSentence('FILE_TYPE_NOT_ALLOWED', details, locale),
      size: refusalSentence('FILE_TOO_LARGE', details, locale),
      empty: refusalSentence('FILE_EMPTY', details, locale),
      count: refusalSentence('TOO_MANY_FILES', details, locale),
    },
  }
}
