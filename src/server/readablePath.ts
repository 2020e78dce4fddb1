import type { RequestHandler } from 'express'

import { refuse } from './refuse'

/** Refuses a path whose %-signs spell no text: Next answers 500 to it. */
export const readablePath: RequestHandler = (req, res, next) => {
  try {
    decodeURIComponent(req.path)
  } catch {
    return refuse(req, res, 404, 'CLOSED')
  }
  next()
}
