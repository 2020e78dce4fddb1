import type { CaseKind } from '../cases'
import { OPEN_CLAIM_STATUSES } from '../claims/statuses'
import { OPEN_STATUSES } from '../rmas/status'
import { OPEN_SERVICE_STATUSES } from '../services/status'

/** While a case has one of these, something is still to be done with it, and nothing of it is erased. */
export const OPEN_OF: Readonly<Record<CaseKind, readonly string[]>> = {
  rmas: OPEN_STATUSES,
  'service-requests': OPEN_SERVICE_STATUSES,
  'warranty-claims': OPEN_CLAIM_STATUSES,
}
