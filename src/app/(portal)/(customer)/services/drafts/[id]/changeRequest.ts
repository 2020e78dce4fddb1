'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import type { FormDefinition } from '@/core/forms/definition'
import { answersOf } from '@/core/forms/typed'
import type { ServiceRequest } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { readTyped } from '@/ui/forms/answering'
import { PREFIX, type RequestState } from '@/ui/services/requestState'
import { type Answer, call } from '../../../../../_lib/call'
import { clockTime } from '../../../../../_lib/drafts'
import { portalSettings } from '../../../../../_lib/portal'
import { readForms } from '../../../../../_lib/questions'
import { problemsBefore, refusedState } from '../../../../../_lib/requestProblems'
import { findRequestById, findServices } from '../../../../../_lib/services'
import { requireSession } from '../../../../../_lib/session'

const pageOf = (id: string) => `/services/drafts/${id}`
const pathOf = (id: string, verb: string) => `/api/service-requests/${id}/${verb}`

type Sent = { readonly doc: ServiceRequest }

/** Of a draft whose service is gone. */
export async function throwAwayDraft(id: string): Promise<void> {
  await requireSession(pageOf(id))
  await throwAway(id)
}

/** Every button of a draft's form: what was typed is saved first, whatever comes next, so that nothing is lost. */
export async function changeRequest(id: string, before: RequestState, form: FormData): Promise<RequestState> {
  const session = await requireSession(pageOf(id))
  const definition = await formOf(id)
  const intent = form.get('intent')
  if (intent === 'delete') return throwAway(id)
  if (!definition) redirect(pageOf(id))

  const typed = readTyped(form, PREFIX)
  const state = { attempt: before.attempt + 1, typed, problems: [], sentences: [] }
  const body = { answers: answersOf(definition, typed), unchangedSince: String(form.get('version')) }
  const saved = await call<Sent>('POST', pathOf(id, 'draft'), body)
  if (!saved.ok) return { ...state, ...(await refused(id, saved)) }
  const version = saved.body.doc.updatedAt
  if (intent !== 'send') {
    refresh()
    const { zone } = await portalSettings(session.locale)
    return { ...state, version, outcome: 'saved', at: clockTime(zone, new Date()) }
  }
  const problems = await problemsBefore(definition, typed, session.locale)
  if (problems.length > 0) return { ...state, version, outcome: 'unsent', problems }
  const options = { idempotencyKey: `submit-${id}` }
  const sent = await call<Sent>('POST', pathOf(id, 'submit'), {}, options)
  if (sent.ok) redirect(sentPage(sent.body.doc))
  return { ...state, version, ...(await refused(id, sent)) }
}

const sentPage = ({ number }: ServiceRequest) => `/services/${encodeURIComponent(number ?? '')}?sent=1`

/** The form of the draft's type, as it is online now; null when the type is not for the reader any more. */
async function formOf(id: string): Promise<FormDefinition | null> {
  const draft = await findRequestById(id)
  if (!draft) return null
  if (draft.status !== 'draft') redirect(sentPage(draft))
  const session = await requireSession(pageOf(id))
  const service = (await findServices(session)).find((one) => one.id === String(draft.type))
  return (service && (await readForms([service.form])).get(service.form)) ?? null
}

/** A second press that comes after the first one was carried out leads to what that made. */
async function refused(id: string, answer: Extract<Answer<unknown>, { ok: false }>) {
  if (answer.status === 401) redirect(loginPath(pageOf(id)))
  const now = await findRequestById(id)
  if (now && now.status !== 'draft') redirect(sentPage(now))
  const state = refusedState(answer)
  return state.outcome === 'changed' && now ? { ...state, version: now.updatedAt } : state
}

async function throwAway(id: string): Promise<never> {
  const gone = await call('POST', pathOf(id, 'cancel'), {})
  redirect(!gone.ok && gone.status === 401 ? loginPath(pageOf(id)) : '/services')
}
