'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { call } from '../../../../_lib/call'
import { findClaim } from '../../../../_lib/claims'
import { requireSession } from '../../../../_lib/session'

/** Withdraws a claim that nobody looks at yet. A second press finds it withdrawn, which is as good. */
export async function withdraw(number: string, _before: WithdrawRefusal | null): Promise<WithdrawRefusal | null> {
  const here = `/claims/${encodeURIComponent(number)}`
  const { locale } = await requireSession(here)
  const t = translator(locale, 'claims')
  const title = t('withdraw.refused', { number })
  const claim = await findClaim(number)
  if (!claim) return { title, text: t('withdraw.failed') }
  const done = `${here}?withdrawn=1`
  if (claim.status === 'cancelled') redirect(done)
  const answer = await call('POST', `/api/warranty-claims/${claim.id}/cancel`, {})
  if (answer.ok) redirect(done)
  if (answer.status === 401) redirect(loginPath(here))
  const late = answer.errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')
  return { title, text: late ? t('withdraw.late') : t('withdraw.failed') }
}
