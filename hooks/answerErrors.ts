/** The one place where an expected error becomes an HTTP answer, for REST, admin panel and endpoints alike. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { AfterErrorHook, PayloadRequest } from 'payload'

import type { DomainError, DomainErrorCode, DomainErrors } from '@/core/errors'

/** HTTP status per code; 422 for the rest: the request was understood and the rules say no. */
const STATUS: Partial<Record<DomainErrorCode, number>> = {
  INVALID_INPUT: 400,
  IMPORT_MALFORMED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NO_ACCESS_TO_CUSTOMER: 403,
  CLOSED: 404,
  NOT_FOUND: 404,
  UNKNOWN_ORDER_LINE: 404,
  ALREADY_DECIDED: 409,
  TRANSITION_NOT_ALLOWED: 409,
  IDEMPOTENCY_KEY_RUNNING: 409,
  CC_LIMIT_REACHED: 429,
  TOO_MANY_REQUESTS: 429,
  BUSY: 503,
}

/** A refusal as REST clients read it. */
export type ErrorBody = { errors: { name: string; message: string; data?: Record<string, unknown> }[] }

export const answerErrors: AfterErrorHook = ({ error, req }) => answerOf(error, req)

/** The status and body for an expected error, in the caller's language; undefined for a bug. */
export function answerOf(error: Error, req: PayloadRequest): { status: number; response: ErrorBody } | undefined {
  if (error.name === 'DomainError') return asAnswer([error as DomainError], req)
  if (error.name === 'DomainErrors') return asAnswer((error as DomainErrors).errors, req)
}

function asAnswer(errors: readonly DomainError[], req: PayloadRequest) {
  const status = STATUS[errors[0]?.code ?? 'INVALID_INPUT'] ?? 422
  const listed = errors.map(({ code, details }) => ({
    name: code,
    message: sentence(code, details, req),
    data: details,
  }))
  return { status, response: { errors: listed } }
}

function sentence(code: DomainErrorCode, details: Readonly<Record<string, unknown>>, req: PayloadRequest): string {
  return refusalSentence(code, details, languageOf(req))
}
