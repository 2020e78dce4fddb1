'use server'

import { translator } from '@messages/translate'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

import type { ActResult } from '@/core/dealers/endCustomers'
import { loginPath } from '@/session/internalPath'
import type { ForwardState } from '@/ui/dealers/dealerState'
import { roomPath } from '@/ui/dealers/hrefs'
import { call } from '../../../../_lib/call'
import { ownDealer } from '../../../../_lib/dealers'
import { requireSession } from '../../../../_lib/session'

type Numbers = Readonly<Record<string, string>>

/** Forwards the requests that were ticked. */
export async function forwardSeveral(
  dealerNumber: string,
  numbers: Numbers,
  ...[before, form]: [before: ForwardState, form: FormData]
): Promise<ForwardState> {
  const session = await requireSession(roomPath('returns'))
  const dealer = ownDealer(session, dealerNumber) ?? redirect('/')
  const t = translator(session.locale, 'dealers')
  const ids = form.getAll('id').map(String)
  const state: ForwardState = { attempt: before.attempt + 1, done: 0, failed: [], problem: null }
  if (ids.length === 0) return { ...state, problem: t('returns.nothing') }
  const path = `/api/customers/${dealer.id}/end-customers/returns/act`
  const answer = await call<{ results: ActResult[] }>('POST', path, { act: 'forward', ids })
  if (!answer.ok && answer.status === 401) redirect(loginPath(roomPath('returns')))
  if (!answer.ok) return { ...state, problem: answer.errors[0]?.message || t('failed.text') }
  revalidatePath(roomPath('returns'))
  const { results } = answer.body
  const failed = results.flatMap(({ id, ok, message }) =>
    ok ? [] : [{ name: numbers[id] ?? id, why: message ?? t('failed.text') }],
  )
  return { ...state, done: results.length - failed.length, failed }
}
