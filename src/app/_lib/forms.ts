/** Plain forms that post to a route: they carry no token, so the origin that the browser names is the proof. */
import { env } from '@/config/env'
import { internalPath } from '@/session/internalPath'

const OPEN_TO_VISITORS = /^\/(login|forgot-password|reset-password|login-address|welcome|register)(\?|$)/

/** Whether a browser sent this from a page of ours: an origin cannot be chosen by the page of a stranger. */
export function fromOurPages({ headers }: Request): boolean {
  const origin = headers.get('origin')
  return origin === null ? headers.get('sec-fetch-site') === 'same-origin' : isOurs(origin, headers)
}

/** The page of ours that the request came from, or home. */
export function cameFrom({ headers }: Request): string {
  const referrer = headers.get('referer') ?? ''
  if (!isOurs(referrer, headers)) return '/'
  const { pathname, search } = new URL(referrer)
  const path = pathname + search
  return OPEN_TO_VISITORS.test(path) ? path : (internalPath(path) ?? '/')
}

/** 303: the browser fetches the page with GET. Relative, so that it holds behind any proxy. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

/** PUBLIC_URL, or the host under which this very request reached us. */
function isOurs(address: string, headers: Headers): boolean {
  if (!URL.canParse(address)) return false
  const { origin, host } = new URL(address)
  return origin === env.PUBLIC_URL || host === headers.get('host')
}
