import type { Request, RequestHandler } from 'express'

import { MAX_BUNDLE_MEGABYTES } from '@/core/config/shape'
import { MAX_IMPORT_MEGABYTES } from '@/core/erp/importing'
import { MAX_HOUSE_IMAGE_MEGABYTES, MAX_MEGABYTES, MEGABYTE } from '@/core/files/kinds'
import { refuse } from './refuse'

export const BODY_LIMIT_BYTES = 1024 * 1024

/** Files of customers and the company register, which their endpoints read piece by piece and limit themselves. */
const UPLOAD_LIMIT_BYTES = (MAX_MEGABYTES + 1) * MEGABYTE
const UPLOADS = new RegExp(
  `^/(${[
    'api/(rmas|service-requests|warranty-claims)/[^/]+/(attachments|messages/files|response)',
    'api/rmas/[^/]+/receive/photos',
    'cases/(rmas|service-requests|warranty-claims)/[^/]+/files',
    '(returns|services|claims)/drafts/[^/]+/files',
    'api/company-register/import',
  ].join('|')})/?$`,
)

/** Rows of the ERP, read so too. */
const IMPORT_LIMIT_BYTES = MAX_IMPORT_MEGABYTES * MEGABYTE
const IMPORTS = /^\/api\/erp\/[^/]+\/?$/

/** Images of the house, as a form of the panel. */
const IMAGE_LIMIT_BYTES = (MAX_HOUSE_IMAGE_MEGABYTES + 1) * MEGABYTE
const IMAGES = /^\/api\/media(\/[^/]+)?\/?$/

/** The configuration with its images, which admins alone may send. */
const BUNDLE_LIMIT_BYTES = MAX_BUNDLE_MEGABYTES * MEGABYTE
const BUNDLES = /^\/api\/config\/(check|import)\/?$/

/**
 * Refuses large bodies by their announced length, because nothing here may read a body before Next does.
 * A body without a length (chunked) is refused too: it could be endless.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  const tooLarge = Number(req.headers['content-length'] ?? 0) > limitOf(req)
  const endless = req.headers['transfer-encoding'] !== undefined
  if (!tooLarge && !endless) return next()
  res.setHeader('Connection', 'close')
  refuse(req, res, tooLarge ? 413 : 411, 'INVALID_INPUT')
}

function limitOf({ method, path }: Request): number {
  if (method === 'POST' && UPLOADS.test(path)) return UPLOAD_LIMIT_BYTES
  if (method === 'POST' && IMPORTS.test(path)) return IMPORT_LIMIT_BYTES
  if (method === 'POST' && BUNDLES.test(path)) return BUNDLE_LIMIT_BYTES
  return (method === 'POST' || method === 'PATCH') && IMAGES.test(path) ? IMAGE_LIMIT_BYTES : BODY_LIMIT_BYTES
}
