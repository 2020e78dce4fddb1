import type { RequestHandler } from 'express'

import { refuse } from './refuse'

export const BODY_LIMIT_BYTES = 1024 * 1024

/**
 * Refuses large bodies by their announced length, because nothing here may read a body before Next does.
 * A body without a length (chunked) is refused too: it could be endless.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  const tooLarge = Number(req.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES
  const endless = req.headers['transfer-encoding'] !== undefined
  if (!tooLarge && !endless) return next()
  res.setHeader('Connection', 'close')
  refuse(req, res, tooLarge ? 413 : 411, 'INVALID_INPUT')
}
