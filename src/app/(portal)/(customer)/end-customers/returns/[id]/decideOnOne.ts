'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { DEALER_VERDICTS } from '@/core/dealers/dealerFirst'
import type { ActResult } from '@/core/dealers/endCustomers'
import { loginPath } from '@/session/internalPath'
import type { OneState } from '@/ui/dealers/dealerState'
import { roomPath, sentHref } from '@/ui/dealers/hrefs'
import { call } from '../../../../../_lib/call'
import { ownDealer } from '../../../../../_lib/dealers'
import { requireSession } from '../../../../../_lib/session'

type Of = { readonly dealer: string; readonly id: string }

/** Forwards or declines one request; what was typed survives a refusal. */
export async function decideOnOne({ dealer: number, id }: Of, before: OneState, form: FormData): Promise<OneState> {
  const here = sentHref({ number }, { room: 'returns', id })
  const session = await requireSession(here)
  const dealer = ownDealer(session, number) ?? redirect('/')
  const t = translator(session.locale, 'dealers')
  const act = DEALER_VERDICTS.find((one) => one === form.get('act')) ?? redirect(roomPath('returns'))
  const note = String(form.get('note') ?? '')
  const state = { attempt: before.attempt + 1, typed: note }
  if (act === 'decline' && note.trim() === '') return { ...state, problem: t('returns.noteMissing') }
  const path = `/api/customers/${dealer.id}/end-customers/returns/act`
  const body = { act, ids: [id], ...(act === 'decline' && { note }) }
  const answer = await call<{ results: ActResult[] }>('POST', path, body)
  if (!answer.ok && answer.status === 401) redirect(loginPath(here))
  if (!answer.ok) return { ...state, problem: answer.errors[0]?.message || t('failed.text') }
  const [result] = answer.body.results
  if (!result?.ok) return { ...state, problem: result?.message ?? t('failed.text') }
  redirect(sentHref(dealer, { room: 'returns', id }, act))
}
