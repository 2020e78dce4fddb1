/** Every address of the API that somebody may use, found by asking the gate and the policies. */
import type { Endpoint, Payload } from 'payload'

import { STAFF_ROLES } from '@/core/accounts/roles'
import { type Caller, type Description, descriptionOf } from '@/endpoints/request/described'
import type { Catalog, CatalogEndpoint, Entity } from '@/gate/catalog'
import { type Action, type Route, routeOf } from '@/gate/routes'
import { MISSING_ID } from '@/gate/values'
import { type Somebody, whoMay } from './callers'

export type Operation = {
  readonly method: string
  /** Below /api, as OpenAPI writes it: `/rmas/{id}/decide`. */
  readonly path: string
  /** The names in braces. */
  readonly parameters: readonly string[]
  readonly entity: Entity
  readonly isGlobal: boolean
  readonly action: Action
  /** The gate lets contacts and strangers through. */
  readonly open: boolean
  /** Null for an endpoint of ours that says nothing of itself. */
  readonly who: readonly Caller[] | null
  readonly description: Description | undefined
}

/** What the panel asks about its own forms is no part of the API. */
const OF_THE_PANEL: readonly Action[] = ['access', 'preference', 'closed']

const SAMPLES: Readonly<Record<string, string>> = {
  ':hash': '0'.repeat(64),
  ':filename': 'a',
  ':key': 'a',
  ':grid': 'orders',
  ':entity': 'orders',
}

type Asked = { readonly payload: Payload; readonly catalog: Catalog; readonly all: readonly Somebody[] }
type Place = { readonly entity: Entity; readonly isGlobal: boolean; readonly rules: Rules }
type Rules = { readonly endpoints: false | readonly Endpoint[]; readonly access: Access; readonly oneByOne: boolean }
type Access = Readonly<Record<string, unknown>>

/** Without those that everybody is refused. */
export async function operationsOf(asked: Asked): Promise<Operation[]> {
  const { config } = asked.payload
  const places = [...asked.catalog.collections.values()].map((entity) => {
    const collection = config.collections.find(({ slug }) => slug === entity.slug)
    const rules = collection
      ? { ...collection, access: collection.access as Access, oneByOne: collection.disableBulkEdit === true }
      : { endpoints: config.endpoints, access: {}, oneByOne: false }
    return { entity, isGlobal: false, rules }
  })
  const globals = config.globals.flatMap((one) => {
    const entity = asked.catalog.globals.get(one.slug)
    const rules = { endpoints: one.endpoints, access: one.access as Access, oneByOne: false }
    return entity ? [{ entity, isGlobal: true, rules }] : []
  })
  const all = await Promise.all([...places, ...globals].map((place) => operationsAt(asked, place)))
  return all.flat()
}

async function operationsAt(asked: Asked, place: Place): Promise<Operation[]> {
  const seen = new Set<string>()
  const found: Operation[] = []
  for (const endpoint of place.entity.endpoints) {
    const name = `${endpoint.method} ${endpoint.segments.join('/')}`
    if (seen.has(name)) continue
    seen.add(name)
    const operation = await operationAt(asked, place, endpoint)
    if (operation) found.push(operation)
  }
  return found
}

async function operationAt(asked: Asked, place: Place, endpoint: CatalogEndpoint): Promise<Operation | null> {
  const { entity, isGlobal } = place
  const base = isGlobal ? `/globals/${entity.slug}` : `/${entity.slug}`
  const route = lawful(asked.catalog, endpoint, base)
  if (!route || OF_THE_PANEL.includes(route.action)) return null
  const description = describedAt(place, endpoint)
  const who = description ? description.who : await callersOf(asked.all, place, route, endpoint)
  if (who?.length === 0) return null
  const parameters = endpoint.segments.filter((one) => one.startsWith(':')).map((one) => one.slice(1))
  const segments = endpoint.segments.map((one) => (one.startsWith(':') ? `{${one.slice(1)}}` : one))
  const path = [base, ...segments].join('/')
  const { action, open } = route
  return { method: endpoint.method, path, parameters, entity, isGlobal, action, open, who, description }
}

/** Null where the gate says that there is nothing. */
function lawful(catalog: Catalog, { method, segments }: CatalogEndpoint, base: string): Route | null {
  const sample = segments.map((one) => (one.startsWith(':') ? (SAMPLES[one] ?? MISSING_ID) : one))
  try {
    return routeOf(method, [base, ...sample].join('/'), catalog)
  } catch {
    return null
  }
}

function describedAt({ rules, entity }: Place, { method, segments }: CatalogEndpoint): Description | undefined {
  const paths = [segments.join('/'), [entity.slug, ...segments].join('/')]
  const found = (rules.endpoints || []).find(
    (one) => one.method.toUpperCase() === method && paths.includes(one.path.split('/').filter(Boolean).join('/')),
  )
  return found && descriptionOf(found)
}

const POLICY: Partial<Record<Action, string>> = {
  find: 'read',
  findByID: 'read',
  count: 'read',
  file: 'read',
  create: 'create',
  duplicate: 'create',
  update: 'update',
  updateMany: 'update',
  restoreVersion: 'update',
  delete: 'delete',
  deleteMany: 'delete',
  versions: 'readVersions',
  version: 'readVersions',
}

type Asking = readonly Somebody[]

async function callersOf(all: Asking, place: Place, route: Route, { segments }: CatalogEndpoint) {
  if (route.action === 'account') return accountCallers(all, place, segments)
  const verb = POLICY[route.action]
  if (!verb) return null
  if (route.action === 'updateMany' && place.rules.oneByOne) return []
  const who: Caller[] = await whoMay(all, place.rules.access[verb])
  return route.open && !who.includes('everybody') ? (['contact', ...who] as const) : who
}

const OF_STRANGERS = ['login', 'forgot-password', 'reset-password', 'me']

async function accountCallers(all: Asking, { entity, rules }: Place, segments: readonly string[]): Promise<Caller[]> {
  const name = segments.join('/')
  if (name === 'unlock') return whoMay(all, rules.access.unlock)
  if (OF_STRANGERS.includes(name)) return ['everybody']
  return entity.slug === 'contacts' ? ['contact'] : STAFF_ROLES.filter((role) => role !== 'integration')
}
