'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import type { CaseKind } from '@/core/cases'
import { MAX_MESSAGE } from '@/core/services/requests'
import { loginPath } from '@/session/internalPath'
import type { MessageState } from '@/ui/messages/MessageForm'
import { call } from '../../../_lib/call'
import { findReturn } from '../../../_lib/returns'
import { findRequest } from '../../../_lib/services'
import { requireSession } from '../../../_lib/session'

/** Sends a message on a case, with the files that were added for it. */
export async function sendMessage(
  kind: CaseKind,
  number: string,
  before: MessageState,
  form: FormData,
): Promise<MessageState> {
  const here = `/${kind === 'rmas' ? 'returns' : 'services'}/${encodeURIComponent(number)}`
  const { locale } = await requireSession(here)
  const t = translator(locale, 'caseMessages')
  const text = String(form.get('text') ?? '')
  const again = (error: string): MessageState => ({ attempt: before.attempt + 1, text, error })
  if (text.trim() === '') return again(t('missing'))
  if (text.replace(/\r\n/g, '\n').length > MAX_MESSAGE) return again(t('long', { max: MAX_MESSAGE }))
  const found = kind === 'rmas' ? await findReturn(number) : await findRequest(number)
  if (!found) redirect(`/${kind === 'rmas' ? 'returns' : 'services'}`)
  const files = form.getAll('files').map(String)
  const sent = await call<{ doc: { id: string } }>('POST', `/api/${kind}/${found.id}/messages`, { text, files })
  if (sent.ok) redirect(`${here}?message=${sent.body.doc.id}#messages`)
  if (sent.status === 401) redirect(loginPath(here))
  return again(sent.errors.map(({ message }) => message).join(' ') || t('tryAgain'))
}
