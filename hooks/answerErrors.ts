/** The one place where an expected error becomes an HTTP answer, for REST, admin panel and endpoints alike. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type { AfterErrorHook, PayloadRequest } from 'payload'
import { statusOf } from '@/core/errorStatus'
import { DomainError, type DomainErrorCode, type DomainErrors } from '@/core/errors'
import { namesNothing } from '@/db/namesNothing'

/** A refusal as REST clients read it. */
export type ErrorBody = { errors: { name: string; message: string; data?: Record<string, unknown> }[] }

export const answerErrors: AfterErrorHook = ({ error, req }) => answerOf(error, req)

/** The status and body for an expected error, in the caller's language; undefined for a bug. */
export function answerOf(error: Error, req: PayloadRequest): { status: number; response: ErrorBody } | undefined {
  if (error.name === 'DomainError') return asAnswer([error as DomainError], req)
  if (error.name === 'DomainErrors') return asAnswer((error as DomainErrors).errors, req)
  if (namesNothing(error))
    return asAnswer([new DomainError('INVALID_INPUT', error.message, { reason: 'names nothing' })], req)
  return ofPayload(error as Error & { status?: unknown; data?: unknown }, req)
}

/**
 * Payload's own refusals get a name too. What is missing answers alike, wherever it was looked for. Which fields do not fit is told
 * here: Payload tells it of errors of its own class alone, and the bundle of the app has another copy of that class.
 */
function ofPayload({ status, data, message }: Error & { status?: unknown; data?: unknown }, req: PayloadRequest) {
  if (status === 404) return asAnswer([new DomainError('NOT_FOUND', message)], req)
  if (status === 400 && tellsFields(data)) {
    return { status, response: { errors: [{ name: 'ValidationError', message, data }] } }
  }
  if (data || (status !== 401 && status !== 403)) return undefined
  const name = status === 401 ? 'UNAUTHENTICATED' : 'FORBIDDEN'
  return { status, response: { errors: [{ name, message, data: {} }] } }
}

const tellsFields = (data: unknown): data is { errors: unknown[] } =>
  typeof data === 'object' && data !== null && 'errors' in data && Array.isArray(data.errors)

function asAnswer(errors: readonly DomainError[], req: PayloadRequest) {
  const status = statusOf(errors[0]?.code ?? 'INVALID_INPUT')
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
