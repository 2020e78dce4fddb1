'use server'

import { translator } from '@messages/translate'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

import { type ActResult, DEALER_ACTS } from '@/core/dealers/endCustomers'
import { loginPath } from '@/session/internalPath'
import type { SeveralState } from '@/ui/dealers/dealerState'
import { END_CUSTOMERS } from '@/ui/dealers/hrefs'
import { call } from '../../../_lib/call'
import { ownDealer } from '../../../_lib/dealers'
import { requireSession } from '../../../_lib/session'

type Names = Readonly<Record<string, string>>

/** Does one thing with those that were ticked. */
export async function actOnSeveral(
  number: string,
  names: Names,
  ...[before, form]: [before: SeveralState, form: FormData]
): Promise<SeveralState> {
  const session = await requireSession(END_CUSTOMERS)
  const dealer = ownDealer(session, number) ?? redirect('/')
  const act = DEALER_ACTS.find((one) => one === form.get('act')) ?? redirect(END_CUSTOMERS)
  const t = translator(session.locale, 'dealers')
  const ids = form.getAll('id').map(String)
  const state: SeveralState = { attempt: before.attempt + 1, act, done: 0, failed: [], problem: null }
  if (ids.length === 0) return { ...state, problem: t('failed.nobody') }
  const path = `/api/customers/${dealer.id}/end-customers/act`
  const answer = await call<{ results: ActResult[] }>('POST', path, { act, ids })
  if (!answer.ok && answer.status === 401) redirect(loginPath(END_CUSTOMERS))
  if (!answer.ok) return { ...state, problem: answer.errors[0]?.message || t('failed.text') }
  revalidatePath(END_CUSTOMERS)
  const { results } = answer.body
  const failed = results.flatMap(({ id, ok, message }) =>
    ok ? [] : [{ name: names[id] ?? id, why: message ?? t('failed.text') }],
  )
  return { ...state, done: results.length - failed.length, failed }
}
