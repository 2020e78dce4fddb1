'use server'

import { isPlainAddress } from '@/core/plainAddress'
import { call } from '../../../_lib/call'

export type LinkState = {
  readonly email: string
  /** `sent` says nothing about whether there is such a login. */
  readonly outcome: 'sent' | 'missing' | 'busy' | null
}

export async function requestLink(_: LinkState, form: FormData): Promise<LinkState> {
  const email = String(form.get('email') ?? '').trim()
  if (!isPlainAddress(email)) return { email, outcome: 'missing' }
  const answer = await call('POST', '/api/contacts/forgot-password', { email })
  return { email, outcome: answer.ok ? 'sent' : 'busy' }
}
