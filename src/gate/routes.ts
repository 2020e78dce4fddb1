/** Which addresses of the API exist, and which of them are open to anybody who is not staff. */
import { isErpEntity } from '@/core/erp/importing'
import { isGridName } from '@/core/grids/grids'
import { type Catalog, type CatalogEndpoint, DESCRIPTION, type Entity } from './catalog'
import { CONTACT_FIELDS } from './contactFields'
import { closed, notFound } from './refusals'
import { MESSAGES, takesFile, UPLOAD } from './uploads'
import { isId, MISSING_ID } from './values'

/** What a generated endpoint does; `verb` is one of our own, `upload` one that takes a file. */
export type Action =
  | 'find'
  | 'findByID'
  | 'count'
  | 'create'
  | 'update'
  | 'updateMany'
  | 'delete'
  | 'deleteMany'
  | 'versions'
  | 'version'
  | 'restoreVersion'
  | 'access'
  | 'duplicate'
  | 'account'
  | 'preference'
  | 'file'
  | 'verb'
  | 'upload'
  | 'closed'

export type Route = {
  readonly method: string
  readonly action: Action
  /** None for /api/access. */
  readonly entity?: Entity
  readonly isGlobal: boolean
  readonly segments: readonly string[]
  /** Open to contacts and strangers; what they may see there is up to access. */
  readonly open: boolean
}

const GENERATED: Readonly<Record<string, Action>> = {
  'GET /': 'find',
  'POST /': 'create',
  'PATCH /': 'updateMany',
  'DELETE /': 'deleteMany',
  'GET /count': 'count',
  'GET /:id': 'findByID',
  'PATCH /:id': 'update',
  'DELETE /:id': 'delete',
  'GET /versions': 'versions',
  'GET /versions/:id': 'version',
  'POST /versions/:id': 'restoreVersion',
  'POST /access': 'access',
  'POST /access/:id': 'access',
  'POST /:id/duplicate': 'duplicate',
  'GET /file/:filename': 'file',
  'POST /login': 'account',
  'POST /logout': 'account',
  'POST /refresh-token': 'account',
  'POST /forgot-password': 'account',
  'POST /reset-password': 'account',
  'POST /unlock': 'account',
  'GET /me': 'account',
  // Closed to everyone: they make the first admin, tell whether there is one, confirm addresses and fetch foreign pages.
  'POST /first-register': 'closed',
  'GET /init': 'closed',
  'POST /verify/:id': 'closed',
  'GET /paste-url': 'closed',
  'GET /paste-url/:id': 'closed',
}

const GENERATED_FOR_GLOBALS: Readonly<Record<string, Action>> = {
  'GET /': 'findByID',
  'POST /': 'update',
  'POST /access': 'access',
  'GET /versions': 'versions',
  'GET /versions/:id': 'version',
  'POST /versions/:id': 'restoreVersion',
}

const PREFERENCES: Readonly<Record<string, Action>> = {
  'GET /:key': 'preference',
  'POST /:key': 'preference',
}

const ACCOUNT = [
  'POST /login',
  'POST /logout',
  'POST /refresh-token',
  'POST /forgot-password',
  'POST /reset-password',
  'GET /me',
]

/** What a contact does with a case of any kind, and with the terms of those that ask for them. */
const CASE = ['POST /', 'POST /:id/draft', 'POST /:id/submit', 'POST /:id/cancel', UPLOAD, ...MESSAGES]
const TERMS = ['GET /terms', 'GET /:id/terms']

/** Lists as workbooks. */
const EXPORTS = ['POST /:grid/exports', 'GET /exports/:id', 'GET /exports/:id/file']

