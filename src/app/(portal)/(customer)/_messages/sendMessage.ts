'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { CASE_ROOM, type CaseKind } from '@/core/cases'
import { MAX_MESSAGE } from '@/core/services/requests'
import { loginPath } from '@/session/internalPath'
import type { MessageState } from '@/ui/messages/MessageForm'
import { call } from '../../../_lib/call'
import { findClaim } from '../../../_lib/claims'
import { findReturn } from '../../../_lib/returns'
import { findRequest } from '../../../_lib/services'
import { requireSession } from '../../../_lib/session'

const FIND: Readonly<Record<CaseKind, (number: string) => Promise<{ readonly id: string } | null>>> = {
  rmas: findReturn,
  'service-requests': findRequest,
  'warranty-claims': findClaim,
}

/** Sends a message on a case, with the files that were added for it. */
export async function sendMessage(
  kind: CaseKind,
  number: string,
  before: MessageState,
  form: FormData,
): Promise<MessageState> {
  const here = `${CASE_ROOM[kind]}/${encodeURIComponent(number)}`
  const { locale } = await requireSession(here)
  const t = translator(locale, 'caseMessages')
  const text = String(form.get('text') ?? '')
  const again = (error: string): MessageState => ({ attempt: before.attempt + 1, text, error })
  if (text.trim() === '') return again(t('missing'))
  if (text.replace(/\r\n/g, '\n').length > MAX_MESSAGE) return again(t('long', { max: MAX_MESSAGE }))
  const found = await FIND[kind](number)
  if (!found) redirect(CASE_ROOM[kind])
  const files = form.getAll('files').map(String)
  const sent = await call<{ doc: { id: string } }>('POST', `/api/${kind}/${found.id}/messages`, { text, files })
  if (sent.ok) redirect(`${here}?message=${sent.body.doc.id}#messages`)
  if (sent.status === 401) redirect(loginPath(here))
  return again(sent.errors.map(({ message }) => message).join(' ') || t('tryAgain'))
}
