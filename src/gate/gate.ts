/**
 * The one gate before Payload's REST API. It looks at method, path, query and body, and builds the request anew from what
 * it understood: what it does not know never reaches Payload. Whether the caller may see or do a thing is up to access.
 */
import { checkBody } from './body'
import type { Catalog } from './catalog'
import { checkQuery } from './query'
import { isCleanText } from './queryString'
import { closed, forbidden, invalid } from './refusals'
import { routeOf } from './routes'
import { claimsStaff } from './staff'
import { refuseViewers } from './viewers'

export type GateOptions = {
  readonly catalog: Catalog
  /** Whether these headers sign somebody of the staff in. Asked only when they claim to. */
  readonly isStaff: (headers: Headers) => Promise<boolean>
}

const API = '/api'
const MAX_FORM_QUERY = 64 * 1024
const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override']
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE']
/** They speak of a body that is written anew. */
const BODY_HEADERS = ['content-length', 'content-type', 'content-encoding', 'transfer-encoding']

/**
 * The lawful form of a request for the API.
 *
 * @throws DomainError INVALID_INPUT, CLOSED, NOT_FOUND, FORBIDDEN or VIEW_ONLY
 */
export async function passGate(request: Request, { catalog, isStaff }: GateOptions): Promise<Request> {
  const asked = await unmask(request)
  refuseViewers(asked)
  const route = routeOf(asked.method, asked.path.slice(API.length), catalog)
  const staff = claimsStaff(request.headers) && (await isStaff(request.headers))
  if (!staff && !route.open) throw forbidden()
  const query = checkQuery(asked.search, { catalog, route, staff })
  const url = `${asked.origin}${API}/${route.segments.map(encodeURIComponent).join('/')}${query && `?${query}`}`
  const headers = new Headers(request.headers)
  for (const name of [...OVERRIDES, ...BODY_HEADERS]) headers.delete(name)
  if (asked.method === 'GET' || asked.method === 'DELETE') return new Request(url, { method: asked.method, headers })
  if (route.action === 'upload') return unread(request, url, headers)
  const { contentType, content } = await checkBody(request, route)
  if (contentType) headers.set('content-type', contentType)
  return new Request(url, { method: asked.method, headers, body: content })
}

/** A file on its way in: its endpoint reads the body piece by piece, and knows how much there may be of it. */
function unread(request: Request, url: string, headers: Headers): Request {
  for (const name of ['content-type', 'content-length']) {
    const value = request.headers.get(name)
    if (value !== null || name === 'content-type') headers.set(name, value ?? '')
  }
  return new Request(url, { method: 'POST', headers, body: request.body, duplex: 'half' } as RequestInit)
}

/** What is asked for, whether as GET or as a POST that stands for a GET whose query is too long for an address. */
async function unmask(request: Request) {
  const { origin, pathname, search } = new URL(request.url)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (!METHODS.includes(method) || (pathname !== API && !pathname.startsWith(`${API}/`))) throw closed()
  const override = OVERRIDES.map((name) => request.headers.get(name)).find((value) => value !== null)
  if (override === undefined || method !== 'POST') return { origin, path: pathname, method, search }
  const type = request.headers.get('content-type') ?? ''
  if (override !== 'GET' || !type.startsWith('application/x-www-form-urlencoded')) {
    throw invalid('X-HTTP-Method-Override', 'only GET, with the query as a form')
  }
  const form = await request.text()
  if (form.length > MAX_FORM_QUERY || !isCleanText(form)) throw invalid('body', 'not a query')
  return { origin, path: pathname, method: 'GET', search: [search.slice(1), form].filter(Boolean).join('&') }
}
