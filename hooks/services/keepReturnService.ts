/** The service type with which customers request returns stays online until the settings name another. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { isReturnService } from '@/db/returnMode'
import type { ServiceType } from '@/payload-types'

/** @throws DomainError RETURN_SERVICE_IN_USE */
export const keepReturnServiceOnline: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  if (!doc.online && (await isReturnService(req, doc.id))) throw inUse(req)
  return doc
}

/** @throws DomainError RETURN_SERVICE_IN_USE */
export const keepReturnService: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isReturnService(req, String(id))) throw inUse(req)
}

/** Deleting many rows at once answers with the message itself. */
const inUse = (req: PayloadRequest): DomainError =>
  new DomainError('RETURN_SERVICE_IN_USE', refusalSentence('RETURN_SERVICE_IN_USE', {}, languageOf(req)))
