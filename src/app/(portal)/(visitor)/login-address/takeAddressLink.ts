'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import type { FormState } from '@/ui/account/accountFormState'
import { call } from '../../../_lib/call'
import type { AddressLink } from '../../../_lib/profile'
import { currentLocale } from '../../../_lib/session'

/** Confirms or refuses another login address: a press, so that no program that looks into mails does it. */
export async function takeAddressLink(does: AddressLink['does'], token: string, before: FormState): Promise<FormState> {
  const answer = await call('POST', `/api/contacts/login-address/${does}`, { token })
  if (answer.ok) redirect(`/login-address?done=${does}`)
  const t = translator(await currentLocale(), 'account')
  return { attempt: before.attempt + 1, typed: {}, problems: { other: answer.errors[0]?.message || t('failed') } }
}
