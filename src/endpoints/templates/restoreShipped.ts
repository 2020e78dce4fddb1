import { shippedFields } from '@templates/render/shipped'
import { type Endpoint, isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { LOCALES } from '@/core/locale'
import { inTransaction } from '@/db/transaction'
import type { Template } from '@/payload-types'
import { requireStaff } from '../request/actor'
import { OneId, oneId } from '../request/answers'
import { pathId } from '../request/body'
import { described } from '../request/described'

/** POST /api/templates/:id/restore-shipped: the shipped mail or paper in every language, as a draft. What is online stays online. */
export const restoreShipped: Endpoint = {
  path: '/:id/restore-shipped',
  method: 'post',
  custom: described({ who: ['editor', 'admin'], answers: OneId, errors: ['TEMPLATE_VARIABLE_UNKNOWN'] }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'editor')
    const id = pathId(req)
    await inTransaction(req, (inside) => restore(inside, id))
    return oneId(id)
  },
}

async function restore(req: PayloadRequest, id: string): Promise<void> {
  const options = { depth: 0, disableErrors: true, overrideAccess: true, req } as const
  const found = await req.payload.findByID({ collection: 'templates', id, draft: true, ...options })
  if (!found) throw new DomainError('NOT_FOUND', 'No such template')
  for (const locale of LOCALES) {
    const shipped = shippedFields(found.key, locale) as Partial<Template>
    await req.payload.update({
      collection: 'templates',
      id,
      data: { ...shipped, _status: 'draft' },
      draft: true,
      locale,
      depth: 0,
      overrideAccess: true,
      req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
    })
  }
}
