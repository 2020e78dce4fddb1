/** What may stand in the address and the head of a request. */
import { LOCALES } from '@/core/locale'
import { CONTACT_FIELDS } from '@/gate/contactFields'
import { MAX_LIMIT } from '@/gate/query'
import { bodyOf } from './bodies'
import type { Operation } from './operations'
import type { Schema } from './schema'
import type { Texts } from './texts'

const SEARCHES = ['find', 'count', 'versions', 'updateMany', 'deleteMany']
const PAGES = ['find', 'versions']
const ROWS = ['find', 'findByID', 'versions', 'version', 'create', 'update', 'updateMany', 'delete', 'deleteMany']

const inQuery = (name: string, schema: Schema, description: string): Schema => ({
  name,
  in: 'query',
  schema,
  description,
})

export function parametersOf(operation: Operation, texts: Texts): Schema[] {
  const inPath = operation.parameters.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return [...inPath, ...(operation.description?.once ? [idempotencyKey(texts)] : []), ...queryOf(operation, texts)]
}

const idempotencyKey = (texts: Texts): Schema => ({
  name: 'Idempotency-Key',
  in: 'header',
  schema: { type: 'string' },
  description: texts.say('parameters.idempotencyKey'),
})

function queryOf(operation: Operation, texts: Texts): Schema[] {
  const { action } = operation
  return [
    ...(SEARCHES.includes(action) ? [where(operation, texts)] : []),
    ...(PAGES.includes(action) ? pages(operation, texts) : []),
    ...ownQuery(operation),
    ...(ROWS.includes(action) ? ofRows(operation, texts) : []),
    inQuery('locale', { type: 'string', enum: [...LOCALES] }, texts.say('parameters.locale')),
  ]
}

/** What an endpoint of ours says that it reads. */
function ownQuery({ description }: Operation): Schema[] {
  const schema = description?.query && bodyOf(description.query)
  const { properties = {}, required = [] } = (schema ?? {}) as Own
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: 'query',
    schema: one,
    ...(required.includes(name) ? { required: true } : {}),
  }))
}

type Own = { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] }

/** Contacts filter and sort by a closed list of fields; staff by every field that they see. */
function fieldsForContacts({ entity, open }: Operation, texts: Texts): string {
  const fields = open ? (CONTACT_FIELDS[entity.slug] ?? []) : []
  return fields.length > 0 ? ` ${texts.say('parameters.contactFields', { fields: fields.join(', ') })}` : ''
}

function where(operation: Operation, texts: Texts): Schema {
  const required = operation.action === 'updateMany' || operation.action === 'deleteMany'
  return {
    name: 'where',
    in: 'query',
    ...(required ? { required } : {}),
    content: { 'application/json': { schema: { type: 'object' } } },
    description: texts.say('parameters.where') + fieldsForContacts(operation, texts),
  }
}

const pages = (operation: Operation, texts: Texts): Schema[] => [
  inQuery('sort', { type: 'string' }, texts.say('parameters.sort') + fieldsForContacts(operation, texts)),
  inQuery('limit', { type: 'integer', minimum: 0 }, texts.say('parameters.limit', { most: MAX_LIMIT })),
  inQuery('page', { type: 'integer', minimum: 1 }, texts.say('parameters.page')),
  inQuery('pagination', { type: 'boolean' }, texts.say('parameters.pagination')),
]

function ofRows({ entity, method }: Operation, texts: Texts): Schema[] {
  return [
    inQuery('depth', { type: 'integer', minimum: 0, maximum: 10 }, texts.say('parameters.depth')),
    {
      name: 'select',
      in: 'query',
      style: 'deepObject',
      explode: true,
      schema: { type: 'object', additionalProperties: { type: 'boolean' } },
      description: texts.say('parameters.select'),
    },
    ...(entity.versions && method === 'GET'
      ? [inQuery('draft', { type: 'boolean' }, texts.say('parameters.draft'))]
      : []),
  ]
}
