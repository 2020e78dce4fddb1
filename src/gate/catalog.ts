/** What the gate must know of the collections: their endpoints, and the kind of every field. Read once from the config. */
import type { FlattenedField, SanitizedConfig } from 'payload'
import { idShapeOf } from '@/db/ids'

export type FieldKind =
  | 'text'
  | 'number'
  | 'date'
  | 'checkbox'
  | 'select'
  | 'id'
  | 'relation'
  | 'json'
  | 'richText'
  | 'group'
  | 'array'
  | 'other'

export type CatalogField = {
  readonly kind: FieldKind
  /** Holds any number of values. */
  readonly many: boolean
  /** Slug that a relation leads to; none when it may lead to several. */
  readonly to?: string
  /** The shape of the ids that an id or a relation holds. */
  readonly ids?: RegExp
  readonly fields: CatalogFields
}

export type CatalogFields = ReadonlyMap<string, CatalogField>

/** `segments` as in the config: `:id` stands for any one segment. `own` stands before a generated one of the same path. */
export type CatalogEndpoint = { readonly method: string; readonly segments: readonly string[]; readonly own: boolean }

export type Entity = {
  readonly slug: string
  readonly fields: CatalogFields
  readonly endpoints: readonly CatalogEndpoint[]
  readonly versions: boolean
  readonly upload: boolean
  readonly auth: boolean
}

export type Catalog = {
  /** The id of a row of any collection. */
  readonly id: CatalogField
  readonly collections: ReadonlyMap<string, Entity>
  readonly globals: ReadonlyMap<string, Entity>
}

const KINDS: Partial<Record<FlattenedField['type'], FieldKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  radio: 'select',
  select: 'select',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  relationship: 'relation',
  upload: 'relation',
  json: 'json',
  richText: 'richText',
  group: 'group',
  tab: 'group',
  array: 'array',
}

/** Fields of an account that say something about its password or sessions: never searched, sorted or written through REST. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
  'hash',
  'salt',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'sessions',
  'signingSecret',
  'keyHash',
  'keyHint',
  'keyMadeOn',
  'keyUsedOn',
  'loginAttempts',
  'lockUntil',
])

/** The first parts of addresses that are no collection: the configuration bundle, and the rows that the ERP sends. */
export const BUNDLE = 'config'
export const FROM_ERP = 'erp'

export function catalogOf(config: SanitizedConfig): Catalog {
  const ids = idShapeOf(config.db.name ?? '')
  const collections = config.collections.map((one) => [
    one.slug,
    {
      slug: one.slug,
      fields: fieldsOf(one.flattenedFields, ids),
      endpoints: endpointsOf(one.endpoints),
      versions: Boolean(one.versions),
      upload: Boolean(one.upload),
      auth: Boolean(one.auth),
    },
  ])
  const globals = config.globals.map((one) => [
    one.slug,
    {
      slug: one.slug,
      fields: fieldsOf(one.flattenedFields, ids),
      endpoints: endpointsOf(one.endpoints),
      versions: Boolean(one.versions),
      upload: false,
      auth: false,
    },
  ])
  return {
    id: { kind: 'id', many: false, ids, fields: new Map() },
    collections: new Map([...collections, ...[BUNDLE, FROM_ERP].map((slug) => [slug, besides(config, slug)])] as [
      string,
      Entity,
    ][]),
    globals: new Map(globals as [string, Entity][]),
  }
}

/** What stands beside the collections: of Payload's own addresses there none is open. */
function besides({ endpoints }: SanitizedConfig, slug: string): Entity {
  const own = endpoints.filter(({ path }) => path.startsWith(`/${slug}/`))
  const below = own.map(({ path, method }) => ({ method, path: path.slice(slug.length + 1) }))
  return { slug, fields: new Map(), endpoints: endpointsOf(below), versions: false, upload: false, auth: false }
}

function fieldsOf(fields: readonly FlattenedField[], ids: RegExp): CatalogFields {
  const visible = fields.filter((field) => 'name' in field && !SECRET_FIELDS.has(field.name))
  return new Map(visible.map((field) => [field.name, fieldOf(field, ids)]))
}

function fieldOf(field: FlattenedField, ids: RegExp): CatalogField {
  const relationTo = 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : undefined
  const kind = KINDS[field.type] ?? 'other'
  return {
    kind,
    many: 'hasMany' in field && field.hasMany === true,
    to: relationTo,
    ...(kind === 'relation' ? { ids } : {}),
    fields: 'flattenedFields' in field && field.flattenedFields ? fieldsOf(field.flattenedFields, ids) : new Map(),
  }
}

/** An optional last segment (`/access/:id?`) counts as two endpoints. */
function endpointsOf(endpoints: false | readonly { path: string; method: string }[]): CatalogEndpoint[] {
  const all = (endpoints || []).flatMap(({ path, method }) => {
    const segments = path.split('/').filter(Boolean)
    const last = segments.at(-1)
    const name = method.toUpperCase()
    if (!last?.endsWith('?')) return [{ name, segments }]
    const without = segments.slice(0, -1)
    return [
      { name, segments: without },
      { name, segments: [...without, last.slice(0, -1)] },
    ]
  })
  const patterns = all.map(({ name, segments }) => `${name} ${segments.join('/')}`)
  return all.map(({ name, segments }, index) => ({
    method: name,
    segments,
    own: patterns.lastIndexOf(patterns[index] ?? '') > index,
  }))
}
