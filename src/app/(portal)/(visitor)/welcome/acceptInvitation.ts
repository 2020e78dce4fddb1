'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { call } from '../../../_lib/call'
import { currentLocale } from '../../../_lib/session'

export type AcceptState = {
  readonly problem: string | null
  /** Raised by each attempt, so that the focus moves again. */
  readonly attempt: number
}

/** Takes an invitation, and leads to the login; who is in already goes straight on from there. */
export async function acceptInvitation({ attempt }: AcceptState, form: FormData): Promise<AcceptState> {
  const answer = await call('POST', '/api/memberships/accept', { token: String(form.get('token') ?? '') })
  if (answer.ok) redirect('/login?accepted')
  const t = translator(await currentLocale(), 'login')
  const dead = answer.errors.some(({ name }) => name === 'LINK_EXPIRED')
  return { problem: dead ? t('linkDead.text') : t('accept.retry'), attempt: attempt + 1 }
}
