/** What comes back when it is not well: one shape, and a closed list of names by status. */
import { statusOf } from '@/core/errorStatus'
import { DOMAIN_ERROR_CODES, type DomainErrorCode } from '@/core/errors'
import { refusalsOf } from '@/endpoints/request/described'
import type { Operation } from './operations'
import type { Schema } from './schema'
import type { Texts } from './texts'

/** Payload's own, by the status that it answers them with. Some of them have no name. */
const OF_PAYLOAD: Readonly<Record<number, readonly string[]>> = {
  400: ['ValidationError', 'QueryError', 'MissingFile', 'FileUploadError', 'APIError', 'InvalidFieldName'],
}

const ALWAYS = [400, 401, 403, 404, 429]
const WRITES = [...ALWAYS, 409, 422, 503]

const ALL_STATUSES = [...WRITES, 413, 415]

const namesAt = (status: number, codes: readonly DomainErrorCode[]): string[] => [
  ...codes.filter((code) => statusOf(code) === status),
  ...(OF_PAYLOAD[status] ?? []),
]

const nameOf = (status: number) => `Error${status}`

/** Of several refusals the first says the status. */
const answerOf = (status: number, names: readonly string[]): Schema => ({
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      minItems: 1,
      prefixItems: [
        {
          type: 'object',
          required: OF_PAYLOAD[status] ? ['message'] : ['name', 'message'],
          properties: { name: { type: 'string', enum: names }, message: { type: 'string' }, data: { type: 'object' } },
        },
      ],
      items: { $ref: '#/components/schemas/Refusal' },
    },
  },
})

/** Of an address that Payload makes, whose hooks may refuse whatever they guard. */
export const errorSchemas = (): Record<string, Schema> => {
  const names = [...new Set([...DOMAIN_ERROR_CODES, ...Object.values(OF_PAYLOAD).flat()])]
  const one: Schema = {
    type: 'object',
    required: ['name', 'message'],
    properties: { name: { type: 'string', enum: names }, message: { type: 'string' }, data: { type: 'object' } },
  }
  const answers = ALL_STATUSES.map((status) => [nameOf(status), answerOf(status, namesAt(status, DOMAIN_ERROR_CODES))])
  return { Refusal: one, ...Object.fromEntries(answers) }
}

const responseOf = (status: number, schema: Schema, texts: Texts): Schema => ({
  description: texts.say(`refusals.${status}`),
  content: { 'application/json': { schema } },
})

export const errorResponses = (texts: Texts): Record<string, Schema> =>
  Object.fromEntries(
    ALL_STATUSES.map((status) => [
      nameOf(status),
      responseOf(status, { $ref: `#/components/schemas/${nameOf(status)}` }, texts),
    ]),
  )

/** An endpoint of ours names exactly what it refuses; of all others every status that there is. */
export function errorsOf({ method, description }: Operation, texts: Texts): Record<string, Schema> {
  if (!description) {
    const statuses = method === 'GET' ? ALWAYS : WRITES
    return Object.fromEntries(
      statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
    )
  }
  const codes = refusalsOf(description)
  const statuses = ALL_STATUSES.filter((status) => codes.some((code) => statusOf(code) === status))
  return Object.fromEntries(
    statuses.map((status) => [String(status), responseOf(status, answerOf(status, namesAt(status, codes)), texts)]),
  )
}
