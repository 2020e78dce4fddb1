/** Limits per network address, in this process. Limits per account are counted in the database, by Payload's own hooks. */
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

import { COUNTED } from '@/session/credentialDoors'
import { refuse } from './refuse'

type Limits = { perMinute: number; loginsPerMinute: number }

const CREDENTIAL_PAGES =
  /^\/(login|forgot-password|reset-password|welcome|register|admin\/(login|forgot|reset|create-first-user))(\/|$)/i
const CREDENTIAL_ENDPOINTS =
  /^\/api\/(contacts|users)\/(login|forgot-password|reset-password|first-register|refresh-token|unlock|verify)(\/|$)/i

/** Anybody's, and it sends mail. The verbs of staff on registrations are not meant. */
const REGISTRATION = /^\/api\/registrations\/?$/i

/**
 * The path as Next and the gate will read it: dots resolved, letters spelt out (`%6cogin` is `login`), slashes single.
 * Express hands it over as it came.
 */
function plainPath(path: string): string {
  try {
    return decodeURIComponent(new URL(`http://portal.invalid${path}`).pathname).replace(/[\\/]+/g, '/')
  } catch {
    return path // spells no text: refused next (readablePath)
  }
}

/** Requests that could try a password, or register somebody. The forms of the portal work on no other page (src/session/credentialDoors.ts). */
function triesCredentials({ method, path }: Request): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  const plain = plainPath(path)
  return [CREDENTIAL_ENDPOINTS, CREDENTIAL_PAGES, REGISTRATION].some((pattern) => pattern.test(plain))
}

/** Stands behind the limits: what comes through was counted. */
const markCounted: RequestHandler = (req, _res, next) => {
  delete req.headers[COUNTED]
  if (triesCredentials(req)) req.headers[COUNTED] = '1'
  next()
}

function perMinute(limit: number, skip: (req: Request) => boolean): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    skip,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: (req, res) => refuse(req, res, 429, 'TOO_MANY_REQUESTS'),
  })
}

export function rateLimits(limits: Limits): RequestHandler[] {
  return [
    perMinute(limits.perMinute, (req) => plainPath(req.path).startsWith('/_next/static/')),
    perMinute(limits.loginsPerMinute, (req) => !triesCredentials(req)),
    markCounted,
  ]
}
