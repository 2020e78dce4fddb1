/** Every address that the running configuration has, and what each needs to be asked. */
import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'

import { type Catalog, catalogOf, type Entity } from '@/gate/catalog'
import { ROUTES, SESSION_ROUTES, SHUT } from './accessRoutes'
import { COLLECTIONS, GLOBALS, type Row } from './accessTable'
import { ROLES, type Role, shown, type World } from './everyRow'
import type { Nazorg } from './nazorg'
import { PASSWORD } from './trade'

export type Door = (request: Request) => Promise<Response>

/** `GET /rmas/:id`, with the pattern below its collection. */
export type Address = {
  readonly entity: Entity
  readonly method: string
  readonly pattern: string
  readonly name: string
}

/** What a generated address does, as the policy's verb; of a versioned collection also what its versions take. */
const VERB_OF: Readonly<Record<string, keyof Row>> = {
  'GET /': 'read',
  'GET /:id': 'read',
  'GET /count': 'read',
  'POST /': 'create',
  'POST /:id/duplicate': 'create',
  'PATCH /': 'update',
  'PATCH /:id': 'update',
  'DELETE /': 'delete',
  'DELETE /:id': 'delete',
  'GET /versions': 'readVersions',
  'GET /versions/:id': 'readVersions',
  'POST /versions/:id': 'update',
  'POST /unlock': 'unlock',
}

/** Asked of the panel's forms alone: what the caller may do. */
const ASKS_ACCESS = ['POST /access', 'POST /access/:id']

export function addressesOf(catalog: Catalog): Address[] {
  const every = [...catalog.collections.values()].flatMap((entity) => addressesIn(entity, `/${entity.slug}`))
  const globals = [...catalog.globals.values()].flatMap((entity) => addressesIn(entity, `/globals/${entity.slug}`))
  return [...every, ...globals]
}

function addressesIn(entity: Entity, base: string): Address[] {
  const all = entity.endpoints.map(({ method, segments }) => {
    const pattern = segments.length > 0 ? `/${segments.join('/')}` : ''
    return { entity, method, pattern: `${method} ${pattern || '/'}`, name: `${method} ${base}${pattern}` }
  })
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index)
}

/** Who gets past access there, by the tables; null for what nobody listed. */
export function listedRoles({ name, pattern, entity }: Address, staff: string): string | null {
  const listed = ROUTES[name]
  if (listed) return listed.roles
  if (SHUT.includes(pattern)) return ''
  if (entity.slug.startsWith('payload-')) return ''
  if (ASKS_ACCESS.includes(pattern)) return staff
  if (name.includes('/globals/')) return globalRoles(entity, pattern)
  const [verb, row] = [VERB_OF[pattern], COLLECTIONS[entity.slug]]
  if (!verb || !row) return null
  if (pattern.includes('/versions') && !entity.versions) return ''
  if (verb === 'read' && entity.slug === 'contacts') return (row.read ?? '').replace('own ', '') // the own account is /me
  return row[verb] ?? ''
}

function globalRoles({ slug, versions }: Entity, pattern: string): string | null {
  if (pattern === 'GET /') return GLOBALS[slug]?.read ?? null
  if (pattern === 'POST /') return GLOBALS[slug]?.update ?? null
  return pattern.includes('/versions') && !versions ? '' : null
}

export const isSessionRoute = ({ name }: Address) => SESSION_ROUTES.includes(name)

export async function catalogIn({ payload }: Nazorg): Promise<Catalog> {
  return catalogOf(payload.config)
}

/** A file behind every row that has one. */
export async function layFiles({ payload }: Nazorg, { rows }: World): Promise<void> {
  const { putFile } = await import('@/db/files') // once the environment of the test is set
  const bytes = Buffer.from('%PDF-1.7\nof one customer')
  await putFile('mail', 'one.eml', Buffer.from('Subject: Ontvangen\r\n\r\nWij ontvingen uw aanvraag.'))
  await payload.db.updateOne({ collection: 'outbox', id: rows.outbox ?? '', data: { emlKey: 'one.eml', payload: {} } })
  for (const [collection, shelf] of [
    ['documents', 'documents'],
    ['attachments', 'attachments'],
    ['grid-exports', 'exports'],
  ] as const) {
    const { docs } = await payload.find({ collection, depth: 0, overrideAccess: true })
    for (const { id, storageKey } of docs) {
      await putFile(shelf, String(storageKey), bytes)
      if (shelf === 'attachments') await putFile(shelf, `${storageKey}.thumbnail`, bytes)
      if (shelf === 'attachments') await payload.db.updateOne({ collection, id, data: { width: 1, height: 1 } })
    }
  }
}

let serial = 0

/** Somebody who acts for nobody yet: a contact has one membership per customer. */
async function colleague(payload: Payload): Promise<{ id: string }> {
  const data = { name: 'Collega', email: `collega${++serial}@garage.example`, password: PASSWORD }
  return payload.create({
    collection: 'contacts',
    data: { ...data, locale: 'nl', priceDisplay: 'exclusive' },
    context: { skipInvitation: true },
    overrideAccess: true,
  })
}

/** The same row once more, with values of its own where they must differ. */
export async function freshRow(payload: Payload, slug: string, id: string): Promise<string> {
  const collection = slug as CollectionSlug
  const { flattenedFields } = payload.collections[collection].config
  const unique = flattenedFields.filter((field) => 'unique' in field && field.unique).map(({ name }) => name)
  if (slug === 'order-lines') unique.push('orderNumber')
  const found = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
    locale: 'nl',
  })
  serial += 1
  const changed = Object.fromEntries(
    unique.filter((name) => found?.[name]).map((name) => [name, `${found?.[name]}-${serial}`]),
  )
  if (slug === 'memberships') changed.contact = (await colleague(payload)).id
  const { id: _, ...row } = bare({ ...found, ...changed }) as Record<string, unknown>
  const made = await payload.db.create({ collection, data: row, req: { locale: 'nl' } as never })
  return String(made.id)
}

/** Whatever is nested gets an id of its own. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (!(value instanceof Object) || value instanceof Date) return value
  const own = Object.entries(value).map(([key, one]) => [
    key,
    key === 'id' ? randomBytes(12).toString('hex') : bare(one),
  ])
  return Object.fromEntries(own)
}

/** The request of one role at one address. */
export function requestFor(
  role: Role,
  world: World,
  { method, url, body }: { method: string; url: string; body?: object | undefined },
) {
  const token = world.tokens[role]
  const headers: Record<string, string> = token ? { authorization: shown(token) } : {}
  if (body) headers['content-type'] = 'application/json'
  return new Request(`http://localhost:3000/api${url}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

/** Refused, or a list in which the row is not. */
export async function getsPast(response: Response, pattern: string): Promise<boolean> {
  if ([401, 403, 404].includes(response.status)) return false
  if (!response.ok || !SEARCHES.includes(pattern)) return true
  const { docs, totalDocs } = (await response.json()) as { docs?: unknown[]; totalDocs?: number }
  return docs ? docs.length > 0 : totalDocs !== 0
}

export const SEARCHES = ['GET /', 'GET /count', 'PATCH /', 'DELETE /']

export async function rolesThat(may: (role: Role) => Promise<boolean>): Promise<string> {
  const allowed: Role[] = []
  for (const role of ROLES) if (await may(role)) allowed.push(role)
  return allowed.join(' ')
}
