/** The rows of collections and globals: as they are read, and as they are written. From Payload's own schema of the config. */
import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'

import { SECRET_FIELDS } from '@/gate/catalog'
import type { FieldAsker } from './callers'
import { isSchema, mapSchema, refTo, type Schema } from './schema'

const SYSTEM_FIELDS = ['id', 'createdAt', 'updatedAt']

/** The components of an entity beside the one of its slug: what may be written of it, and how it stands in a version. */
export const inputOf = (slug: string) => `${slug}.input`
export const versionOf = (slug: string) => `${slug}.version`

type Kept = (field: FlattenedField) => boolean

/** By entity: as it is read under its slug, and under the names above. */
export function rowSchemas(config: SanitizedConfig, asker: FieldAsker): Record<string, Schema> {
  const { definitions = {} } = configToJSONSchema(config, 'text')
  const collections = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  const slugs = new Set([...collections, ...config.globals].map(({ slug }) => slug))
  const plainOf = (slug: string) => mapSchema(definitions[slug] as Schema, (one) => tidy(one, slugs))
  const rows = collections.flatMap(({ slug, flattenedFields, auth }) => {
    const read = readable(plainOf(slug), flattenedFields, { asker, isAccount: Boolean(auth) })
    return [
      [slug, { ...read, required: ['id'] }],
      [versionOf(slug), read],
      [inputOf(slug), writable(plainOf(slug), flattenedFields, asker)],
    ] as const
  })
  const settings = config.globals.flatMap(({ slug, flattenedFields }) => {
    const read = readable(plainOf(slug), flattenedFields, { asker, isAccount: false })
    const properties = { ...(read.properties as Schema), globalType: { type: 'string' } }
    return [
      [slug, { ...read, properties }],
      [inputOf(slug), writable(plainOf(slug), flattenedFields, asker)],
    ] as const
  })
  return Object.fromEntries([...rows, ...settings])
}

const isHidden = (field: FlattenedField) => 'hidden' in field && field.hidden === true

const isSecret = (field: FlattenedField) => 'name' in field && SECRET_FIELDS.has(field.name)

type Reading = { readonly asker: FieldAsker; readonly isAccount: boolean }

/**
 * Whoever may not see a field gets the row without it, so that none is required. What an account keeps of its sessions is
 * answered to staff, and nothing to build on.
 */
function readable(schema: Schema, fields: readonly FlattenedField[], { asker, isAccount }: Reading): Schema {
  const told = fields.filter((field) => !isAccount || !isSecret(field))
  const kept = prune(schema, told, (field) => !isHidden(field) && asker.read(field))
  const names = new Set(told.flatMap((field) => ('name' in field ? [field.name] : [])))
  const own = Object.entries(kept.properties as Record<string, Schema>)
  const properties = own.filter(([name]) => !isAccount || names.has(name) || SYSTEM_FIELDS.includes(name))
  const shown = {
    ...kept,
    properties: Object.fromEntries(properties),
    ...(isAccount ? { additionalProperties: true } : {}),
  }
  return mapSchema(shown, ({ required: _required, ...one }) => one)
}

/** Relations are written by id. */
function writable(schema: Schema, fields: readonly FlattenedField[], asker: FieldAsker): Schema {
  const taken: Kept = (field) => !isHidden(field) && !isSecret(field) && !isVirtual(field) && asker.write(field)
  const kept = prune(schema, fields, taken)
  const own = Object.entries(kept.properties as Record<string, Schema>).filter(
    ([name]) => !SYSTEM_FIELDS.includes(name),
  )
  const byId = mapSchema({ ...kept, properties: Object.fromEntries(own) }, asId)
  return mapSchema(byId, ({ required: _required, ...one }) => one)
}

const isVirtual = (field: FlattenedField) => 'virtual' in field && Boolean(field.virtual)

function asId(schema: Schema): Schema {
  const first = Array.isArray(schema.oneOf) ? (schema.oneOf[0] as Schema) : undefined
  const second = Array.isArray(schema.oneOf) ? (schema.oneOf[1] as Schema) : undefined
  return first?.type === 'string' && second?.$ref ? first : schema
}

/** The schema without the fields that `kept` says no to, in groups, rows and blocks as well. */
function prune(schema: Schema, fields: readonly FlattenedField[], kept: Kept): Schema {
  if (!isSchema(schema.properties)) return schema
  const byName = new Map(fields.flatMap((field) => ('name' in field ? [[field.name, field] as const] : [])))
  const properties = Object.entries(schema.properties as Record<string, Schema>).flatMap(([name, property]) => {
    const field = byName.get(name)
    if (!field) return [[name, property] as const]
    return kept(field) ? [[name, pruneField(property, field, kept)] as const] : []
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function pruneField(property: Schema, field: FlattenedField, kept: Kept): Schema {
  if (field.type === 'blocks') return pruneBlocks(property, field.blocks, kept)
  if (!('flattenedFields' in field) || !field.flattenedFields) return property
  if (!isSchema(property.items)) return prune(property, field.flattenedFields, kept)
  return { ...property, items: prune(property.items, field.flattenedFields, kept) }
}

type Blocks = readonly { readonly slug: string; readonly flattenedFields: FlattenedField[] }[]

function pruneBlocks(property: Schema, blocks: Blocks, kept: Kept): Schema {
  const items = property.items as Schema | undefined
  if (!Array.isArray(items?.oneOf)) return property
  const oneOf = (items.oneOf as Schema[]).map((one) => {
    const { const: slug } = ((one.properties as Record<string, Schema> | undefined)?.blockType ?? {}) as Schema
    const block = blocks.find((candidate) => candidate.slug === slug)
    return block ? prune(one, block.flattenedFields, kept) : one
  })
  return { ...property, items: { ...items, oneOf } }
}

/** What OpenAPI does not know is left out, and what may be null may be null in a list of values too. */
function tidy({ tsType: _, ...schema }: Schema, slugs: ReadonlySet<string>): Schema {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/definitions/', '')
    return slugs.has(name) ? refTo(name) : { type: 'object' }
  }
  const nullable = Array.isArray(schema.type) && schema.type.includes('null') && Array.isArray(schema.enum)
  return nullable ? { ...schema, enum: [...(schema.enum as unknown[]), null] } : schema
}
