import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import { DomainError } from '@/core/errors'
import { parseRequest } from '@/core/rmas/requests'

/**
 * The request's JSON body in the schema's shape.
 *
 * @throws DomainError INVALID_INPUT, for a body that is no JSON as well
 */
export async function readBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let body: unknown
  try {
    body = await req.json?.()
  } catch {
    throw new DomainError('INVALID_INPUT', 'The body is not JSON')
  }
  return parseRequest(schema, body)
}

/** The `:id` of the path. An id that cannot exist answers as one that does not. */
export function pathId(req: PayloadRequest): string {
  const id = String(req.routeParams?.id ?? '')
  if (!/^[A-Za-z0-9-]{1,64}$/.test(id)) throw new DomainError('NOT_FOUND', 'No such id')
  return id
}
