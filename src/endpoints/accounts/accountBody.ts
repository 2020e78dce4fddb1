import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'

/** An address as it was typed: it need not be a good one, since only a known one leads anywhere. */
export const Address = z
  .string()
  .max(254)
  .transform((value) => value.trim().toLowerCase())
  .refine((value) => value !== '')

/** Long ones are refused before they are hashed. */
export const Password = z.string().min(1).max(1000)

/**
 * The body of an account endpoint: JSON, or the form that the panel sends.
 *
 * @throws DomainError INVALID_INPUT
 */
export async function readAccountBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    await addDataAndFileToRequest(req)
  } catch {
    throw new DomainError('INVALID_INPUT', 'The body is not JSON')
  }
  const parsed = schema.safeParse(req.data ?? {})
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  throw new DomainError('INVALID_INPUT', 'Invalid input', { issues })
}
