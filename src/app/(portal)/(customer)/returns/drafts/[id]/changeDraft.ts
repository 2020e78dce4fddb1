'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { type DraftState, type DraftValues, draftBody, readDraftForm } from '@/ui/request/draft'
import { type Answer, call } from '../../../../../_lib/call'
import { problemsBeforeSending, problemsIn } from '../../../../../_lib/draftProblems'
import { clockTime, findCase } from '../../../../../_lib/drafts'
import { returnRules } from '../../../../../_lib/returnRules'
import { requireSession } from '../../../../../_lib/session'

type Outcome = Omit<DraftState, 'attempt'>
type Changing = {
  readonly id: string
  readonly values: DraftValues
  readonly customer: string
  readonly intent: string
}

/**
 * Every button of the draft's form: what was typed is saved first, whatever comes next, so that nothing is lost.
 * Leads to the sent RMA, to the picker, or answers with the form as it was posted.
 */
export async function changeDraft(before: DraftState, form: FormData): Promise<DraftState> {
  const id = String(form.get('draft'))
  await requireSession(`/returns/drafts/${id}`)
  const draft = await findCase(id)
  if (!draft) redirect('/returns/new')
  if (draft.status !== 'draft') redirect(sentPath(draft))

  const posted = readDraftForm(form)
  const removed = form.get('remove')
  const intent = removed === null ? String(form.get('intent') ?? 'save') : 'remove'
  const values = { ...posted, lines: posted.lines.filter((line) => line.id !== removed) }
  const outcome = await carryOut({ id, values, customer: String(draft.customer), intent })
  refresh()
  return { ...outcome, attempt: before.attempt + 1 }
}

async function carryOut(changing: Changing): Promise<Outcome> {
  const { id, values, customer, intent } = changing
  if (intent === 'delete') return throwAway(changing)

  const { reasonPer, zone } = await returnRules(customer)
  const saved = await call<{ doc: Rma }>('POST', `/api/rmas/${id}/draft`, draftBody(values, reasonPer))
  if (!saved.ok) return refused(changing, saved, 'refused')
  if (intent === 'add') redirect(`/returns/new?draft=${id}`)
  if (intent === 'send') return send(changing)
  return { values, problems: [], outcome: intent === 'remove' ? 'removed' : 'saved', at: clockTime(zone, new Date()) }
}

async function send(changing: Changing): Promise<Outcome> {
  const { id, values, customer } = changing
  const { locale } = await requireSession(`/returns/drafts/${id}`)
  const problems = await problemsBeforeSending(values, { locale, rules: await returnRules(customer) })
  if (problems.length > 0) return { values, problems, outcome: 'unsent' }

  const body = { acceptTerms: values.acceptTerms }
  const sent = await call<{ doc: Rma }>('POST', `/api/rmas/${id}/submit`, body, { idempotencyKey: `submit-${id}` })
  if (!sent.ok) return refused(changing, sent, 'unsent')
  redirect(sentPath(sent.body.doc))
}

async function throwAway(changing: Changing): Promise<Outcome> {
  const gone = await call('POST', `/api/rmas/${changing.id}/cancel`, {})
  if (!gone.ok && gone.status !== 404) return refused(changing, gone, 'refused')
  redirect('/returns/new?deleted=1')
}

/** What to show instead of going on. A second press that comes after the first one was carried out leads to what that made. */
async function refused(
  { id, values }: Changing,
  { status, errors }: Extract<Answer<unknown>, { ok: false }>,
  outcome: 'refused' | 'unsent',
): Promise<Outcome> {
  if (status === 401) redirect(loginPath(`/returns/drafts/${id}`))
  if (errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')) {
    const found = await findCase(id)
    if (found?.number) redirect(sentPath(found))
  }
  if (status >= 500) return { values, problems: [], outcome: 'failed' }
  const { locale } = await requireSession(`/returns/drafts/${id}`)
  return { values, problems: await problemsIn(errors, values.lines, locale), outcome }
}

const sentPath = ({ number }: Rma) => `/returns/${number}?sent=1`
