/** HTTP status per refusal: one table for the gate before the API, its endpoints and its hooks. */
import type { DomainErrorCode } from './errors'

const STATUS: Partial<Record<DomainErrorCode, number>> = {
  INVALID_INPUT: 400,
  IMPORT_MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NO_ACCESS_TO_CUSTOMER: 403,
  RIGHT_NOT_YOURS: 403,
  OWN_ACCESS: 403,
  BLOCKED_BY_HOUSE: 403,
  CLOSED: 404,
  NOT_FOUND: 404,
  UNKNOWN_ORDER_LINE: 404,
  UNKNOWN_SERVICE: 404,
  ALREADY_DECIDED: 409,
  TRANSITION_NOT_ALLOWED: 409,
  CHANGED_MEANWHILE: 409,
  TERMS_CHANGED: 409,
  TEMPLATE_EXISTS: 409,
  IDEMPOTENCY_KEY_RUNNING: 409,
  IN_USE: 409,
  FORM_FIELDS_IN_USE: 409,
  LAST_MANAGER: 409,
  ALREADY_A_CONTACT: 409,
  CC_LIMIT_REACHED: 429,
  INVITATION_LIMIT_REACHED: 429,
  TOO_MANY_REQUESTS: 429,
  FILE_INCOMPLETE: 400,
  FILE_MISSING: 400,
  FILE_TOO_LARGE: 413,
  SCANNER_UNREACHABLE: 503,
  BUSY: 503,
}

/** 422 where the table is silent: the request was understood and the rules say no. */
export const statusOf = (code: DomainErrorCode): number => STATUS[code] ?? 422
