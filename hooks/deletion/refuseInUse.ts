/** Rows that others speak of stay: without them SQLite forgets the link, and MongoDB keeps one that leads nowhere. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, Where } from 'payload'

import { DomainError } from '@/core/errors'

/** The paths by which rows of a collection may name the row. */
type Uses = Partial<Record<CollectionSlug, readonly string[]>>

/**
 * Refuses to delete what is named at one of these places.
 *
 * @param usedElsewhere asks where a query of rows does not reach
 */
export function refuseInUse(
  uses: Uses,
  usedElsewhere: (req: PayloadRequest, id: string) => Promise<boolean> = async () => false,
): CollectionBeforeDeleteHook {
  return async ({ collection, id, req }) => {
    if (!(await isUsed(req, uses, String(id))) && !(await usedElsewhere(req, String(id)))) return
    const what = collection.slug
    const details = Object.hasOwn(uses, what) ? { what, by: 'group' } : { what }
    // Deleting many rows at once answers with the message itself.
    throw new DomainError('IN_USE', refusalSentence('IN_USE', details, languageOf(req)), details)
  }
}

async function isUsed(req: PayloadRequest, uses: Uses, id: string): Promise<boolean> {
  for (const [slug, paths] of Object.entries(uses) as [CollectionSlug, readonly string[]][]) {
    const where: Where = { or: paths.map((path) => ({ [path]: { equals: id } })) }
    const { totalDocs } = await req.payload.count({ collection: slug, where, overrideAccess: true, req })
    if (totalDocs > 0) return true
  }
  return false
}

/** Whether the house rules allow returns to customers of this segment alone. */
export async function narrowsReturns(req: PayloadRequest, segment: string): Promise<boolean> {
  const settings = await req.payload.findGlobal({ slug: 'return-settings', depth: 0, overrideAccess: true, req })
  return (settings.allowedSegments ?? []).map(String).includes(segment)
}
