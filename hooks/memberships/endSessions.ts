import { membershipsOf } from '@access/activeMemberships'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Membership } from '@/payload-types'

/** Who loses their last active membership is logged out everywhere, and stays so when they get it back. */
export const endSessions: CollectionAfterChangeHook<Membership> = async ({ doc, req }) => {
  if (doc.status !== 'active') await endSessionsOf(req, doc.contact)
  return doc
}

export const endSessionsOfDeleted: CollectionAfterDeleteHook<Membership> = ({ doc, req }) =>
  endSessionsOf(req, doc.contact)

/** Of a contact who has no active membership left. */
export async function endSessionsOf(req: PayloadRequest, contact: Membership['contact']): Promise<void> {
  const id = typeof contact === 'object' ? contact.id : contact
  if ((await membershipsOf(req, id)).length > 0) return
  await req.payload.db.updateOne({ collection: 'contacts', id, data: { sessions: [] }, req, returning: false })
}
