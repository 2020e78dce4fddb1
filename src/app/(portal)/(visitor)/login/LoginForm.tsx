'use client'

import { formatter, type MessageTree } from '@messages/format'
import { useActionState } from 'react'

import type { Locale } from '@/core/locale'
import { Checkbox } from '@/ui/Checkbox'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { TextField } from '@/ui/TextField'
import { type LoginState, logIn } from './logIn'

type Props = { readonly locale: Locale; readonly messages: MessageTree; readonly next: string | null }

const BLANK: LoginState = { email: '', remember: false, missing: [], refused: null, attempt: 0 }

/** Works before its script has loaded, and without: the action answers with the page. */
export function LoginForm({ locale, messages, next }: Props) {
  const t = formatter(locale, messages)
  const [state, action] = useActionState(logIn, BLANK)
  const wrong = state.refused === 'failed' || undefined
  return (
    <>
      {state.refused && (
        <Notice key={state.attempt} id="refused" tone="stop" title={t(`${state.refused}.title`)} focus>
          {t(`${state.refused}.text`)}
        </Notice>
      )}
      <form className="stack" action={action} noValidate>
        {next && <input type="hidden" name="next" value={next} />}
        <TextField
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          defaultValue={state.email}
          error={state.missing.includes('email') ? t('emailMissing') : null}
          aria-invalid={wrong}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          aside={<a href="/forgot-password">{t('forgot')}</a>}
          error={state.missing.includes('password') ? t('passwordMissing') : null}
          aria-invalid={wrong}
        />
        <Checkbox name="remember" label={t('remember')} hint={t('rememberHint')} defaultChecked={state.remember} />
        <SubmitButton look="primary big wide" pending={t('submitting')}>
          {t('submit')}
        </SubmitButton>
      </form>
    </>
  )
}
