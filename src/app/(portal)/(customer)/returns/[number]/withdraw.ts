'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { caseHref } from '@/ui/returns/cases'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { call } from '../../../../_lib/call'
import { findReturn } from '../../../../_lib/returns'
import { requireSession } from '../../../../_lib/session'

/** Withdraws a request that waits for its decision. A second press finds it withdrawn, which is as good. */
export async function withdraw(number: string, _before: WithdrawRefusal | null): Promise<WithdrawRefusal | null> {
  const here = `/returns/${encodeURIComponent(number)}`
  const session = await requireSession(here)
  const t = translator(session.locale, 'returns')
  const title = t('withdraw.refused', { number })
  const rma = await findReturn(number)
  if (!rma) return { title, text: t('withdraw.failed') }

  const done = `${caseHref({ id: rma.id, number })}?withdrawn=1`
  if (rma.status === 'cancelled') redirect(done)
  const answer = await call<{ doc: Rma }>('POST', `/api/rmas/${rma.id}/cancel`, {})
  if (answer.ok) redirect(done)
  if (answer.status === 401) redirect(loginPath(here))
  const late = answer.errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')
  return { title, text: late ? t('withdraw.late') : t('withdraw.failed') }
}
