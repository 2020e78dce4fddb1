/** Photos that were added while goods were counted, and go with their receipt. */
import type { PayloadRequest, Where } from 'payload'

import { whereCase } from '@/core/cases'
import { DomainError } from '@/core/errors'
import type { ReceiveRequest } from '@/core/rmas/receivingRequests'
import type { Rma } from '@/payload-types'
import { addedBy } from '../attachments/filePlace'
import type { ReceivingCase } from './receivingVerb'

/** `line` is that of a line, or of an item among the unexpected goods. */
type Shown = { readonly line: string; readonly articleNumber: string; readonly photos: readonly string[] }

/** @param saved with the unannounced articles of the request as its last unexpected goods, in the same order */
export function photosShown(saved: Rma, { lines, unexpected = [] }: ReceiveRequest): Shown[] {
  const numbers = new Map((saved.lines ?? []).map(({ id, articleNumber }) => [String(id), articleNumber ?? '']))
  const items = unexpected.length > 0 ? (saved.unexpected ?? []).slice(-unexpected.length) : []
  const ofLines = lines.map(({ id, photos }) => ({ line: id, articleNumber: numbers.get(id) ?? '', photos }))
  const ofItems = items.map(({ id, articleNumber }, at) => ({
    line: String(id),
    articleNumber: articleNumber ?? '',
    photos: unexpected[at]?.photos,
  }))
  return [...ofLines, ...ofItems].flatMap(({ photos, ...shown }) => (photos?.length ? [{ ...shown, photos }] : []))
}

/**
 * The agent's own photos, that went with no receipt yet. Inside the verb's transaction.
 *
 * @returns what the timeline tells of them
 * @throws DomainError NOT_FOUND for others, and for one that is named twice
 */
export async function joinPhotos(
  req: PayloadRequest,
  { agent, rma }: Pick<ReceivingCase, 'agent' | 'rma'>,
  shown: readonly Shown[],
): Promise<{ id: string; articleNumber: string }[]> {
  const photos = shown.flatMap((one) => one.photos.map((id) => ({ id, articleNumber: one.articleNumber })))
  const named = (ids: readonly string[]): Where => ({
    and: [whereCase({ kind: 'rmas', id: rma.id }), addedBy(agent, { internal: true }), { id: { in: [...ids] } }],
  })
  const where = named(photos.map(({ id }) => id))
  const { totalDocs } = await req.payload.count({ collection: 'attachments', where, overrideAccess: true, req })
  if (totalDocs !== photos.length) throw new DomainError('NOT_FOUND', 'Not all are photos for this receipt')
  for (const { line, photos: ids } of shown)
    await req.payload.db.updateMany({ collection: 'attachments', where: named(ids), data: { sent: true, line }, req })
  return photos
}
