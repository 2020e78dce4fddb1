import { env } from '@/config/env'
import { internalPath } from '@/session/internalPath'

/** Whether a browser sent this form from a page of ours. Plain forms carry no token: the origin they name is the proof. */
export function fromOurPages(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin === env.PUBLIC_URL || (origin === null && request.headers.get('sec-fetch-site') === 'same-origin')
}

/** The page the request came from, or home. */
export function cameFrom(request: Request): string {
  const referrer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referrer)) return '/'
  const { origin, pathname, search } = new URL(referrer)
  return origin === env.PUBLIC_URL ? (internalPath(pathname + search) ?? visitorPage(pathname + search)) : '/'
}

/** The doors themselves: nobody is sent there after a login, but changing the language leads back to them. */
function visitorPage(path: string): string {
  return /^\/(login|forgot-password|reset-password|welcome)(\?|$)/.test(path) ? path : '/'
}

/** 303: the browser fetches the page with GET. Relative, so that it holds behind any proxy. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}
