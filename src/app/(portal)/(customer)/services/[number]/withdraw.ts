'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { call } from '../../../../_lib/call'
import { findRequest } from '../../../../_lib/services'
import { requireSession } from '../../../../_lib/session'

/** Withdraws a request that nobody works on yet. A second press finds it withdrawn, which is as good. */
export async function withdraw(number: string, _before: WithdrawRefusal | null): Promise<WithdrawRefusal | null> {
  const here = `/services/${encodeURIComponent(number)}`
  const { locale } = await requireSession(here)
  const t = translator(locale, 'services')
  const title = t('withdraw.refused', { number })
  const request = await findRequest(number)
  if (!request) return { title, text: t('withdraw.failed') }
  const done = `${here}?withdrawn=1`
  if (request.status === 'cancelled') redirect(done)
  const answer = await call('POST', `/api/service-requests/${request.id}/cancel`, {})
  if (answer.ok) redirect(done)
  if (answer.status === 401) redirect(loginPath(here))
  const late = answer.errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')
  return { title, text: late ? t('withdraw.late') : t('withdraw.failed') }
}
