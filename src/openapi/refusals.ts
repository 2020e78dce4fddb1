/** What comes back when it is not well: one shape, and a closed list of names by status. */
import { statusOf } from '@/core/errorStatus'
import { DOMAIN_ERROR_CODES } from '@/core/errors'
import type { Operation } from './operations'
import type { Schema } from './schema'
import type { Texts } from './texts'

/** Payload's own, by the status that it answers them with. Some of them have no name. */
const OF_PAYLOAD: Readonly<Record<number, readonly string[]>> = {
  400: ['ValidationError', 'QueryError', 'MissingFile', 'FileUploadError', 'APIError', 'InvalidFieldName'],
}

const ALWAYS = [400, 401, 403, 404, 429]
const WRITES = [...ALWAYS, 409, 422, 503]

export const statusesOf = ({ method, description }: Operation): number[] => {
  if (method === 'GET' && !description) return ALWAYS
  if (description?.takes) return [...WRITES, 413, 415]
  return description?.takesFile ? [...WRITES, 413] : WRITES
}

export const ALL_STATUSES = [...WRITES, 413, 415]

export const namesAt = (status: number): string[] => [
  ...DOMAIN_ERROR_CODES.filter((code) => statusOf(code) === status),
  ...(OF_PAYLOAD[status] ?? []),
]

const nameOf = (status: number) => `Error${status}`

/** Of several refusals the first says the status. */
export const errorSchemas = (): Record<string, Schema> => {
  const every = {
    name: { type: 'string', enum: [...new Set([...DOMAIN_ERROR_CODES, ...Object.values(OF_PAYLOAD).flat()])] },
  }
  const rest = { message: { type: 'string' }, data: { type: 'object' } }
  const one: Schema = { type: 'object', required: ['name', 'message'], properties: { ...every, ...rest } }
  const first = (status: number): Schema => ({
    type: 'object',
    required: OF_PAYLOAD[status] ? ['message'] : ['name', 'message'],
    properties: { name: { type: 'string', enum: namesAt(status) }, ...rest },
  })
  const answers = ALL_STATUSES.map((status) => {
    const errors = {
      type: 'array',
      minItems: 1,
      prefixItems: [first(status)],
      items: { $ref: '#/components/schemas/Refusal' },
    }
    return [nameOf(status), { type: 'object', required: ['errors'], properties: { errors } }] as const
  })
  return { Refusal: one, ...Object.fromEntries(answers) }
}

export const errorResponses = (texts: Texts): Record<string, Schema> =>
  Object.fromEntries(
    ALL_STATUSES.map((status) => [
      nameOf(status),
      {
        description: texts.say(`refusals.${status}`),
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(status)}` } } },
      },
    ]),
  )

export const errorsOf = (operation: Operation): Record<string, Schema> =>
  Object.fromEntries(
    statusesOf(operation).map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  )
