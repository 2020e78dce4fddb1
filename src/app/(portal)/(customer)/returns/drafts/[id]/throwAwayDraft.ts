'use server'

import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { call } from '../../../../../_lib/call'
import { requireSession } from '../../../../../_lib/session'

/** Of a draft that cannot be sent any more. A second press finds it gone, which is as good. */
export async function throwAwayDraft(id: string): Promise<void> {
  const page = `/returns/drafts/${id}`
  await requireSession(page)
  const gone = await call('POST', `/api/rmas/${encodeURIComponent(id)}/cancel`, {})
  if (gone.ok || gone.status === 404) redirect('/returns')
  redirect(gone.status === 401 ? loginPath(page) : page)
}
