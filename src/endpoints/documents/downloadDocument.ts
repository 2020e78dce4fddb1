import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { streamStored } from '@/db/files'
import { pathId } from '../request/body'
import { described } from '../request/described'

/** GET /api/documents/:id/file: the PDF, to those who may read its row. A foreign document is as one that does not exist. */
export const downloadDocument: Endpoint = {
  path: '/:id/file',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], files: ['application/pdf'] }),
  handler: async (req) => {
    if (!req.user) throw new DomainError('UNAUTHENTICATED', 'Nobody is signed in')
    const found = await req.payload.findByID({
      collection: 'documents',
      id: pathId(req),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!found) throw new DomainError('NOT_FOUND', 'No such document')
    const body = await streamStored('documents', found.storageKey)
    if (!body) throw new Error(`The file of document ${found.id} is missing`)
    return new Response(body, {
      headers: {
        'Content-Type': found.mimeType,
        'Content-Length': String(found.bytes),
        'Content-Disposition': `attachment; filename="${found.fileName.replace(/[^A-Za-z0-9._-]/g, '_')}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  },
}
