'use server'

import { redirect } from 'next/navigation'

import { call } from '../../../_lib/call'
import { startSession } from '../../../_lib/session'

/** Why the password was not saved: at a field, or about the link. */
export type PasswordState = {
  readonly problem:
    | { readonly at: 'password'; readonly message: string }
    | { readonly at: 'repeat' }
    | { readonly at: 'link' }
    | { readonly at: 'nowhere'; readonly message: string }
    | null
  /** Raised by each attempt, so that the focus moves again. */
  readonly attempt: number
}

/** Chooses a password with the link of a mail, and goes straight in. */
export async function setPassword(before: PasswordState, form: FormData): Promise<PasswordState> {
  const attempt = before.attempt + 1
  const password = String(form.get('password') ?? '')
  if (password !== String(form.get('repeat') ?? '')) return { problem: { at: 'repeat' }, attempt }

  const token = String(form.get('token') ?? '')
  const answer = await call<{ token?: string }>('POST', '/api/contacts/reset-password', { token, password })
  if (answer.ok) {
    if (!answer.body.token) redirect('/login?saved')
    await startSession(answer.body.token, false)
    redirect('/')
  }
  const [refusal] = answer.errors
  const message = refusal?.message ?? ''
  if (refusal?.name.startsWith('PASSWORD_')) return { problem: { at: 'password', message }, attempt }
  const tokenRefused = refusal?.name === 'LINK_EXPIRED' || answer.status === 400 || answer.status === 403
  return { problem: tokenRefused ? { at: 'link' } : { at: 'nowhere', message }, attempt }
}