/** Beside reading what CONTACT_FIELDS lists. The users' own are there for the panel's login. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  contacts: [
    ...ACCOUNT,
    'POST /language',
    'POST /prices',
    'POST /mail',
    'GET /profile',
    'POST /profile',
    'POST /password',
    'POST /login-address',
    'POST /login-address/withdraw',
    'POST /login-address/link',
    'POST /login-address/confirm',
    'POST /login-address/refuse',
  ],
  users: ACCOUNT,
  customers: [
    'GET /:id/contacts',
    'POST /:id/contacts',
    'GET /:id/addresses',
    'POST /:id/addresses',
    'POST /:id/addresses/change',
    'POST /:id/addresses/remove',
    'POST /:id/addresses/primary',
    'POST /:id/end-customers',
    'POST /:id/end-customers/find',
    'POST /:id/end-customers/act',
    'POST /:id/end-customers/look-up',
    'POST /:id/end-customers/returns',
    'GET /:id/end-customers/returns/:rma',
    'POST /:id/end-customers/returns/act',
    'POST /:id/end-customers/requests',
    'GET /:id/end-customers/requests/:request',
    'POST /:id/end-customers/claims',
    'GET /:id/end-customers/claims/:claim',
    'POST /:id/end-customers/:endCustomer/discount',
    'GET /:id/end-customers/:endCustomer',
  ],
  memberships: [
    'POST /invitation',
    'POST /accept',
    'POST /:id/rights',
    'POST /:id/block',
    'POST /:id/unblock',
    'POST /:id/remove',
    'POST /:id/invite-again',
  ],
  rmas: [...CASE, ...TERMS, 'POST /check', 'POST /match', 'POST /:id/decide'],
  // The other verbs are for staff alone.
  'service-requests': [...CASE, 'POST /:id/answer'],
  'warranty-claims': [...CASE, ...TERMS, 'POST /check'],
  // Whoever asks to come in. What they wrote is for staff alone.
  registrations: ['GET /form', 'POST /'],
  forms: ['GET /frozen/:hash'],
  documents: ['GET /:id/file'],
  attachments: ['GET /:id/file', 'POST /:id/remove'],
  media: ['GET /file/:filename'],
  grids: [...['', '/count', '/groups', '/csv'].map((part) => `GET /:grid${part}`), ...EXPORTS],
  [DESCRIPTION]: ['GET /'],
}
const OPEN_READS = ['GET /', 'GET /:id', 'GET /count']

const PREFERENCE_KEY = /^[\w.:-]{1,200}$/
/** Of a text or form that is kept, in hexadecimal. */
const HASH = /^[0-9a-f]{64}$/
const FILE_NAME = /^(?!\.)[^/\\\p{Cc}\p{Cs}]{1,255}$/u

/**
 * The endpoint that a path leads to, found as Payload finds it.
 *
 * @param path below /api, as the browser sent it
 * @throws DomainError CLOSED for what is no address, NOT_FOUND for a file name that cannot exist
 */
export function routeOf(method: string, path: string, catalog: Catalog): Route {
  const segments = decode(path)
  if (segments.join('/') === 'access' && method === 'GET') {
    return { method, action: 'access', isGlobal: false, segments, open: false }
  }
  const isGlobal = segments[0] === 'globals'
  const [slug = '', ...rest] = isGlobal ? segments.slice(1) : segments
  const entity = (isGlobal ? catalog.globals : catalog.collections).get(slug)
  const endpoint = entity?.endpoints.find((one) => matches(one, method, rest))
  if (!entity || !endpoint) throw closed()
  const pattern = `${method} /${endpoint.segments.join('/')}`
  const found = actionOf(pattern, entity, isGlobal)
  const action = endpoint.own && found !== 'account' && found !== 'upload' ? 'verb' : found
  if (action === 'closed') throw closed()
  const prefix = isGlobal ? ['globals', slug] : [slug]
  return {
    method,
    action,
    entity,
    isGlobal,
    segments: [...prefix, ...withKnownShape(endpoint, rest, catalog.id.ids)],
    open: !isGlobal && isOpen(slug, pattern),
  }
}

function decode(path: string): string[] {
  try {
    return path
      .split('/')
      .filter((part, index) => index > 0 || part !== '')
      .map(decodeURIComponent)
  } catch {
    throw closed()
  }
}

function matches({ method, segments }: CatalogEndpoint, asked: string, rest: readonly string[]): boolean {
  if (method !== asked || segments.length !== rest.length) return false
  return segments.every((segment, index) => (segment.startsWith(':') ? rest[index] !== '' : segment === rest[index]))
}

function actionOf(pattern: string, entity: Entity, isGlobal: boolean): Action {
  if (entity.slug === 'payload-preferences') return PREFERENCES[pattern] ?? 'closed'
  if (entity.slug.startsWith('payload-')) return 'closed'
  if (takesFile(entity.slug, pattern)) return 'upload'
  const action = (isGlobal ? GENERATED_FOR_GLOBALS : GENERATED)[pattern] ?? 'verb'
  const ofVersions = action === 'versions' || action === 'version' || action === 'restoreVersion'
  return ofVersions && !entity.versions ? 'closed' : action
}

function isOpen(slug: string, pattern: string): boolean {
  return Boolean(OPEN[slug]?.includes(pattern)) || (slug in CONTACT_FIELDS && OPEN_READS.includes(pattern))
}

/** Parameters that are no ids. */
const NAMED = [':key', ':filename', ':hash', ':grid', ':entity']

/** An id that cannot exist is asked for as one that does not, so that both get the same answer. */
function withKnownShape({ segments }: CatalogEndpoint, rest: readonly string[], ids?: RegExp): string[] {
  return rest.map((value, index) => {
    const name = segments[index] ?? ''
    if (name === ':key' && !PREFERENCE_KEY.test(value)) throw closed()
    if (name === ':filename' && !FILE_NAME.test(value)) throw notFound()
    if (name === ':hash' && !HASH.test(value)) throw notFound()
    if (name === ':grid' && !isGridName(value)) throw closed()
    if (name === ':entity' && !isErpEntity(value)) throw closed()
    const isParameter = name.startsWith(':') && !NAMED.includes(name)
    return isParameter && !isId(value, ids) ? MISSING_ID : value
  })
}
