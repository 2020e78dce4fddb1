import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { CollectionBeforeDeleteHook } from 'payload'

import { DomainError } from '@/core/errors'

/** Words that were written for a service alone would be those of all once it is gone: they are deleted first, by hand. */
export const refuseWithTemplates: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { serviceType: { equals: id } }
  const { totalDocs } = await req.payload.count({ collection: 'templates', where, overrideAccess: true, req })
  if (totalDocs === 0) return
  const details = { what: 'service-types', by: 'templates' }
  throw new DomainError('IN_USE', refusalSentence('IN_USE', details, languageOf(req)), details)
}
