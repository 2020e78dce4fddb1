'use server'

import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'

import { answersOf } from '@/core/forms/typed'
import { type About, typedAbout } from '@/core/services/about'
import { canonicalJson } from '@/core/timeline'
import type { ServiceRequest } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { readTyped } from '@/ui/forms/answering'
import { PREFIX, type RequestState } from '@/ui/services/requestState'
import { call } from '../../../../../_lib/call'
import { readForms } from '../../../../../_lib/questions'
import { problemsBefore, refusedState } from '../../../../../_lib/requestProblems'
import { findService, servicePath } from '../../../../../_lib/services'
import { requireSession } from '../../../../../_lib/session'

const PATH = '/api/service-requests'

/** The customer it is asked for, and what it is about. */
type For = { readonly customer: string; readonly about: About }

/** Sends what was filled in, or answers with the form as it was posted. */
export async function sendRequest(
  code: string,
  { customer, about }: For,
  before: RequestState,
  form: FormData,
): Promise<RequestState> {
  const session = await requireSession(servicePath(code, customer, about))
  const service = await findService(session, code)
  const definition = service && (await readForms([service.form])).get(service.form)
  if (!service || !definition) redirect('/services')

  const typed = readTyped(form, PREFIX)
  const state = { attempt: before.attempt + 1, typed, sentences: [] }
  const problems = await problemsBefore(definition, typed, session.locale)
  if (problems.length > 0) return { ...state, outcome: 'unsent', problems }
  const body = { type: service.id, answers: answersOf(definition, typed), customer }
  const options = { idempotencyKey: keyOf(String(form.get('once')), body) }
  const sent = await call<{ doc: ServiceRequest }>('POST', PATH, body, options)
  if (sent.ok) redirect(`/services/${encodeURIComponent(sent.body.doc.number ?? '')}?sent=1`)
  if (sent.status === 401) redirect(loginPath(servicePath(code, customer, about)))
  return { ...state, ...refusedState(sent) }
}

/** The page may be shown again by going back: the same answers are one request, others another. */
const keyOf = (once: string, body: object): string =>
  createHash('sha256').update(canonicalJson({ once, body })).digest('hex')

/** Begins a draft, with which files can be stored. */
export async function beginDraft(code: string, { customer, about }: For): Promise<void> {
  const session = await requireSession(servicePath(code, customer, about))
  const service = await findService(session, code)
  const form = service && (await readForms([service.form])).get(service.form)
  if (!service || !form) redirect('/services')
  const body = { type: service.id, draft: true, customer, answers: answersOf(form, typedAbout(form, about)) }
  const idempotencyKey = crypto.randomUUID()
  const made = await call<{ doc: ServiceRequest }>('POST', PATH, body, { idempotencyKey })
  if (made.ok) redirect(`/services/drafts/${made.body.doc.id}`)
  redirect(made.status === 401 ? loginPath(servicePath(code, customer, about)) : '/services')
}
