/** Limits per network address, in this process. Limits per account are counted in the database, by Payload's own hooks. */
import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'

import { refuse } from './refuse'

type Limits = { perMinute: number; loginsPerMinute: number }

const CREDENTIAL_PAGES =
  /^\/(login|forgot-password|reset-password|welcome|admin\/(login|forgot|reset|create-first-user))(\/|$)/i
const CREDENTIAL_ENDPOINTS =
  /^\/api\/(contacts|users)\/(login|forgot-password|reset-password|first-register|refresh-token|unlock|verify)(\/|$)/i
const SESSION_COOKIE = /(^|;\s*)(portal-token|payload-token)=/

/**
 * Requests that could try a password. A server action can be posted to any page, so without a session every post to a page counts.
 */
export function triesCredentials({ method, path, headers }: Pick<Request, 'method' | 'path' | 'headers'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  if (path.startsWith('/api/')) return CREDENTIAL_ENDPOINTS.test(path)
  return CREDENTIAL_PAGES.test(path) || !SESSION_COOKIE.test(headers.cookie ?? '')
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
    perMinute(limits.perMinute, (req) => req.path.startsWith('/_next/static/')),
    perMinute(limits.loginsPerMinute, (req) => !triesCredentials(req)),
  ]
}
