import {
  type GlobalAfterChangeHook,
  type GlobalBeforeChangeHook,
  isolateObjectProperty,
  type PayloadRequest,
} from 'payload'

import { DomainError } from '@/core/errors'
import { returnMode } from '@/db/returnMode'

/** A service type is named only as long as returns are requested with it: what is not used stands in nobody's way. */
export const forgetUnusedService: GlobalBeforeChangeHook = ({ data }) =>
  data.mode === 'form' ? data : { ...data, serviceType: null }

/**
 * Returns by form have a form that can be filled in. Judges what was stored just now, inside its transaction: what is refused
 * is undone.
 *
 * @throws DomainError RETURN_SERVICE_MISSING | RETURN_SERVICE_OFFLINE
 */
export const guardReturnMode: GlobalAfterChangeHook = async ({ doc, req }) => {
  const how = await returnMode(req)
  if (how.mode === 'module') return doc
  if (!how.serviceType) throw new DomainError('RETURN_SERVICE_MISSING', 'No service type is named')
  if (!(await isOnline(req, how.serviceType))) throw new DomainError('RETURN_SERVICE_OFFLINE', 'It cannot be filled in')
  return doc
}

async function isOnline(req: PayloadRequest, id: string): Promise<boolean> {
  const quiet = { depth: 0, overrideAccess: true, disableErrors: true } as const
  // Reading sets the language on the request that it is given.
  const own = () => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const type = await req.payload.findByID({ collection: 'service-types', id, ...quiet, req: own() })
  if (!type?.online) return false
  const where = { id: { equals: String(type.form) }, _status: { equals: 'published' as const } }
  const { totalDocs } = await req.payload.count({ collection: 'forms', where, overrideAccess: true, req: own() })
  return totalDocs > 0
}
