'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { MAX_MESSAGE } from '@/core/services/requests'
import { loginPath } from '@/session/internalPath'
import type { AnswerState } from '@/ui/services/AnswerForm'
import { call } from '../../../../_lib/call'
import { findRequest } from '../../../../_lib/services'
import { requireSession } from '../../../../_lib/session'

/** Sends the customer's answer. One that a colleague gave in the meantime is shown instead, and so is another question. */
export async function answerQuestion(number: string, before: AnswerState, form: FormData): Promise<AnswerState> {
  const here = `/services/${encodeURIComponent(number)}`
  const { locale } = await requireSession(here)
  const t = translator(locale, 'services')
  const answer = String(form.get('answer') ?? '')
  const shown = String(form.get('question') ?? '')
  const again = (error: string, question = before.question): AnswerState => ({
    attempt: before.attempt + 1,
    answer,
    error,
    question,
  })
  if (answer.trim() === '') return again(t('ask.empty'))
  if (answer.length > MAX_MESSAGE) return again(t('ask.long'))
  const request = await findRequest(number)
  if (!request) redirect('/services')
  const sent = await call('POST', `/api/service-requests/${request.id}/answer`, { answer, question: shown })
  if (sent.ok) redirect(`${here}?answered=1`)
  if (sent.status === 401) redirect(loginPath(here))
  if (sent.errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')) redirect(here)
  const other = sent.errors.find(({ name }) => name === 'QUESTION_CHANGED')
  if (other) return again(other.message, (await findRequest(number))?.question ?? null)
  return again(sent.errors.map(({ message }) => message).join(' ') || t('withdraw.failed'))
}
