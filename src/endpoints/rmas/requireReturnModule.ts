import type { PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { returnMode } from '@/db/returnMode'
import { type HouseRules, loadHouseRules } from './houseRules'

/**
 * Nothing new is requested from order lines while returns go by form, by staff neither. What was sent before goes on.
 *
 * @throws DomainError RETURNS_BY_FORM
 */
export async function requireReturnModule(req: PayloadRequest): Promise<void> {
  if ((await returnMode(req)).mode === 'form') throw byForm()
}

/**
 * The rules by which a return from order lines is sent.
 *
 * @throws DomainError RETURNS_BY_FORM
 */
export async function rulesOfReturnModule(req: PayloadRequest): Promise<HouseRules> {
  const rules = await loadHouseRules(req)
  if (rules.byForm) throw byForm()
  return rules
}

const byForm = () => new DomainError('RETURNS_BY_FORM', 'Returns are requested by form')
