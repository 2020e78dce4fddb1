/** Security headers for portal, panel and API. Why each exception exists: docs/decisions/0006-content-security-policy.md */
import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import onHeaders from 'on-headers'

type Options = { dev: boolean; https: boolean }

/** A policy whose scripts need this nonce. Styles stay inline: React and the panel write style attributes. */
export function contentSecurityPolicy(nonce: string, { dev, https }: Options): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'base-uri': ["'self'"],
    'connect-src': ["'self'", ...(dev ? ['ws:'] : [])],
    'font-src': ["'self'", 'data:'],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
    'frame-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'object-src': ["'none'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(dev ? ["'unsafe-eval'"] : [])],
    'script-src-attr': ["'none'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    ...(https ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}

/** Addresses stay within the site; `no-referrer` would make browsers send `Origin: null` with forms, which server actions refuse. */
const REFERRER_POLICY = 'same-origin'

/**
 * Sets the headers. Next reads the nonce for its own scripts from the request's policy header: a client's own is replaced.
 * An answer that names a policy of its own, such as a file's, keeps it: these are added last, since Next never replaces what is there.
 */
export function securityHeaders(options: Options): RequestHandler[] {
  const fixed = helmet({
    contentSecurityPolicy: false,
    referrerPolicy: false,
    strictTransportSecurity: options.https,
    xFrameOptions: { action: 'sameorigin' },
  })
  const policies: RequestHandler = (req, res, next) => {
    const value = contentSecurityPolicy(randomBytes(16).toString('base64'), options)
    req.headers['content-security-policy'] = value
    delete req.headers['content-security-policy-report-only']
    onHeaders(res, () => {
      if (!res.getHeader('Content-Security-Policy')) res.setHeader('Content-Security-Policy', value)
      if (!res.getHeader('Referrer-Policy')) res.setHeader('Referrer-Policy', REFERRER_POLICY)
    })
    next()
  }
  return [fixed, policies]
}
