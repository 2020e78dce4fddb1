'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { type FormState, postedText, problemsOf } from '@/ui/account/accountFormState'
import { PROFILE } from '@/ui/account/hrefs'
import { call } from '../../../../_lib/call'
import { rememberLocale, requireSession } from '../../../../_lib/session'

const FIELDS = {
  profile: ['name', 'phone', 'locale'],
  password: ['currentPassword', 'password'],
  'login-address': ['email', 'currentPassword'],
} as const

const SECRET: readonly string[] = ['currentPassword', 'password']

/** Saves one form of the profile, or answers with it as it was posted. */
export async function changeProfile(what: keyof typeof FIELDS, before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(PROFILE)
  const names = FIELDS[what]
  const posted = postedText<string>(form, names)
  const answer = await call<{ doc?: { locale: 'nl' | 'en' } }>('POST', `/api/contacts/${what}`, posted)
  if (answer.ok) {
    if (answer.body.doc) await rememberLocale(answer.body.doc.locale)
    redirect(`${PROFILE}?done=${what}`)
  }
  if (answer.status === 401) redirect(loginPath(PROFILE))
  const failed = translator(session.locale, 'account')('failed')
  const typed = Object.fromEntries(Object.entries(posted).filter(([name]) => !SECRET.includes(name)))
  return { attempt: before.attempt + 1, typed, problems: problemsOf(answer.errors, names, failed) }
}

/** Thinks better of another login address. */
export async function withdrawAddress(): Promise<void> {
  await requireSession(PROFILE)
  const answer = await call('POST', '/api/contacts/login-address/withdraw', {})
  redirect(answer.ok ? `${PROFILE}?done=withdrawn` : PROFILE)
}
