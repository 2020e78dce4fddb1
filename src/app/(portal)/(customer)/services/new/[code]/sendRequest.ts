'use server'

import { redirect } from 'next/navigation'

import { answersOf } from '@/core/forms/typed'
import type { ServiceRequest } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { readTyped } from '@/ui/forms/answering'
import { PREFIX, type RequestState } from '@/ui/services/requestState'
import { call } from '../../../../../_lib/call'
import { readForms } from '../../../../../_lib/questions'
import { problemsBefore, refusedState } from '../../../../../_lib/requestProblems'
import { findService } from '../../../../../_lib/services'
import { requireSession } from '../../../../../_lib/session'

const PATH = '/api/service-requests'

const pageOf = (code: string) => `/services/new/${encodeURIComponent(code)}`

/** Sends what was filled in, or answers with the form as it was posted. */
export async function sendRequest(code: string, before: RequestState, form: FormData): Promise<RequestState> {
  const session = await requireSession(pageOf(code))
  const service = await findService(session, code)
  const definition = service && (await readForms([service.form])).get(service.form)
  if (!service || !definition) redirect('/services')

  const typed = readTyped(form, PREFIX)
  const state = { attempt: before.attempt + 1, typed, sentences: [] }
  const problems = await problemsBefore(definition, typed, session.locale)
  if (problems.length > 0) return { ...state, outcome: 'unsent', problems }
  const chosen = service.customers.find(({ id }) => id === form.get('customer'))
  const body = { type: service.id, answers: answersOf(definition, typed), ...(chosen ? { customer: chosen.id } : {}) }
  const sent = await call<{ doc: ServiceRequest }>('POST', PATH, body, { idempotencyKey: String(form.get('once')) })
  if (sent.ok) redirect(`/services/${encodeURIComponent(sent.body.doc.number ?? '')}?sent=1`)
  if (sent.status === 401) redirect(loginPath(pageOf(code)))
  return { ...state, ...refusedState(sent) }
}

/** Begins a draft, with which files can be stored. */
export async function beginDraft(code: string): Promise<void> {
  const session = await requireSession(pageOf(code))
  const service = await findService(session, code)
  if (!service) redirect('/services')
  const [customer] = service.customers
  const body = { type: service.id, draft: true, customer: customer?.id }
  const idempotencyKey = crypto.randomUUID()
  const made = await call<{ doc: ServiceRequest }>('POST', PATH, body, { idempotencyKey })
  if (made.ok) redirect(`/services/drafts/${made.body.doc.id}`)
  redirect(made.status === 401 ? loginPath(pageOf(code)) : '/services')
}
