import type { Endpoint } from 'payload'

import { DomainError } from '@/core/errors'
import { offeredAs } from '@/core/files/fileName'
import { streamStored } from '@/db/files'
import { requireStaff } from '../request/actor'
import { described } from '../request/described'
import { requireAttachment } from './requireAttachment'
import { thumbnailKey } from './storage'

const ALWAYS = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
}

/** GET /api/attachments/:id/file: the file to save, never to show. A foreign one is as one that does not exist. */
export const downloadAttachment: Endpoint = {
  path: '/:id/file',
  method: 'get',
  custom: described({ who: ['contact', 'agent', 'sales', 'admin'], files: ['application/octet-stream'] }),
  handler: async (req) => {
    const found = await requireAttachment(req)
    const body = await streamStored('attachments', found.storageKey)
    if (!body) throw new Error(`The file of attachment ${found.id} is missing`)
    const headers = {
      ...ALWAYS,
      'Content-Type': found.mimeType,
      'Content-Length': String(found.bytes),
      'Content-Disposition': offeredAs(found.fileName),
    }
    return new Response(body, { headers })
  },
}

/** GET /api/attachments/:id/thumbnail: a small picture of an image for staff, drawn by ourselves and so shown in place. */
export const showThumbnail: Endpoint = {
  path: '/:id/thumbnail',
  method: 'get',
  custom: described({ who: ['agent', 'admin'], files: ['image/jpeg'] }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'agent')
    const found = await requireAttachment(req)
    const body = found.width ? await streamStored('attachments', thumbnailKey(found.storageKey)) : null
    if (!body) throw new DomainError('NOT_FOUND', 'No thumbnail')
    return new Response(body, { headers: { ...ALWAYS, 'Content-Type': 'image/jpeg', 'Content-Disposition': 'inline' } })
  },
}
