import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { returnMode } from '@/db/returnMode'

/**
 * Nothing new is requested from order lines while returns go by form, by staff neither. What was sent before goes on.
 *
 * @throws DomainError RETURNS_BY_FORM
 */
export async function requireReturnModule(req: PayloadRequest): Promise<void> {
  if ((await returnMode(req)).mode === 'form') throw new DomainError('RETURNS_BY_FORM', 'Returns are requested by form')
}
