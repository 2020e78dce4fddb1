'use server'

import { redirect } from 'next/navigation'

import { internalPath } from '@/session/internalPath'
import { call } from '../../../_lib/call'
import { startSession } from '../../../_lib/session'

/** What the form shows after a login that did not work. The password is never sent back. */
export type LoginState = {
  readonly email: string
  readonly remember: boolean
  readonly missing: readonly ('email' | 'password')[]
  /** `failed` for any wrong credential, locked and blocked accounts alike; `busy` when nothing could be checked. */
  readonly refused: 'failed' | 'busy' | null
  /** Raised by each attempt, so that the focus moves again. */
  readonly attempt: number
}

export async function logIn(before: LoginState, form: FormData): Promise<LoginState> {
  const email = String(form.get('email') ?? '').trim()
  const password = String(form.get('password') ?? '')
  const remember = form.get('remember') === 'on'
  const state = { email, remember, missing: [], refused: null, attempt: before.attempt + 1 }

  const missing = [...(email ? [] : ['email' as const]), ...(password ? [] : ['password' as const])]
  if (missing.length > 0) return { ...state, missing }

  const answer = await call<{ token?: string }>('POST', '/api/contacts/login', { email, password })
  if (!answer.ok) return { ...state, refused: answer.status === 429 || answer.status >= 500 ? 'busy' : 'failed' }
  if (!answer.body.token) return { ...state, refused: 'failed' }
  await startSession(answer.body.token, remember)
  redirect(internalPath(form.get('next')) ?? '/')
}
