'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { readDiscount } from '@/core/dealers/discount'
import { type ActResult, DEALER_ACTS } from '@/core/dealers/endCustomers'
import { loginPath } from '@/session/internalPath'
import type { OneState } from '@/ui/dealers/dealerState'
import { END_CUSTOMERS, endCustomerHref, listHref } from '@/ui/dealers/hrefs'
import { type Answer, call } from '../../../../_lib/call'
import { ownDealer } from '../../../../_lib/dealers'
import { requireSession } from '../../../../_lib/session'

type Of = { readonly dealer: string; readonly id: string }

async function asking({ dealer: number, id }: Of) {
  const session = await requireSession(endCustomerHref({ number }, id))
  const dealer = ownDealer(session, number) ?? redirect('/')
  return { dealer, t: translator(session.locale, 'dealers'), path: `/api/customers/${dealer.id}/end-customers` }
}

/** Accepts, turns away, opens or blocks one end customer. */
export async function actOnOne(of: Of, before: OneState, form: FormData): Promise<OneState> {
  const { dealer, t, path } = await asking(of)
  const act = DEALER_ACTS.find((one) => one === form.get('act')) ?? redirect(END_CUSTOMERS)
  const reason = String(form.get('reason') ?? '')
  const state = { attempt: before.attempt + 1, typed: reason }
  if (act === 'reject' && reason.trim() === '') return { ...state, problem: t('one.reasonMissing') }
  const body = { act, ids: [of.id], ...(act === 'reject' && { reason }) }
  const answer = await call<{ results: ActResult[] }>('POST', `${path}/act`, body)
  if (!answer.ok) return { ...state, problem: refusalIn(answer, of) ?? t('failed.text') }
  const [result] = answer.body.results
  if (!result?.ok) return { ...state, problem: result?.message ?? t('failed.text') }
  // Accepting gives it another id: the list is where it stands.
  if (act === 'approve') redirect(listHref(dealer, { standing: 'blocked' }))
  if (act === 'reject') redirect(listHref(dealer, { done: 'reject' }))
  redirect(endCustomerHref(dealer, of.id, act))
}

export async function changeDiscount(of: Of, before: OneState, form: FormData): Promise<OneState> {
  const { dealer, t, path } = await asking(of)
  const typed = String(form.get('discount') ?? '')
  const state = { attempt: before.attempt + 1, typed }
  const discountBasisPoints = readDiscount(typed)
  if (discountBasisPoints === undefined) return { ...state, problem: t('one.discountWrong') }
  const answer = await call('POST', `${path}/${of.id}/discount`, { discountBasisPoints })
  if (!answer.ok) return { ...state, problem: refusalIn(answer, of) ?? t('failed.text') }
  redirect(endCustomerHref(dealer, of.id, 'discount'))
}

function refusalIn(answer: Extract<Answer<unknown>, { ok: false }>, { dealer, id }: Of): string | null {
  if (answer.status === 401) redirect(loginPath(endCustomerHref({ number: dealer }, id)))
  return answer.errors[0]?.message || null
}
