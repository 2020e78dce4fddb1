/** What is sent, and what comes back when it is well. */
import { z } from 'zod'

import type { Description } from '@/endpoints/request/described'
import type { Operation } from './operations'
import { inputOf, versionOf } from './rows'
import { refTo, type Schema } from './schema'

const ANY: Schema = { type: 'object' }
const FILE: Schema = { type: 'string', format: 'binary' }

const json = (schema: Schema): Schema => ({ 'application/json': { schema } })
const objectOf = (properties: Readonly<Record<string, Schema>>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})

/** A JSON schema of what the zod schema takes, or of what it gives. Rules that JSON Schema cannot say are left out. */
export function bodyOf(schema: z.ZodType, io: 'input' | 'output' = 'input'): Schema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return plain
}

const WRITES = ['create', 'update', 'updateMany', 'duplicate']

/** Undefined for what takes no body. */
export function requestBodyOf({ method, action, entity, description }: Operation): Schema | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined
  if (description?.takesFile) return { required: true, content: formWith({ file: FILE }, ['file']) }
  if (description?.takes) return { required: true, content: textsOf(description.takes) }
  if (description) return description.body && { required: true, content: json(bodyOf(description.body)) }
  if (!WRITES.includes(action)) return { content: json(ANY) }
  const row = refTo(inputOf(entity.slug))
  const form = entity.upload
    ? formWith({ file: FILE, _payload: { type: 'string', contentMediaType: 'application/json' } }, [])
    : {}
  return { required: action !== 'duplicate', content: { ...json(row), ...form } }
}

const formWith = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  'multipart/form-data': { schema: { ...objectOf(properties, [...required]), additionalProperties: false } },
})

type Success = { readonly status: number; readonly content: Schema }

export function successOf(operation: Operation): Success {
  const { action, description, entity, isGlobal } = operation
  if (action === 'file') return { status: 200, content: filesOf(['*/*']) }
  if (description) {
    const { status = 200, files = [] } = description
    const answer = answerOf(description)
    return { status, content: { ...filesOf(files), ...(answer ? json(answer) : {}) } }
  }
  const schema = isGlobal && action === 'update' ? objectOf({ result: refTo(entity.slug) }) : generated(operation)
  return { status: action === 'create' ? 201 : 200, content: json(schema) }
}

/** Undefined for what answers with files alone. */
export function answerOf({ answers, answer }: Description): Schema | undefined {
  if (answers) return bodyOf(answers, 'output')
  return answer && { ...objectOf({ doc: refTo(answer) }), additionalProperties: false }
}

const textsOf = (types: readonly string[]): Schema =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]))

const filesOf = (types: readonly string[]): Schema => Object.fromEntries(types.map((type) => [type, { schema: FILE }]))

function generated({ action, entity }: Operation): Schema {
  const row = refTo(entity.slug)
  switch (action) {
    case 'find':
      return pageOf(row)
    case 'findByID':
      return row
    case 'count':
      return objectOf({ totalDocs: { type: 'integer' } })
    case 'create':
    case 'duplicate':
    case 'update':
    case 'delete':
      return objectOf({ doc: row })
    case 'updateMany':
    case 'deleteMany':
      return objectOf({ docs: { type: 'array', items: row }, errors: { type: 'array', items: ANY } })
    case 'versions':
      return pageOf(kept(entity.slug))
    case 'version':
      return kept(entity.slug)
    default:
      return ANY
  }
}

const kept = (slug: string): Schema => objectOf({ id: { type: 'string' }, version: refTo(versionOf(slug)) })

const WHOLE: Schema = { type: 'integer' }
const MAYBE: Schema = { type: ['integer', 'null'] }

const pageOf = (row: Schema): Schema => ({
  type: 'object',
  required: ['docs', 'totalDocs'],
  properties: {
    docs: { type: 'array', items: row },
    totalDocs: WHOLE,
    limit: WHOLE,
    totalPages: WHOLE,
    page: WHOLE,
    pagingCounter: WHOLE,
    hasPrevPage: { type: 'boolean' },
    hasNextPage: { type: 'boolean' },
    prevPage: MAYBE,
    nextPage: MAYBE,
  },
})
