/** The service type with which customers request returns stays online, with its form, until the settings name another. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import {
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'

import { DomainError } from '@/core/errors'
import { isReturnService, returnMode } from '@/db/returnMode'
import type { Form, ServiceType } from '@/payload-types'

/** @throws DomainError RETURN_SERVICE_IN_USE */
export const keepReturnServiceOnline: CollectionAfterChangeHook<ServiceType> = async ({ doc, req }) => {
  if (!doc.online && (await isReturnService(req, doc.id))) throw inUse(req, 'service-types')
  return doc
}

/** @throws DomainError RETURN_SERVICE_IN_USE */
export const keepReturnService: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isReturnService(req, String(id))) throw inUse(req, 'service-types')
}

/**
 * A draft beside the form that is online changes nothing for customers.
 *
 * @throws DomainError RETURN_SERVICE_IN_USE
 */
export const keepReturnFormOnline: CollectionAfterChangeHook<Form> = async ({ doc, req }) => {
  if (doc._status === 'published') return doc
  const how = await returnMode(req)
  if (how.mode === 'module') return doc
  // Reading sets the language on the request that it is given.
  const own = () => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const asked = { id: { equals: how.serviceType }, form: { equals: doc.id } }
  const online = { id: { equals: doc.id }, _status: { equals: 'published' as const } }
  const counted = { overrideAccess: true } as const
  const asks = await req.payload.count({ collection: 'service-types', where: asked, ...counted, req: own() })
  if (asks.totalDocs === 0) return doc
  const kept = await req.payload.count({ collection: 'forms', where: online, ...counted, req: own() })
  if (kept.totalDocs === 0) throw inUse(req, 'forms')
  return doc
}

/** Deleting many rows at once answers with the message itself. */
function inUse(req: PayloadRequest, what: 'service-types' | 'forms'): DomainError {
  const details = { what }
  return new DomainError(
    'RETURN_SERVICE_IN_USE',
    refusalSentence('RETURN_SERVICE_IN_USE', details, languageOf(req)),
    details,
  )
}
