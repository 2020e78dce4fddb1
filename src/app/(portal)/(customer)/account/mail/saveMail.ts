'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { MAIL } from '@/ui/mail/hrefs'
import { addressesIn, type MailState, problemIn, readMailForm } from '@/ui/mail/mailState'
import { call } from '../../../../_lib/call'
import { shownKinds } from '../../../../_lib/mail'
import { requireSession } from '../../../../_lib/session'

/** Stores which mails the reader wants, and who gets copies. */
export async function saveMail(before: MailState, form: FormData): Promise<MailState> {
  const session = await requireSession(MAIL)
  const t = translator(session.locale, 'mailPreferences')
  const shown = shownKinds(session)
  const typed = readMailForm(form, shown)
  const found = shown.map((kind) => [kind, problemIn(typed[kind]?.copies ?? '', t)] as const)
  const refused = found.filter(([, problem]) => problem !== null)
  const attempt = before.attempt + 1
  if (refused.length > 0) return { attempt, typed, problems: Object.fromEntries(refused) }
  const kinds = Object.entries(typed).map(([kind, { send, copies }]) => [kind, { send, copies: addressesIn(copies) }])
  const answer = await call('POST', '/api/contacts/mail', { kinds: Object.fromEntries(kinds) })
  if (answer.ok) redirect(`${MAIL}?done=saved`)
  if (answer.status === 401) redirect(loginPath(MAIL))
  return { attempt, typed, problems: { other: answer.errors[0]?.message || t('failed') } }
}

/** Agrees to action mails, or withdraws: one press. */
export async function setPromotions(promotions: boolean): Promise<void> {
  await requireSession(MAIL)
  const answer = await call('POST', '/api/contacts/mail', { promotions })
  if (answer.ok) redirect(`${MAIL}?done=${promotions ? 'agreed' : 'withdrawn'}`)
  redirect(answer.status === 401 ? loginPath(MAIL) : `${MAIL}?done=failed`)
}
